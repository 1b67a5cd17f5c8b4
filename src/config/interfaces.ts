import { type VendorId, vendorIds, vendors } from '../domain/vendors.ts';

/** Interfaces that existing configs name and this version does not serve, with what to use instead. */
export const unavailableInterfaces = {
  huggingface:
    'serve the model with vLLM or Ollama and use "interface: vllm", "ollama" or "openai_compat", or use "huggingface_api"',
  gemini:
    'use "interface: openai_compat" with "base_url: https://generativelanguage.googleapis.com/v1beta/openai", or "openrouter"',
  azure_openai:
    'use "interface: openai_compat" with "base_url: https://RESOURCE.openai.azure.com/openai/v1"',
  azure_ai:
    'use "interface: openai_compat" with the "base_url" of the endpoint, or "github_models"',
  bedrock: 'use "interface: openrouter", or "openai_compat" with the "base_url" of a gateway',
  vertex: 'use "interface: openrouter", or "openai_compat" with the "base_url" of a gateway',
  benchmark: 'let a model with the role teacher write the datapoints',
  auto: 'name the interface to use, such as "openai" or "openrouter"',
  metric: 'use "label_attributes" for exact matches, or a model with the role judge',
} as const;

export type UnavailableInterface = keyof typeof unavailableInterfaces;

/** Every interface a config may name, whether or not this version serves it. */
export const interfaceNames = [
  ...vendorIds,
  ...(Object.keys(unavailableInterfaces) as UnavailableInterface[]),
] as const;

export type InterfaceName = (typeof interfaceNames)[number];

/** Whether this version can call models of the interface. */
export function isVendor(name: InterfaceName): name is VendorId {
  return Object.hasOwn(vendors, name);
}

/** Interfaces whose vendors have a batch API. */
export const batchInterfaces: readonly InterfaceName[] = [
  'openai',
  'anthropic',
  'mistral',
  'gemini',
  'azure_openai',
  'bedrock',
  'vertex',
];
