import type { ChatReply, ChatRequest, Provider } from '../provider.ts';
import { type Draw, drawsOf } from './draws.ts';
import { travel } from './faults.ts';
import { rate } from './judge.ts';
import { malform } from './malformed.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { proposeAttributes, proposeCriteria } from './planner.ts';
import { answer } from './student.ts';
import { writeItem } from './teacher.ts';

/**
 * Models that need no key, no network and no GPU, and whose truth is known: what a student of
 * `ability` 0.9 is worth, and how severe a judge is, are parameters, so an analysis can be checked
 * against them. The world works through the text alone:
 *
 *     teacher   writes a passage of facts, and a reference that restates them
 *     student   recalls a share of the facts it finds in its input
 *     judge     counts the reference's facts in the response
 *
 * The text of a reply is a function of model, messages and seed, read in the light of the
 * parameters in `extra`: with the same draws, a more able student recalls a superset of the facts,
 * and a more severe judge rates nothing higher. What befalls the call on its way (`latency_ms`,
 * `error_rate` and the like) is drawn from `Math.random` instead, because the same request must
 * be able to fail once and succeed when it is sent again.
 */
export function simulated(): Provider {
  return {
    async complete(request, signal) {
      const parameters = parametersOf(request);
      await travel(parameters, signal);
      return replyTo(request, parameters);
    },
    listModels: async () => ['any'],
  };
}

function replyTo(request: ChatRequest, parameters: Parameters): ChatReply {
  const draw = drawsOf(request);
  if (draw('filter') < parameters.filter_rate) return reply(request, '', 'filter');
  const text = textOf(request, parameters, draw);
  const whole = draw('malformed') < parameters.malformed_rate ? malform(request, text, draw) : text;
  const truncated = draw('truncate') < parameters.truncate_rate;
  const room = Math.max(0, request.maxTokens) * charactersPerToken;
  const limit = truncated ? Math.min(room, Math.floor(whole.length / 2)) : room;
  return reply(
    request,
    whole.slice(0, limit),
    truncated || whole.length > limit ? 'length' : 'stop',
  );
}

function textOf(request: ChatRequest, parameters: Parameters, draw: Draw): string {
  switch (request.schema?.name) {
    case 'attributes':
      return proposeAttributes(request, draw);
    case 'criteria':
      return proposeCriteria(request, draw);
    case 'datapoint':
      return writeItem(request, parameters, draw);
    case 'ratings':
    case 'rating':
      return rate(request, parameters, draw);
    default:
      return answer(request, parameters, draw);
  }
}

const charactersPerToken = 4;

function reply(request: ChatRequest, text: string, finish: ChatReply['finish']): ChatReply {
  const asked = request.messages.reduce((sum, message) => sum + message.content.length, 0);
  return {
    text: text.toWellFormed(),
    finish,
    usage: {
      inputTokens: Math.ceil(asked / charactersPerToken),
      outputTokens: Math.ceil(text.length / charactersPerToken),
    },
    modelVersion: 'simulated-1',
  };
}
