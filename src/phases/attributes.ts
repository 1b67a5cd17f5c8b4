import type { Experiment } from '../domain/experiment.ts';
import { ReplyError } from '../domain/failure.ts';
import type { Attributes, Task } from '../domain/task.ts';
import { promptText } from '../prompts/prompt-text.ts';
import type { ChatReply } from '../providers/provider.ts';
import { chatRequest } from './chat-request.ts';
import { objectSchema } from './object-schema.ts';
import { isObject, parseJson } from './parse-json.ts';
import type { Phase } from './phase.ts';
import { oneLine, plainName } from './plain-text.ts';
import {
  firstOfEach,
  nameIn,
  type ProposalFields,
  type ProposalItem,
  proposalIdentity,
  proposalKey,
} from './proposals.ts';

const kinds = ['target_attributes', 'nuanced_attributes'] as const;
const prompts = {
  target_attributes: 'map_target_attrs',
  nuanced_attributes: 'map_nuanced_attrs',
} as const;

const schema = {
  name: 'attributes',
  schema: objectSchema({
    attributes: {
      type: 'array',
      items: objectSchema({
        name: { type: 'string' },
        values: { type: 'array', items: { type: 'string' } },
      }),
    },
  }),
};

/** Phase 1: every teacher proposes attributes for every task that does not fix its own. */
export function attributesPhase(
  experiment: Pick<Experiment, 'seed'>,
): Phase<Task, ProposalItem, ProposalFields> {
  return {
    name: 'attribute_mapping',
    *items(task, teacher) {
      for (const kind of kinds) {
        if (attributeSource(task, kind).kind !== 'static') yield { task, teacher, kind };
      }
    },
    key: proposalKey,
    request(item) {
      const prompt = prompts[item.kind as keyof typeof prompts];
      return chatRequest({
        model: item.teacher,
        role: 'teacher',
        text: promptText(prompt, item.task, item.teacher.name, {
          known_attributes: knownAttributes(item),
        }),
        schema,
        draw: [experiment.seed, proposalKey(item)],
      });
    },
    interpret: (_item, reply) => ({ proposal: parseAttributes(reply) }),
    identity: proposalIdentity,
    blank: () => ({ proposal: {} }),
  };
}

/** Where the task's attributes of one kind come from. */
export function attributeSource(task: Task, kind: ProposalItem['kind']): Task['targetAttributes'] {
  return kind === 'target_attributes' ? task.targetAttributes : task.nuancedAttributes;
}

function knownAttributes({ task, kind }: ProposalItem): string {
  const source = attributeSource(task, kind);
  if (source.kind !== 'complete' || Object.keys(source.seed).length === 0) return '';
  return `These are already chosen; add values they lack and attributes that are missing:\n${JSON.stringify(source.seed)}`;
}

/** Both `{attributes: [{name, values}]}` and the plain `{name: values}` that custom prompts ask for. */
function parseAttributes(reply: ChatReply): Attributes {
  const { value } = parseJson(reply);
  const entries: [string, unknown][] = Array.isArray(value['attributes'])
    ? value['attributes'].filter(isObject).map((one) => [nameIn(one), one['values']])
    : Object.entries(value);
  const attributes = firstOfEach(
    entries
      .map(([name, values]) => [plainName(name), textValues(values)] as const)
      .filter(([name, values]) => name !== '' && values.length > 0),
  );
  if (Object.keys(attributes).length === 0) {
    throw new ReplyError('incomplete', 'it names no attribute with a list of values');
  }
  return attributes;
}

const longestValue = 120;

function textValues(values: unknown): string[] {
  if (!Array.isArray(values)) return [];
  return values
    .filter((value) => ['string', 'number', 'boolean'].includes(typeof value))
    .map((value) => oneLine(String(value), longestValue))
    .filter((value) => value !== '');
}
