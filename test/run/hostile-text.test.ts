import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { cli } from '../cli/cli.ts';
import { recordsIn, runText } from '../support/experiment.ts';
import { dangersIn, hostileTexts } from '../support/hostile-texts.ts';
import type { ModelServer } from '../support/model-server.ts';
import { type OpenAiRequest, startOpenAiServer } from '../support/openai-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const texts = Object.values(hostileTexts);

/** Words that differ enough that no two items count as the same. */
function wordsOf(index: number): string {
  return Array.from({ length: 30 }, (_, word) => `w${index * 31 + word * word}`).join(' ');
}

function schemaOf({ body }: OpenAiRequest): string | undefined {
  const format = body['response_format'] as { json_schema?: { name: string } } | undefined;
  return format?.json_schema?.name;
}

/** A vendor whose models say one hostile text after the other, in the form that is asked for. */
function startHostileVendor(): Promise<ModelServer> {
  let items = 0;
  const next = () => `${wordsOf(items)} ${texts[items++ % texts.length] ?? ''} end`;
  return startOpenAiServer((request) => {
    const asked = request.messages.at(-1)?.content ?? '';
    const said = texts.find((text) => asked.includes(text)) ?? 'nothing';
    switch (schemaOf(request)) {
      case 'datapoint': {
        const text = next();
        return { text: JSON.stringify({ prompt: text, response: text }) };
      }
      case 'ratings': {
        const scores = { accuracy: 'High', completeness: 'Low' };
        return { text: JSON.stringify({ reason: said, scores }) };
      }
      default:
        return { text: `answer ${said} end` };
    }
  });
}

const total = texts.length;

/** Those of Python's `str.splitlines`. */
const lineBreaks = new RegExp(`[\n\v\f\r\x85\u2028\u2029${String.fromCharCode(28, 29, 30)}]`);

suite('hostile text', () => {
  test('comes back from the files as the vendor sent it', async () => {
    await using dir = await tempDir();
    await using vendor = await startHostileVendor();
    const { result } = await runText(servedExperiment(vendor.url, total), dir.path);
    assert.equal(result.complete, true);
    const all = async (phase: string) =>
      Object.values(await recordsIn(result.folder, phase)).flat();
    const sorted = (values: unknown[]) => values.map(String).sort();
    const prompts = texts.map((text, index) => `${wordsOf(index)} ${text} end`);
    const datapoints = await all('phase3_datapoints');
    const responses = await all('phase4_responses');
    const evaluations = await all('phase5_evaluations');
    assert.deepEqual(sorted(datapoints.map(({ prompt }) => prompt)), sorted(prompts));
    assert.deepEqual(
      sorted(datapoints.map((record) => record['reference_response'])),
      sorted(prompts),
    );
    const answers = texts.flatMap((text) => [`answer ${text} end`, `answer ${text} end`]);
    assert.deepEqual(sorted(responses.map(({ response }) => response)), sorted(answers));
    assert.deepEqual(
      sorted(evaluations.map(({ reason }) => reason)),
      sorted(texts.flatMap((text) => [text, text])),
    );
    const again = await runText(servedExperiment(vendor.url, total), dir.path, { continues: true });
    assert.equal(again.calls, 0);
  });

  test('splits no line for a reader that knows more line breaks than we do', async () => {
    await using dir = await tempDir();
    await using vendor = await startHostileVendor();
    const { result } = await runText(servedExperiment(vendor.url, total), dir.path);
    const file = join(result.folder, 'phase3_datapoints/notes.teacher-a.datapoints.jsonl');
    const lines = (await readFile(file, 'utf8')).split(lineBreaks);
    assert.equal(lines.filter((line) => line !== '').length, total);
  });

  test('is sent on to the next model letter by letter', async () => {
    await using dir = await tempDir();
    await using vendor = await startHostileVendor();
    await runText(servedExperiment(vendor.url, total), dir.path);
    const asked = vendor.requests.map(({ body }) => JSON.stringify(body));
    for (const [name, text] of Object.entries(hostileTexts)) {
      const inside = JSON.stringify(text).slice(1, -1);
      const count = asked.filter((body) => body.includes(inside)).length;
      assert.ok(count >= 4, `${name}: ${count}`);
    }
  });
});

const hostileNames = Object.keys(hostileTexts).map((name) => {
  const text = hostileTexts[name] ?? '';
  return text.slice(1, 200);
});

/** A vendor whose teacher proposes criteria and attributes of hostile names, and that often refuses. */
function startNamingVendor(): Promise<ModelServer> {
  let calls = 0;
  return startOpenAiServer((request) => {
    calls += 1;
    const text = texts[calls % texts.length] ?? '';
    if (calls % 3 === 0)
      return { status: calls % 2 ? 500 : 400, body: { error: { message: text } } };
    const name = hostileNames[calls % hostileNames.length] ?? '';
    switch (schemaOf(request)) {
      case 'criteria':
        return {
          text: json({ criteria: hostileNames.map((one) => ({ name: one, description: one })) }),
        };
      case 'attributes':
        return {
          text: json({
            attributes: hostileNames.map((one) => ({ name: one, values: [one, name] })),
          }),
        };
      case 'datapoint':
        return { text: json({ prompt: `${wordsOf(calls)} ${text}`, response: text }) };
      case 'ratings':
        return { text: json({ reason: text, scores: scoresFor(request) }) };
      default:
        return { text };
    }
  });
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

/** High for every criterion that the schema asks for. */
function scoresFor({ body }: OpenAiRequest): object {
  const asked = JSON.stringify(body['response_format']);
  const { json_schema } = JSON.parse(asked);
  const criteria = Object.keys(json_schema.schema.properties.scores.properties);
  return Object.fromEntries(criteria.map((name) => [name, 'High']));
}

const config = ['--config', 'experiment.yaml', '--continue'];
const run = ['--run', 'runs/small'];

/** What the program prints, and should not, of a run whose models all are hostile. */
async function dangersOf(commands: readonly (readonly string[])[]): Promise<string[]> {
  await using dir = await tempDir();
  await using vendor = await startNamingVendor();
  const text = servedExperiment(vendor.url, 6, {
    experiment: ['probe_mode: disable', 'log_level: debug'],
  })
    .replace(/rubric: .*/, 'rubric: auto')
    .replace(/nuanced_attributes: .*/, 'nuanced_attributes: auto')
    .replace(/target_attributes: .*/, 'target_attributes: auto');
  await runText(text, dir.path);
  const found: string[] = [];
  for (const command of commands) {
    const { exitCode, stdout, stderr } = await cli(dir.path, command);
    assert.ok([0, 6].includes(exitCode ?? -1), stderr);
    const dangers = [...dangersIn(stdout), ...dangersIn(stderr)];
    found.push(...dangers.map((danger) => `${command.join(' ')}: ${danger}`));
  }
  return found;
}

suite('the terminal', () => {
  test('gets nothing of it that moves a cursor, hides or commands', async () => {
    const commands = [
      ['plan', ...config],
      ['run', ...config],
      ['status', ...run],
      ['analyze', ...run],
    ];
    assert.deepEqual(await dangersOf(commands), []);
  });

  test('gets it escaped in JSON', async () => {
    const commands = [
      ['run', ...config, '--json'],
      ['status', ...run, '--json'],
      ['analyze', ...run, '--json'],
    ];
    assert.deepEqual(await dangersOf(commands), []);
  });
});
