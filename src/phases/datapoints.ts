import type { Experiment } from '../domain/experiment.ts';
import { ReplyError } from '../domain/failure.ts';
import { datapointId } from '../domain/ids.ts';
import type { Model } from '../domain/model.ts';
import type { DatapointRecord } from '../domain/records.ts';
import { isInShard } from '../domain/shard.ts';
import type { Attributes, Task } from '../domain/task.ts';
import { promptText } from '../prompts/prompt-text.ts';
import type { ChatRequest } from '../providers/provider.ts';
import { attributesText } from './attributes-text.ts';
import { chatRequest } from './chat-request.ts';
import type { NearDuplicates } from './near-duplicates.ts';
import { objectSchema } from './object-schema.ts';
import { type JsonObject, parseJson } from './parse-json.ts';
import type { Phase } from './phase.ts';
import { type SampledAttributes, sampleAttributes } from './sampling.ts';

/** A task whose attributes are known. */
export interface MappedTask {
  readonly task: Task;
  readonly target: Attributes;
  readonly nuanced: Attributes;
}

export type DatapointItem = MappedTask & {
  readonly teacher: Model;
  /** 1-based. */
  readonly sequence: number;
};

type DatapointFields = Pick<DatapointRecord, 'prompt' | 'reference_response'>;

const schema = {
  name: 'datapoint',
  schema: objectSchema({ prompt: { type: 'string' }, response: { type: 'string' } }),
};

/** Names under which models that were not held to the schema put the two texts. */
const promptNames = ['prompt', 'input', 'question', 'context', 'user_input', 'text', 'scenario'];
const responseNames = [
  'response',
  'output',
  'answer',
  'completion',
  'result',
  'reference',
  'label',
];

/** Phase 3: every teacher writes `sampling.total` datapoints for every task, a shard its part. */
export function datapointsPhase(
  experiment: Pick<Experiment, 'seed' | 'shard'>,
  written: NearDuplicates,
): Phase<MappedTask, DatapointItem, DatapointFields> {
  return {
    name: 'data_generation',
    *items(mapped, teacher) {
      for (let sequence = 1; sequence <= mapped.task.sampling.total; sequence += 1) {
        const item = { ...mapped, teacher, sequence };
        if (!experiment.shard || isInShard(experiment.shard, datapointKey(item))) yield item;
      }
    },
    key: datapointKey,
    request: (item) => request(item, experiment.seed),
    interpret(item, reply) {
      const { value, plain } = parseJson(reply);
      if (!plain && reply.finish === 'length') {
        throw new ReplyError('truncated', 'it was cut off by the token limit; be much shorter');
      }
      const fields = {
        prompt: textOf(value, promptNames, 'prompt'),
        reference_response: textOf(value, responseNames, 'response'),
      };
      if (!written.add(datapointGroup(item.task.name, item.teacher.name), fields.prompt)) {
        throw new ReplyError(
          'duplicate',
          'its prompt is nearly the same as one you wrote before; write a clearly different item',
        );
      }
      return fields;
    },
    identity(item) {
      const { target, nuanced } = sampled(item, experiment.seed);
      return {
        id: datapointKey(item),
        task_id: item.task.name,
        teacher_model_id: item.teacher.name,
        sampled_target_attributes: target,
        ...(item.task.storeNuanced ? { sampled_nuanced_attributes: nuanced } : {}),
      };
    },
    blank: () => ({ prompt: '', reference_response: '' }),
  };
}

/** What must differ: the prompts that one teacher writes for one task. */
export function datapointGroup(task: string, teacher: string): string {
  return `${task}__${teacher}`;
}

function datapointKey({ task, teacher, sequence }: DatapointItem): string {
  return datapointId(task.name, teacher.name, sequence);
}

/** The attribute values of one datapoint; each teacher and task has a walk of its own. */
function sampled(
  { task, teacher, target, nuanced, sequence }: DatapointItem,
  seed: number,
): { target: SampledAttributes; nuanced: SampledAttributes } {
  const { sampling } = task;
  const draw = [seed, task.name, teacher.name];
  return {
    target: sampleAttributes(target, sampling.target, sequence, [...draw, 'target']),
    nuanced: sampleAttributes(nuanced, sampling.nuance, sequence, [...draw, 'nuance']),
  };
}

function request(item: DatapointItem, seed: number): ChatRequest {
  const { task, teacher } = item;
  const { target, nuanced } = sampled(item, seed);
  const secret = String(seed);
  const text = promptText('sample', task, teacher.name, {
    target_attributes: attributesText('target_attributes', target, task.targetAttributes, secret),
    nuanced_attributes: attributesText(
      'nuanced_attributes',
      nuanced,
      task.nuancedAttributes,
      secret,
    ),
  });
  const draw = [seed, datapointKey(item)];
  return chatRequest({ model: teacher, role: 'teacher', text, schema, draw });
}

/** The first of `names` that holds text or a number; an object or a list is not a text. */
function textOf(value: JsonObject, names: readonly string[], wanted: string): string {
  for (const name of names) {
    const text = value[name];
    if (typeof text === 'number') return String(text);
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  throw new ReplyError('incomplete', `it has no text under "${wanted}"`);
}
