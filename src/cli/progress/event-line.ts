import { printable } from '../../report/printable.ts';
import type { RunEvent } from '../../run/events.ts';
import { count } from '../tables/amounts.ts';

/** From least to most severe. */
export const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
export type Level = (typeof levels)[number];

export interface LogLine {
  readonly level: Level;
  readonly text: string;
}

/** What a log says of an event; undefined for what only the counts show. */
export function eventLine(event: RunEvent): LogLine | undefined {
  switch (event.type) {
    case 'run-started':
      return info(`Experiment ${event.experiment} ${event.continued ? 'continued' : 'started'}`);
    case 'warning':
      return { level: 'WARNING', text: printable(event.message, 2000) };
    case 'phase-started':
      return info(phaseStarted(event));
    case 'phase-finished':
      return info(phaseFinished(event));
    case 'record-written':
      return debug(recordText(event));
    case 'call-failed':
      return callFailed(event);
    case 'throttled':
      return debug(`${event.model}: waiting ${Math.ceil(event.waitMs / 1000)} s (rate limit)`);
    case 'model-stopped': {
      const { reason, message } = event.gap;
      return warning(`Model '${event.model}' is stopped (${reason}): ${message}`);
    }
    case 'in-flight':
    case 'call-finished':
    case 'run-finished':
      return undefined;
  }
}

/** Whether a line is shown at a level. */
export function isShown(line: LogLine, least: Level): boolean {
  return levels.indexOf(line.level) >= levels.indexOf(least);
}

type Event<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

function phaseStarted({ phase, mode, counts }: Event<'phase-started'>): string {
  if (counts.expected === 0) return `Phase '${phase}' has nothing to ask, skipping`;
  if (counts.missing === 0) return `Phase '${phase}' already completed, skipping`;
  return `Phase '${phase}' starting (mode=${mode}): ${count(counts.missing)} to do`;
}

function phaseFinished({ phase, counts }: Event<'phase-finished'>): string {
  const { present, failed, missing } = counts;
  const failures = failed > 0 ? `, ${count(failed)} failed` : '';
  const figures = `${count(present)} present${failures}`;
  if (missing === 0) return `Phase '${phase}' completed: ${figures}`;
  return `Phase '${phase}' is left incomplete: ${figures}, ${count(missing)} missing`;
}

function recordText({ phase, model, id, failure }: Event<'record-written'>): string {
  return `${phase}: ${model} ${failure ? `failed (${failure})` : 'wrote'} ${id}`;
}

function callFailed({ phase, model, reason, willRetry }: Event<'call-failed'>): LogLine {
  const text = `${phase}: a call to ${model} failed: ${reason}`;
  return willRetry ? debug(`${text}; it is tried again`) : warning(`${text}; it is left undone`);
}

function debug(text: string): LogLine {
  return { level: 'DEBUG', text: printable(text, 1000) };
}

function info(text: string): LogLine {
  return { level: 'INFO', text: printable(text, 1000) };
}

function warning(text: string): LogLine {
  return { level: 'WARNING', text: printable(text, 1000) };
}
