import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { connectionOf, type Keys, readKeys } from '../../src/config/keys.ts';
import { parseExperiment } from '../../src/config/load.ts';
import type { Model } from '../../src/domain/model.ts';
import type { VendorId } from '../../src/domain/vendors.ts';
import { tempDir } from '../support/temp-dir.ts';
import { configText, options } from './fixture.ts';

function modelOf(id: VendorId, more: Partial<Model> = {}): Model {
  const [model] = parseExperiment(configText(), options).experiment.models;
  assert.ok(model);
  return { ...model, interface: id, ...more };
}

interface Machine {
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly keysFile?: string;
}

async function keysOf({ files = {}, environment = {}, keysFile }: Machine): Promise<Keys> {
  const cwd = await mkdtemp(join(tmpdir(), 'coeval-'));
  await mkdir(join(cwd, '.coeval'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  try {
    return readKeys({ environment, keysFile, cwd, home: cwd });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

suite('connectionOf()', () => {
  const environment = { OPENAI_API_KEY: ' in-environment\n' };
  const files = {
    'named.yaml': 'openai: in-named',
    'keys.yaml': 'providers: {openai: in-cwd, groq: {api_key: 0123}}',
    '.coeval/keys.yaml': 'openai: in-home\ncohere: {token: cohere-key}\nhuggingface: hf-key',
  };
  const cases: (Machine & { name: string; model: Model; key: string | undefined })[] = [
    {
      name: 'access_key',
      model: modelOf('openai', { accessKey: 'own' }),
      files,
      environment,
      keysFile: 'named.yaml',
      key: 'own',
    },
    {
      name: 'the file that is named',
      model: modelOf('openai'),
      files,
      environment,
      keysFile: 'named.yaml',
      key: 'in-named',
    },
    {
      name: 'the file that COEVAL_KEYS_FILE names',
      model: modelOf('openai'),
      files,
      environment: { ...environment, COEVAL_KEYS_FILE: 'named.yaml' },
      key: 'in-named',
    },
    {
      name: 'the environment',
      model: modelOf('openai'),
      files,
      environment,
      key: 'in-environment',
    },
    {
      name: './keys.yaml',
      model: modelOf('openai'),
      files,
      environment: { OPENAI_API_KEY: '' },
      key: 'in-cwd',
    },
    { name: '~/.coeval/keys.yaml', model: modelOf('cohere'), files, key: 'cohere-key' },
    { name: 'a key of digits, as written', model: modelOf('groq'), files, key: '0123' },
    {
      name: 'huggingface for huggingface_api',
      model: modelOf('huggingface_api'),
      files,
      key: 'hf-key',
    },
    { name: 'no key where none is needed', model: modelOf('ollama'), environment, key: undefined },
    {
      name: 'no key of OpenAI for another server',
      model: modelOf('openai_compat', { baseUrl: 'http://h/v1' }),
      environment,
      key: undefined,
    },
    {
      name: 'a key for another server',
      model: modelOf('openai_compat', { baseUrl: 'http://h/v1' }),
      files: { 'keys.yaml': 'openai_compat: k' },
      key: 'k',
    },
  ];
  for (const { name, model, key, ...machine } of cases) {
    test(`takes ${name}`, async () => {
      assert.equal(connectionOf(model, await keysOf(machine)).apiKey, key);
    });
  }

  test('takes a key out of a pipe, as <(sops -d keys.yaml) is one', async () => {
    await using dir = await tempDir();
    const pipe = join(dir.path, 'pipe');
    spawnSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const writer = spawn('sh', ['-c', 'echo "openai: piped" > "$0"', pipe]);
    const ended = once(writer, 'close');
    const keys = await keysOf({ keysFile: pipe });
    await ended;
    assert.equal(connectionOf(modelOf('openai'), keys).apiKey, 'piped');
  });

  test('names the ways to give a key that is missing', async () => {
    const keys = await keysOf({});
    assert.throws(() => connectionOf(modelOf('huggingface_api'), keys), {
      name: 'ConfigError',
      message:
        'model "gpt": No key for Hugging Face Inference Providers: set HF_TOKEN or HUGGINGFACE_HUB_TOKEN, or write "huggingface_api: KEY" into a key file and name it with --keys',
    });
  });

  const addresses: (Machine & { model: Model; url: string })[] = [
    { model: modelOf('simulated'), url: '' },
    { model: modelOf('vllm'), url: 'http://localhost:8000/v1' },
    {
      model: modelOf('vllm'),
      environment: { VLLM_BASE_URL: 'http://gpu:8000/v1/' },
      url: 'http://gpu:8000/v1',
    },
    { model: modelOf('vllm', { baseUrl: 'https://gpu:1/v1/' }), url: 'https://gpu:1/v1' },
    {
      model: modelOf('vllm'),
      files: { 'keys.yaml': 'vllm: {base_url: "http://a/v1"}' },
      url: 'http://a/v1',
    },
    {
      model: modelOf('openai', { accessKey: 'k' }),
      environment: { OPENAI_BASE_URL: 'http://b/v1' },
      files: { 'keys.yaml': 'openai: {base_url: "http://a/v1"}' },
      url: 'http://b/v1',
    },
    { model: modelOf('ollama'), url: 'http://localhost:11434/v1' },
    {
      model: modelOf('ollama'),
      environment: { OLLAMA_HOST: '0.0.0.0' },
      url: 'http://127.0.0.1:11434/v1',
    },
    {
      model: modelOf('ollama'),
      environment: { OLLAMA_HOST: ':8080' },
      url: 'http://localhost:8080/v1',
    },
    {
      model: modelOf('ollama'),
      environment: { OLLAMA_HOST: 'gpu:11500' },
      url: 'http://gpu:11500/v1',
    },
    {
      model: modelOf('ollama'),
      environment: { OLLAMA_HOST: 'https://gpu/' },
      url: 'https://gpu/v1',
    },
    {
      model: modelOf('ollama'),
      environment: { OLLAMA_HOST: 'http://gpu/ollama/v1' },
      url: 'http://gpu/ollama/v1',
    },
  ];
  for (const { model, url, ...machine } of addresses) {
    test(`finds ${model.interface} at "${url}"`, async () => {
      assert.equal(connectionOf(model, await keysOf(machine)).baseUrl, url);
    });
  }
});

suite('connectionOf(), of an address that is none', () => {
  const cases: (Machine & { place: string; id: VendorId })[] = [
    {
      id: 'openai',
      environment: { OPENAI_BASE_URL: 'http://user:pw@host:99999/v1' },
      place: 'OPENAI_BASE_URL',
    },
    {
      id: 'anthropic',
      environment: { ANTHROPIC_BASE_URL: 'user:pw@localhost:9/v1' },
      place: 'ANTHROPIC_BASE_URL',
    },
    { id: 'ollama', environment: { OLLAMA_HOST: 'gpu:99999' }, place: 'OLLAMA_HOST' },
    {
      id: 'vllm',
      files: { 'keys.yaml': 'vllm: {base_url: "user:pw@localhost"}' },
      place: 'base_url of vllm in .*keys\\.yaml',
    },
  ];
  for (const { id, place, ...machine } of cases) {
    test(`names ${place}, and does not repeat it`, async () => {
      const keys = await keysOf(machine);
      assert.throws(() => connectionOf(modelOf(id, { accessKey: 'k' }), keys), {
        name: 'ConfigError',
        message: new RegExp(
          `^model "gpt": ${place} must be an address that begins with http:// or https://$`,
        ),
      });
    });
  }
});

suite('readKeys()', () => {
  test('knows every secret, those of unknown providers and passwords included', async () => {
    const { secrets } = await keysOf({
      environment: { ANTHROPIC_API_KEY: 'sk-ant-1', OPENAI_BASE_URL: 'http://me:pass%20word@h' },
      files: {
        'keys.yaml':
          'bedrock: {access_key_id: AKIA123, secret_access_key: aws-secret, region: eu-west-1}\nollama: ollama\nvllm: EMPTY',
      },
    });
    assert.deepEqual(secrets, ['pass%20word', 'aws-secret', 'pass word', 'sk-ant-1', 'AKIA123']);
  });

  test('only warns of a broken file that nobody named, and of a misspelt provider', async () => {
    const { warnings } = await keysOf({
      files: { 'keys.yaml': 'a: [sk-secret', '.coeval/keys.yaml': 'opanai: sk-secret' },
    });
    assert.match(warnings[0] ?? '', /keys\.yaml:1:\d+: The keys cannot be read/);
    assert.match(warnings[1] ?? '', /keys\.yaml has a key for "opanai": did you mean "openai"\?$/);
    assert.doesNotMatch(warnings.join(), /secret/);
  });

  test('refuses a named file that is not there', async () => {
    await assert.rejects(keysOf({ keysFile: 'none.yaml' }), {
      name: 'ConfigError',
      message: /none\.yaml: Cannot read the file: there is no such file$/,
    });
  });
});
