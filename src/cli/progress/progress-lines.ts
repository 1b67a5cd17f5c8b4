import type { PhaseName } from '../../domain/phase-name.ts';
import { printable } from '../../report/printable.ts';
import { bar, cost, count, counted, duration, perSecond, tokens } from '../tables/amounts.ts';
import { type Progress, speed } from './progress.ts';
import { timeLeft } from './time-left.ts';

/** How wide the display may be, and which phases it shows. */
export interface View {
  readonly columns: number;
  readonly phases: readonly PhaseName[];
}

/** Most models named as waiting or stopped; there may be dozens. */
const mostNamed = 4;

/** Columns that the figures of a phase take; where no bar fits beside them, they stand alone. */
const besidesBar = 62;
const shortestBar = 10;

/** The live display: a line for each phase, then cost and calls, then who waits and who stopped. */
export function progressLines(progress: Progress, now: number, view: View): string[] {
  const lines = [
    headline(progress, now),
    ...view.phases.map((phase) => phaseLine(progress, phase, now, view)),
    `  ${callsText(progress, now)}`,
    ...waiting(progress, now).map((text) => `  ${text}`),
    ...stopped(progress).map((text) => `  ${text}`),
    ...(progress.stopping ? [`  stopping: ${awaited(progress)}; Ctrl-C leaves at once`] : []),
  ];
  return lines.map((line) => shortened(line, view.columns));
}

/** The same on one line, for a log. */
export function progressLine(progress: Progress, now: number, view: View): string {
  const phases = view.phases
    .filter((phase) => progress.phases[phase].expected > 0)
    .map((phase) => {
      const { expected, present, failed } = progress.phases[phase];
      const failures = failed > 0 ? ` (${count(failed)} failed)` : '';
      return `${phase} ${count(present + failed)}/${count(expected)}${failures}`;
    });
  const records = perSecond(speed(progress, now, 'records')) || '0/s';
  const left = timeLeft(progress, now);
  const parts = [
    phases.join(', '),
    `${records}${left === undefined ? '' : `, about ${duration(left)} left`}`,
    callsText(progress, now),
    ...waiting(progress, now),
  ];
  return parts.join(' · ');
}

/** What a run waits for that takes no new work. */
export function awaited({ inFlight }: Progress): string {
  return inFlight === 0
    ? 'no call is in flight'
    : `waiting for ${counted(inFlight, 'call')} in flight`;
}

function headline(progress: Progress, now: number): string {
  const left = timeLeft(progress, now);
  return [
    printable(progress.experiment, 60),
    duration(now - progress.startedAt),
    ...(left === undefined ? [] : [`about ${duration(left)} left`]),
  ].join(' · ');
}

function phaseLine(progress: Progress, phase: PhaseName, now: number, view: View): string {
  const { expected, present, failed } = progress.phases[phase];
  const name = phase.padEnd(19);
  if (expected === 0) return `  ${name}  nothing to ask`;
  const done = `${count(present + failed)}/${count(expected)}`;
  const pace = perSecond(speed(progress, now, phase));
  const failures = failed > 0 ? [`${count(failed)} failed`] : [];
  const room = view.columns - besidesBar;
  const parts =
    room < shortestBar
      ? [done, ...failures, ...(pace ? [pace] : [])]
      : [
          bar((present + failed) / expected, Math.min(30, room)),
          done.padStart(13),
          pace.padStart(7),
          ...failures,
        ];
  return `  ${name}  ${parts.join('  ')}`.trimEnd();
}

function callsText(progress: Progress, now: number): string {
  const { calls, retries, inputTokens, outputTokens, costUsd, unpriced } = progress;
  const pace = perSecond(speed(progress, now, 'calls'));
  const again = retries > 0 ? `, ${count(retries)} tried again` : '';
  const names = unpriced.map((name) => printable(name, 40));
  return [
    cost(costUsd, names),
    `${counted(calls, 'call')}${pace && ` (${pace})`}${again}`,
    `${tokens(inputTokens)} tokens in, ${tokens(outputTokens)} out`,
  ].join(' · ');
}

function waiting({ waits }: Progress, now: number): string[] {
  const open = Object.entries(waits).filter(([, until]) => until > now);
  const lines = open.slice(0, mostNamed).map(([model, until]) => {
    const seconds = Math.ceil((until - now) / 1000);
    return `waiting ${seconds} s for ${printable(model, 40)} (rate limit)`;
  });
  return [...lines, ...more(open.length, 'waiting')];
}

function stopped(progress: Progress): string[] {
  const all = Object.entries(progress.stopped);
  const lines = all.slice(0, mostNamed).map(([model, { reason, message }]) => {
    return `stopped: ${printable(model, 40)} (${reason}): ${printable(message, 300)}`;
  });
  return [...lines, ...more(all.length, 'stopped')];
}

function more(length: number, state: string): string[] {
  return length > mostNamed ? [`and ${length - mostNamed} more ${state}`] : [];
}

function shortened(line: string, columns: number): string {
  const characters = [...line];
  return characters.length < columns ? line : `${characters.slice(0, columns - 2).join('')}…`;
}
