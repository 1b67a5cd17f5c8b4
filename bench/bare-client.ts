import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'undici';
import { stopwatch } from './child.ts';
import { numbered, type Shape } from './experiment.ts';

/*
 * The least that makes the same calls: an undici pool, three stages that stream into one another,
 * replies parsed, records appended to three files. No limits, no retries, nothing checked, nothing
 * flushed, nothing to resume from.
 *
 *   node bench/bare-client.ts SHAPE FOLDER
 */

const [shapeText = '', folder = ''] = process.argv.slice(2);
const { url = '', models, tasks, datapoints, concurrency } = JSON.parse(shapeText) as Shape;

interface Datapoint {
  readonly id: string;
  readonly prompt: string;
  readonly response: string;
}

type Job = () => Promise<void>;

const origin = new URL(url).origin;
const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
const [datapointFile, responseFile, evaluationFile] = [
  'datapoints',
  'responses',
  'evaluations',
].map((name) => createWriteStream(join(folder, `${name}.jsonl`))) as [
  WriteStream,
  WriteStream,
  WriteStream,
];
const names = numbered(models, 'model');
const headers = {
  'content-type': 'application/json',
  authorization: 'Bearer key-of-the-benchmark',
};
const schema = {
  type: 'object',
  properties: { reason: { type: 'string' }, scores: { type: 'object' } },
  required: ['reason', 'scores'],
  additionalProperties: false,
};
/** As long as the instructions of a judge are. */
const instructions = 'Rate the output on each criterion as High, Medium or Low. '.repeat(16);
const jobs: Job[] = [];
let next = 0;
let busy = 0;

const done = stopwatch();
for (const task of numbered(tasks, 'task')) {
  for (const teacher of names) {
    for (let sequence = 1; sequence <= datapoints; sequence += 1) {
      jobs.push(() => teach(`${task}__${teacher}__${sequence}`, teacher));
    }
  }
}
const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
startJobs();
await finished;
for (const file of [datapointFile, responseFile, evaluationFile]) {
  await new Promise((closed) => file.end(closed));
}
const measured = done();
await pool.close();
console.log(JSON.stringify(measured));

function startJobs(): void {
  while (busy < concurrency && next < jobs.length) {
    busy += 1;
    void start(jobs[next++] as Job);
  }
  if (busy === 0) finish();
}

async function start(job: Job): Promise<void> {
  await job();
  busy -= 1;
  startJobs();
}

async function teach(id: string, model: string): Promise<void> {
  const text = await complete(model, `${instructions}${id}`, 'datapoint');
  const datapoint = { id, ...(JSON.parse(text) as { prompt: string; response: string }) };
  append(datapointFile, { ...datapoint, teacher_model_id: model });
  for (const student of names) jobs.push(() => respond(datapoint, student));
}

async function respond(datapoint: Datapoint, model: string): Promise<void> {
  const response = await complete(model, `Restate this:\n\n${datapoint.prompt}`, undefined);
  const id = `${datapoint.id}__${model}`;
  append(responseFile, { id, input: datapoint.prompt, response, student_model_id: model });
  for (const judge of names) jobs.push(() => rate(datapoint, { id, response }, judge));
}

async function rate(
  { prompt, response: reference }: Datapoint,
  { id, response }: { readonly id: string; readonly response: string },
  model: string,
): Promise<void> {
  const question = `${instructions}${prompt}\n\n${reference}\n\n${response}`;
  const { reason, scores } = JSON.parse(await complete(model, question, 'ratings')) as Rated;
  append(evaluationFile, { id: `${id}__${model}`, response_id: id, scores, reason });
}

interface Rated {
  readonly reason: string;
  readonly scores: object;
}

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

async function complete(model: string, content: string, name: string | undefined): Promise<string> {
  const { body } = await pool.request({
    method: 'POST',
    path: '/v1/chat/completions',
    headers,
    body: JSON.stringify({
      model,
      messages: [{ role: 'user', content }],
      max_tokens: 2048,
      ...(name && { response_format: { type: 'json_schema', json_schema: { name, schema } } }),
    }),
  });
  const { choices } = (await body.json()) as Completion;
  return choices[0]?.message.content ?? '';
}

function append(file: WriteStream, record: object): void {
  file.write(`${JSON.stringify(record)}\n`);
}
