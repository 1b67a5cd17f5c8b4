import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { datapointId, evaluationId, responseId } from '../src/domain/ids.ts';
import { type Filed, recordFile } from '../src/store/layout.ts';
import { callsOf, criteria, numbered, type Shape } from './experiment.ts';

/** The folder of the run that a benchmark's experiment makes, below its own. */
export function runFolder(folder: string): string {
  return join(folder, 'runs', 'bench');
}

/**
 * Writes the records of a whole run but for its very last evaluation, as a run would have written
 * them, without one.
 *
 * @returns how many evaluations there are
 */
export async function writeRecords(shape: Shape, root: string): Promise<number> {
  const evaluations = callsOf(shape).evaluations - 1;
  await using writer = new Writer(root);
  let left = evaluations;
  for (const record of recordsOf(shape)) {
    if (record.phase === 'evaluation') left -= 1;
    if (left >= 0) await writer.write(record);
  }
  return evaluations;
}

interface WrittenRecord {
  readonly phase: keyof typeof fields;
  readonly identity: Filed & { readonly id: string };
}

function* recordsOf({ models, tasks, datapoints }: Shape): Generator<WrittenRecord> {
  for (const task_id of numbered(tasks, 'task')) {
    for (const teacher_model_id of numbered(models, 'model')) {
      for (let sequence = 1; sequence <= datapoints; sequence += 1) {
        const id = datapointId(task_id, teacher_model_id, sequence);
        yield { phase: 'data_generation', identity: { id, task_id, teacher_model_id } };
        yield* answersTo({ datapoint_id: id, task_id, teacher_model_id }, models);
      }
    }
  }
}

function* answersTo(
  datapoint: Filed & { readonly datapoint_id: string },
  models: number,
): Generator<WrittenRecord> {
  const names = numbered(models, 'model');
  for (const student_model_id of names) {
    const id = responseId(datapoint.datapoint_id, student_model_id);
    yield { phase: 'response_collection', identity: { id, ...datapoint, student_model_id } };
    for (const judge_model_id of names) {
      const rated = { response_id: id, ...datapoint, student_model_id, judge_model_id };
      yield { phase: 'evaluation', identity: { id: evaluationId(id, judge_model_id), ...rated } };
    }
  }
}

/** Collects lines by file; a write takes many of them. */
class Writer implements AsyncDisposable {
  readonly #root: string;
  readonly #files = new Map<string, { readonly handle: FileHandle; text: string }>();

  constructor(root: string) {
    this.#root = root;
  }

  async write({ phase, identity }: WrittenRecord): Promise<void> {
    const name = recordFile(phase, identity);
    let file = this.#files.get(name);
    if (!file) {
      const path = join(this.#root, name);
      await mkdir(dirname(path), { recursive: true });
      file = { handle: await open(path, 'w'), text: '' };
      this.#files.set(name, file);
    }
    file.text += `${JSON.stringify(identity).slice(0, -1)},${fields[phase]}\n`;
    if (file.text.length < 1 << 18) return;
    await file.handle.appendFile(file.text);
    file.text = '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { handle, text } of this.#files.values()) {
      await handle.appendFile(text);
      await handle.close();
    }
  }
}

const passage = 'Amber basins hold what cedar deltas bring, and every fjord keeps its own time. ';
const facts = inside({
  usage: { input_tokens: 420, output_tokens: 80 },
  latency_ms: 212,
  attempts: 1,
  finish_reason: 'stop',
  model_version: 'model-a',
  request_hash: '0123456789abcdef',
});

/** What follows a record's identity, up to the brace that closes it. */
const fields = {
  data_generation: `${inside({
    sampled_target_attributes: { complexity: 'simple', tone: 'plain' },
    prompt: passage.repeat(4),
    reference_response: passage.repeat(3),
  })},${facts},"generated_at":"2026-11-20T10:00:00Z"}`,
  response_collection: `${inside({
    input: passage.repeat(4),
    response: passage.repeat(3),
  })},${facts},"generated_at":"2026-11-20T10:00:00Z"}`,
  evaluation: `${inside({
    scores: Object.fromEntries(Object.keys(criteria).map((name) => [name, 'High'])),
    reason: passage,
  })},${facts},"evaluated_at":"2026-11-20T10:00:00Z"}`,
};

/** The members of an object as JSON, without its braces. */
function inside(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}
