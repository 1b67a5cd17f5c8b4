import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startModelServer } from '../support/model-server.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config } from './cli.ts';

const wrongUses = [
  { name: 'a misspelt command', args: ['rnu'], says: /Did you mean run\?/ },
  {
    name: 'a misspelt option',
    args: ['run', '--config', 'my.yaml', '--resmue', 'x'],
    says: /Did you mean --resume\?/,
  },
  {
    name: 'a misspelt option that is required',
    args: ['run', '--confg', 'my.yaml'],
    says: /Did you mean --config\?/,
  },
  { name: 'a folder without its option', args: ['status', 'runs/q'], says: /: runs\/q\.?$/m },
  ...[
    ['run', '--continue', '--overwrite'],
    ['run', '--accept-stale', '--refresh-stale'],
    ['status', '--watch', '--json'],
  ].map((args) => ({ name: args.join(' '), args, says: /cannot be used with option/ })),
  { name: 'no config', args: ['run'], says: /'--config <file>' not specified/ },
  { name: 'a word too many', args: ['plan', 'my.yaml'], says: /error/ },
  {
    name: 'a misspelt mode',
    args: ['run', '--config', 'my.yaml', '--probe', 'ful'],
    says: /Allowed choices are disable, full, resume/,
  },
  {
    name: 'a misspelt model',
    args: ['run', '--config', 'my.yaml', '--only-models', 'student-aa'],
    says: /--only-models names "student-aa".*did you mean "student-a"\?/,
  },
  {
    name: 'a quota of a misspelt model',
    args: ['run', '--config', 'my.yaml', '--quota', 'judgea=3'],
    says: /--quota names "judgea".*did you mean "judge-a"\?/,
  },
  {
    name: 'a quota without a number',
    args: ['run', '--config', 'my.yaml', '--quota', 'judge-a=many'],
    says: /MODEL=CALLS/,
  },
  {
    name: 'a log level that is none',
    args: ['run', '--config', 'my.yaml', '--log-level', 'loud'],
    says: /DEBUG, INFO, WARNING, ERROR/,
  },
  {
    name: 'a run to continue that is not there',
    args: ['run', '--config', 'my.yaml', '--continue'],
    says: /Cannot continue: there is no run/,
  },
  { name: 'a folder without a run', args: ['status', '--run', '.'], says: /There is no run in/ },
  {
    name: 'a vendor that is none',
    args: ['models', '--interface', 'opnai'],
    says: /did you mean "openai"\?/,
  },
];

test('models says how to reach a vendor, and names no model that nobody wrote', async () => {
  await using dir = await tempDir();
  const end = await cli(dir.path, ['models', '--interface', 'openai,openai_compat']);
  assert.equal(end.exitCode, 3);
  assert.match(end.stdout, /^ {2}error: No key for OpenAI: set OPENAI_API_KEY/m);
  assert.match(end.stdout, /^ {2}error: No address .* "openai_compat: \{ base_url: ADDRESS \}"/m);
});

suite('exit status 2', () => {
  for (const { name, args, says } of wrongUses) {
    test(`for ${name}`, async () => {
      await using dir = await tempDir();
      await config(dir.path, smallExperiment());
      const end = await cli(dir.path, args);
      assert.equal(end.exitCode, 2);
      assert.match(end.stderr, says);
      assert.equal(end.stdout, '');
    });
  }

  test('for a wrong config, every fault with its place and its line', async () => {
    await using dir = await tempDir();
    const text = smallExperiment({ experiment: ['sed: 1', 'concurrency: none'] });
    const end = await cli(dir.path, ['run', ...(await config(dir.path, text))]);
    assert.equal(end.exitCode, 2);
    assert.match(end.stderr, /^my\.yaml:17:3: Unknown key "sed".*did you mean "seed"\?$/m);
    assert.match(end.stderr, /^ {2}17 \| sed: 1\n {5}\| \^$/m);
    assert.match(end.stderr, /^my\.yaml:18:16: .*concurrency must be a number/m);
  });

  test('for a run under another name than its folder, with the ways on', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await mkdir(join(dir.path, 'runs/small'), { recursive: true });
    const since = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };
    const manifest = {
      experiment_id: 'large',
      status: 'completed',
      phases_completed: [],
      ...since,
    };
    await writeFile(join(dir.path, 'runs/small/meta.json'), JSON.stringify(manifest));
    const end = await cli(dir.path, ['run', ...args, '--continue']);
    assert.equal(end.exitCode, 2);
    assert.match(
      end.stderr,
      /is of experiment "large", the config is of "small"\. Give the folder/,
    );
  });

  test('without repeating a line that may hold a key', async () => {
    await using dir = await tempDir();
    const text = smallExperiment().replace('models:', 'models:\n  - acess_key: sk-very-secret-1');
    const end = await cli(dir.path, ['run', ...(await config(dir.path, text))]);
    assert.equal(end.exitCode, 2);
    assert.match(end.stderr, /my\.yaml:2:5/);
    assert.doesNotMatch(end.stderr, /very-secret/);
  });

  test('for a run that is there already, naming the ways on', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await cli(dir.path, ['run', ...args]);
    const end = await cli(dir.path, ['run', ...args]);
    assert.equal(end.exitCode, 2);
    assert.match(end.stderr, /--continue.*--overwrite.*experiment\.phases/);
  });
});

const openAiStudent = (entry: object) =>
  smallExperiment({
    models: {
      'teacher-a': { roles: ['teacher'] },
      gpt: { roles: ['student'], parameters: { model: 'gpt-unheard-of' }, entry },
      'judge-a': { roles: ['judge'] },
    },
    experiment: ['budget_usd: 1'],
  });

suite('other exit statuses', () => {
  test('3 when a probe fails, before any call', async () => {
    await using dir = await tempDir();
    const text = openAiStudent({ interface: 'openai', price: { input: 1, output: 1 } });
    const args = await config(dir.path, text);
    const end = await cli(dir.path, ['run', ...args]);
    assert.equal(end.exitCode, 3);
    assert.match(end.stderr, /a model of the experiment cannot be called/);
    assert.match(end.stderr, /gpt +openai +failed +.*OPENAI_API_KEY/);
    const probe = await cli(dir.path, ['probe', ...args]);
    assert.equal(probe.exitCode, 3);
    const warned = await cli(dir.path, ['probe', ...args, '--probe-on-fail', 'warn']);
    assert.equal(warned.exitCode, 0);
  });

  test('5 when there is a budget and a price is unknown', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, openAiStudent({ interface: 'openai' }));
    const env = { OPENAI_API_KEY: 'sk-test-00000000' };
    const end = await cli(dir.path, ['run', ...args], { env });
    assert.equal(end.exitCode, 5);
    assert.match(end.stderr, /the price of gpt is unknown.*price:/);
    const dry = await cli(dir.path, ['run', ...args, '--dry-run'], { env });
    assert.equal(dry.exitCode, 0);
    assert.match(dry.stderr, /will not start: there is a budget/);
  });

  test('6 when a quota leaves gaps, with the reason and the way on', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const end = await cli(dir.path, ['run', ...args, '--quota', 'student-b=1']);
    assert.equal(end.exitCode, 6);
    assert.match(end.stderr, /WARNING Model 'student-b' is stopped \(quota\)/);
    assert.match(
      end.stdout,
      /^response_collection +student-b +3 +0 +quota: its quota of 1 call is used up; raise experiment\.quota\.student-b\.max_calls or --quota student-b$/m,
    );
    assert.match(end.stdout, /coeval run --config my\.yaml --continue --quota student-b=1$/m);
    const rest = await cli(dir.path, ['run', ...args, '--continue', '--quota', 'student-b=9']);
    assert.equal(rest.exitCode, 0);
  });

  test('70 with a stack for a bug', async () => {
    await using dir = await tempDir();
    const breaking = 'data:text/javascript,process.cwd=()=>{throw%20new%20Error(`boom`)}';
    const env = { NODE_OPTIONS: `--import=${breaking}` };
    const args = await config(dir.path, smallExperiment());
    const end = await cli(dir.path, ['plan', ...args], { env });
    assert.equal(end.exitCode, 70);
    assert.match(end.stderr, /Error: boom\n {4}at /);
    assert.match(end.stderr, /This is a bug in CoEval, please report it/);
  });

  test('a reader that goes away is no failure', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    let isClosed = false;
    const end = await cli(dir.path, ['run', ...args], {
      seen: (_, child) => {
        if (isClosed) return;
        isClosed = true;
        child.stdout?.destroy();
      },
    });
    assert.equal(end.exitCode, 0);
    assert.equal(end.stderr, '');
  });
});

suite('what strangers write', () => {
  const hostile = '\u001b[31mred\u001b]0;title\u0007\u202ereversed\r\nsecond line';

  test('is harmless where an error is shown', async () => {
    await using server = await startModelServer((request) =>
      request.method === 'GET'
        ? { body: { data: [{ id: `m${hostile}` }] } }
        : { status: 400, body: { error: { message: hostile } } },
    );
    await using dir = await tempDir();
    const base = { interface: 'openai_compat', base_url: `${server.url}/v1` };
    const args = await config(dir.path, openAiStudent({ ...base, price: { input: 1, output: 1 } }));
    const end = await cli(dir.path, ['run', ...args, '--log-level', 'debug']);
    assert.equal(end.exitCode, 6);
    const status = await cli(dir.path, ['status', '--run', 'runs/small']);
    await writeFile(
      join(dir.path, 'keys.yaml'),
      `openai_compat: { base_url: "${server.url}/v1", api_key: k-00000000 }\n`,
    );
    const models = await cli(dir.path, ['models', '--interface', 'openai_compat']);
    assert.equal(models.exitCode, 0);
    for (const text of [end.stdout, end.stderr, status.stdout, models.stdout]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      assert.doesNotMatch(text, /^second line/m);
    }
    assert.match(end.stderr, /red/);
    assert.match(models.stdout, /mred/);
  });
});
