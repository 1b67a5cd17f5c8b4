import type { Experiment } from '../domain/experiment.ts';
import { responseId } from '../domain/ids.ts';
import type { Model } from '../domain/model.ts';
import type { DatapointRecord, ResponseRecord } from '../domain/records.ts';
import type { Task } from '../domain/task.ts';
import { promptText } from '../prompts/prompt-text.ts';
import { chatRequest } from './chat-request.ts';
import { usableText } from './parse-json.ts';
import type { Phase } from './phase.ts';

/** A datapoint and the task it belongs to. */
export interface Question {
  readonly task: Task;
  readonly datapoint: DatapointRecord;
}

type ResponseItem = Question & { readonly student: Model };

/** Phase 4: every student responds to every datapoint. */
export function responsesPhase(
  experiment: Pick<Experiment, 'seed'>,
): Phase<Question, ResponseItem, Pick<ResponseRecord, 'response'>> {
  const key = ({ datapoint, student }: ResponseItem) => responseId(datapoint.id, student.name);
  return {
    name: 'response_collection',
    *items(question, student) {
      yield { ...question, student };
    },
    key,
    request: (item) =>
      chatRequest({
        model: item.student,
        role: 'student',
        text: promptText('test', item.task, item.student.name, { input: item.datapoint.prompt }),
        draw: [experiment.seed, key(item)],
      }),
    interpret: (_item, reply) => ({ response: usableText(reply) }),
    identity: (item) => ({
      id: key(item),
      datapoint_id: item.datapoint.id,
      task_id: item.task.name,
      teacher_model_id: item.datapoint.teacher_model_id,
      student_model_id: item.student.name,
      input: item.datapoint.prompt,
    }),
    blank: () => ({ response: '' }),
  };
}
