/** How one talks to a vendor: each protocol is a file in `providers/`. */
export type Protocol = 'openai' | 'anthropic' | 'simulated';

/** A vendor is data: where it is, which key it wants, and where it differs from its protocol. */
export interface Vendor {
  readonly label: string;
  readonly protocol: Protocol;
  /** Absent where the user must give one. */
  readonly baseUrl?: string;
  /** Environment variable that overrides `baseUrl`. */
  readonly baseUrlVariable?: string;
  /** Environment variables that may hold the key, first found wins. Empty: no key is needed. */
  readonly keyVariables: readonly string[];
  /** Whether the calls cost nothing by nature, so that a missing price means 0. */
  readonly free?: boolean;
  /** How the vendor takes a JSON schema; `json_schema` unless said. */
  readonly structuredOutput?: 'json_schema' | 'json_object' | 'none';
  /** Body field that caps the output; `max_tokens` unless said. */
  readonly maxTokensField?: 'max_tokens' | 'max_completion_tokens';
  /** Whether a schema may bound the length of a text; the others refuse such a schema. */
  readonly boundsTexts?: boolean;
  /** Ids of models that refuse any temperature; others that do are found out by their refusal. */
  readonly refusesTemperature?: RegExp;
  /** Whether it tells the cost of a call when asked to. */
  readonly reportsCost?: boolean;
  /** Where the server at `baseUrl` lists its models; `/models` after it unless said. */
  readonly modelsUrl?: string;
}

/**
 * Every interface a model may name. Adding a vendor that speaks one of the protocols is adding a
 * row: config schema, key file, `probe`, `models` and the docs tables all derive from this.
 */
export const vendors = {
  openai: {
    label: 'OpenAI',
    protocol: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    baseUrlVariable: 'OPENAI_BASE_URL',
    keyVariables: ['OPENAI_API_KEY'],
    maxTokensField: 'max_completion_tokens',
    // The reasoning models; the `chat` variants of gpt-5 take a temperature.
    refusesTemperature: /^(?:ft:)?(?:o[134]|gpt-5)(?!.*-chat)/,
  },
  anthropic: {
    label: 'Anthropic',
    protocol: 'anthropic',
    baseUrl: 'https://api.anthropic.com',
    baseUrlVariable: 'ANTHROPIC_BASE_URL',
    keyVariables: ['ANTHROPIC_API_KEY'],
  },
  groq: {
    label: 'Groq',
    protocol: 'openai',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyVariables: ['GROQ_API_KEY'],
    structuredOutput: 'json_object',
  },
  deepseek: {
    label: 'DeepSeek',
    protocol: 'openai',
    baseUrl: 'https://api.deepseek.com/v1',
    keyVariables: ['DEEPSEEK_API_KEY'],
    structuredOutput: 'json_object',
  },
  mistral: {
    label: 'Mistral AI',
    protocol: 'openai',
    baseUrl: 'https://api.mistral.ai/v1',
    keyVariables: ['MISTRAL_API_KEY'],
  },
  deepinfra: {
    label: 'DeepInfra',
    protocol: 'openai',
    baseUrl: 'https://api.deepinfra.com/v1/openai',
    keyVariables: ['DEEPINFRA_API_KEY'],
    structuredOutput: 'json_object',
  },
  cerebras: {
    label: 'Cerebras',
    protocol: 'openai',
    baseUrl: 'https://api.cerebras.ai/v1',
    keyVariables: ['CEREBRAS_API_KEY'],
  },
  openrouter: {
    label: 'OpenRouter',
    protocol: 'openai',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyVariables: ['OPENROUTER_API_KEY'],
    reportsCost: true,
  },
  cohere: {
    label: 'Cohere',
    protocol: 'openai',
    baseUrl: 'https://api.cohere.ai/compatibility/v1',
    keyVariables: ['COHERE_API_KEY'],
  },
  huggingface_api: {
    label: 'Hugging Face Inference Providers',
    protocol: 'openai',
    baseUrl: 'https://router.huggingface.co/v1',
    keyVariables: ['HF_TOKEN', 'HUGGINGFACE_HUB_TOKEN'],
  },
  github_models: {
    label: 'GitHub Models',
    protocol: 'openai',
    baseUrl: 'https://models.github.ai/inference',
    keyVariables: ['GITHUB_TOKEN'],
    modelsUrl: 'https://models.github.ai/catalog/models',
  },
  ollama: {
    label: 'Ollama',
    protocol: 'openai',
    baseUrl: 'http://localhost:11434/v1',
    baseUrlVariable: 'OLLAMA_HOST',
    keyVariables: [],
    free: true,
    boundsTexts: true,
  },
  vllm: {
    label: 'vLLM',
    protocol: 'openai',
    baseUrl: 'http://localhost:8000/v1',
    baseUrlVariable: 'VLLM_BASE_URL',
    keyVariables: [],
    free: true,
    boundsTexts: true,
  },
  openai_compat: {
    label: 'any OpenAI-compatible server',
    protocol: 'openai',
    keyVariables: [],
    boundsTexts: true,
  },
  simulated: {
    label: 'Simulated (built in)',
    protocol: 'simulated',
    keyVariables: [],
    free: true,
  },
} as const satisfies Record<string, Vendor>;

export type VendorId = keyof typeof vendors;

export const vendorIds = Object.keys(vendors) as [VendorId, ...VendorId[]];

/** The row of a vendor, with its optional facts visible. */
export function vendor(id: VendorId): Vendor {
  return vendors[id];
}
