import type { Experiment } from '../domain/experiment.ts';
import { ReplyError } from '../domain/failure.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { modelText } from '../prompts/model-text.ts';
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

/** A task, and the criteria it already has (`rubric: extend`). */
export interface RubricInput {
  readonly task: Task;
  readonly known: Rubric;
}

type RubricItem = ProposalItem & { readonly known: Rubric };

const schema = {
  name: 'criteria',
  schema: objectSchema({
    criteria: {
      type: 'array',
      items: objectSchema({ name: { type: 'string' }, description: { type: 'string' } }),
    },
  }),
};

/** Phase 2: every teacher proposes criteria for every task that does not fix its own. */
export function rubricPhase(
  experiment: Pick<Experiment, 'seed'>,
): Phase<RubricInput, RubricItem, ProposalFields> {
  return {
    name: 'rubric_mapping',
    *items({ task, known }, teacher) {
      if (task.rubric.kind !== 'static') yield { task, teacher, kind: 'rubric', known };
    },
    key: proposalKey,
    request: (item) =>
      chatRequest({
        model: item.teacher,
        role: 'teacher',
        text: promptText('autorubric', item.task, item.teacher.name, {
          known_criteria: knownCriteria(item.known, experiment.seed),
        }),
        schema,
        draw: [experiment.seed, proposalKey(item)],
      }),
    interpret: (_item, reply) => ({ proposal: parseCriteria(reply) }),
    identity: proposalIdentity,
    blank: () => ({ proposal: {} }),
  };
}

function knownCriteria(known: Rubric, seed: number): string {
  if (Object.keys(known).length === 0) return '';
  const text = modelText('known_criteria', JSON.stringify(known), String(seed));
  return `These are already chosen; give only what they miss:\n${text}`;
}

const longestDescription = 500;

/** Both `{criteria: [{name, description}]}` and the plain `{name: description}`. */
function parseCriteria(reply: ChatReply): Rubric {
  const { value } = parseJson(reply);
  const entries: [string, unknown][] = Array.isArray(value['criteria'])
    ? value['criteria'].filter(isObject).map((one) => [nameIn(one), one['description']])
    : Object.entries(value);
  const rubric = firstOfEach(
    entries
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([name, text]) => [plainName(name), oneLine(text, longestDescription)] as const)
      .filter(([name, description]) => name !== '' && description !== ''),
  );
  if (Object.keys(rubric).length === 0) {
    throw new ReplyError('incomplete', 'it names no criterion with a description');
  }
  return rubric;
}
