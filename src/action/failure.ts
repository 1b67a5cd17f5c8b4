import { redactKeys } from '../domain/redact.ts';
import { CoEvalError, ConfigError } from '../errors.ts';
import { inText } from '../report/markdown/escape.ts';
import { placeOf } from './annotations.ts';
import { exitCodes } from './exit-codes.ts';
import { say } from './log.ts';
import type { Outcome, Step } from './step.ts';

/** More would not be read in a summary. */
const mostListed = 50;

/** Says what went wrong: the user's mistakes each at their place, a bug of ours with its stack. */
export function failed(error: unknown, step: Step, workingDirectory = process.cwd()): Outcome {
  const messages = annotate(error, step, workingDirectory);
  const exitCode = error instanceof CoEvalError ? error.exitCode : exitCodes.bug;
  const listed = messages.slice(0, mostListed).map((message) => `- ${inText(message)}`);
  const more = messages.length - listed.length;
  const rest = more > 0 ? [`- and ${more} more, in the log of the step`] : [];
  const summary = ['# CoEval failed', [...listed, ...rest].join('\n')];
  return { exitCode, outputs: {}, summary };
}

function annotate(error: unknown, { annotations }: Step, workingDirectory: string): string[] {
  if (error instanceof ConfigError) {
    for (const problem of error.problems) {
      const place = placeOf(error.file, problem, workingDirectory);
      const message = place.file ? problem.message : `${error.file}: ${problem.message}`;
      annotations.error(redactKeys(message), place);
    }
    return redactKeys(error.message).split('\n');
  }
  if (error instanceof CoEvalError) {
    const message = redactKeys(error.message);
    annotations.error(message);
    return [message];
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  say(bug.stack ?? bug.message);
  const message = `This is a bug in CoEval, please report it with the log of this step: ${bug.message}`;
  annotations.error(message);
  return [message];
}
