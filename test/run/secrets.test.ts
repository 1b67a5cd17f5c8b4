import assert from 'node:assert/strict';
import { appendFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { open, secretsOf } from '../../src/coeval.ts';
import { contentHash } from '../../src/domain/content-hash.ts';
import { type CliEnd, cli } from '../cli/cli.ts';
import { canary, leaksIn, secretsIn } from '../support/canary.ts';
import { startEchoingVendor } from '../support/echoing-vendor.ts';
import { recordsIn } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** One for each road by which a secret comes to us. */
const secret = {
  environment: canary('environment'),
  keysFile: canary('named-file'),
  foundFile: canary('found-file'),
  homeFile: canary('home-file'),
  accessKey: canary('access-key'),
  password: canary('password'),
  userName: canary('user-name'),
  query: canary('query'),
};
const secrets = Object.values(secret);

function config(url: string): string {
  const base_url = `${url}/v1`;
  const host = url.replace('http://', '');
  const model = (role: string, parts: object) => ({
    roles: [role],
    parameters: { model: `sim-${contentHash(parts)}` },
    entry: { base_url, timeout_s: 5, ...parts },
  });
  const part = encodeURIComponent;
  return smallExperiment({
    total: 2,
    rubric: 'auto',
    models: {
      'by-environment': model('teacher', { interface: 'openai' }),
      'by-file': model('student', { interface: 'groq' }),
      'by-found-file': model('student', { interface: 'deepseek' }),
      'by-home-file': model('judge', { interface: 'mistral' }),
      'by-access-key': model('judge', {
        interface: 'openai_compat',
        access_key: secret.accessKey,
      }),
      'by-password': model('student', {
        interface: 'openai_compat',
        base_url: `http://user:${part(secret.password)}@${host}/v1`,
      }),
      'by-user-name': model('judge', {
        interface: 'openai_compat',
        base_url: `http://${part(secret.userName)}@${host}/v1`,
      }),
      'by-query': model('student', {
        interface: 'openai_compat',
        base_url: `${base_url}?api_key=${part(secret.query)}`,
      }),
      'by-header': {
        roles: ['judge'],
        parameters: { model: 'only-refuses' },
        entry: { interface: 'anthropic', base_url: url },
      },
    },
    experiment: ['probe_mode: disable'],
  });
}

async function writeKeys(folder: string, url: string): Promise<Record<string, string>> {
  await writeFile(join(folder, 'my.yaml'), config(url));
  await writeFile(join(folder, 'named.yaml'), `groq: ${JSON.stringify(secret.keysFile)}\n`);
  await writeFile(
    join(folder, 'keys.yaml'),
    `providers: { deepseek: { token: ${JSON.stringify(secret.foundFile)} }, mistral: ${JSON.stringify(secret.homeFile)} }\n`,
  );
  return {
    COEVAL_KEYS_FILE: 'named.yaml',
    OPENAI_API_KEY: secret.environment,
    ANTHROPIC_API_KEY: secret.environment,
  };
}

function assertSilent({ stdout, stderr }: CliEnd): void {
  assert.deepEqual(secretsIn(stdout, secrets), [], 'on standard output');
  assert.deepEqual(secretsIn(stderr, secrets), [], 'on standard error');
}

/** That the vendor did say them wherever a model can, and that only they were taken out. */
async function assertTold(folder: string): Promise<void> {
  const told = async (phase: string, field: string) => {
    const records = Object.values(await recordsIn(folder, phase)).flat();
    const texts = records.filter(({ status }) => status !== 'failed').map((one) => one[field]);
    assert.ok(texts.length > 0);
    for (const text of texts) assert.match(JSON.stringify(text), /\[key\].*\[key\]/, field);
  };
  await told('phase2_rubric', 'proposal');
  await told('phase3_datapoints', 'prompt');
  await told('phase3_datapoints', 'reference_response');
  await told('phase4_responses', 'response');
  await told('phase5_evaluations', 'reason');
  await told('phase5_evaluations', 'model_version');
  const kept = (await readdir(folder, { recursive: true })).sort();
  for (const name of ['analysis.json', 'config.yaml', 'meta.json', 'run_errors.jsonl']) {
    assert.ok(kept.includes(name), name);
  }
  assert.ok(kept.some((name) => name.startsWith('quarantine/phase3_datapoints/')));
}

suite('secretsOf()', () => {
  test('has the keys in a config, those among the parameters of its models too', async () => {
    await using dir = await tempDir();
    const file = join(dir.path, 'my.yaml');
    const text = smallExperiment({
      models: {
        one: {
          roles: ['teacher', 'student', 'judge'],
          parameters: {
            model: 'm',
            extra_headers: { 'x-api-key': 'header-9981', Authorization: 'Bearer b3arer-9981' },
            data_sources: [{ authentication: { type: 'api_key', key: 'nested-9981' } }],
            prompt_cache_key: 'cache-9981',
            max_tokens: 50,
          },
          entry: { interface: 'openai_compat', base_url: 'http://h/v1', access_key: 'ollama' },
        },
      },
    });
    await writeFile(file, text);
    const opened = await open(file, { environment: {}, cwd: dir.path });
    assert.deepEqual(secretsOf(opened), [
      ...['header-9981', 'Bearer b3arer-9981', 'b3arer-9981', 'nested-9981'],
    ]);
  });
});

suite('a vendor that repeats every secret in every encoding', () => {
  test('gets none into the folder of the run, and none onto the terminal', async () => {
    await using dir = await tempDir();
    const refusals: (number | undefined)[] = [500, 429, 400, undefined, 529];
    let dead = false;
    await using vendor = await startEchoingVendor(secrets, (model, call) => {
      if (dead) return 401;
      return model === 'only-refuses' ? 400 : refusals[call - 1];
    });
    const env = await writeKeys(dir.path, vendor.url);
    const run = (...args: string[]) =>
      cli(dir.path, ['run', '--config', 'my.yaml', '--log-level', 'DEBUG', ...args], { env });
    const folder = join(dir.path, 'runs/small');

    const ends = [await run()];
    ends.push(await run('--continue'));
    await appendFile(
      join(folder, 'phase3_datapoints/notes.by-environment.datapoints.jsonl'),
      'x\n',
    );
    dead = true;
    ends.push(await run('--continue', '--retry-failed', '--json'));
    ends.push(await cli(dir.path, ['status', '--run', folder], { env }));
    ends.push(await cli(dir.path, ['analyze', '--run', folder], { env }));
    ends.push(await cli(dir.path, ['probe', '--config', 'my.yaml'], { env }));
    for (const end of ends) assertSilent(end);
    assert.deepEqual(
      ends.map(({ exitCode }) => exitCode),
      [6, 6, 6, 0, 0, 3],
    );
    assert.deepEqual(await leaksIn(folder, secrets), {});
    await assertTold(folder);
  });
});
