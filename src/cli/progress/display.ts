import type { PhaseName } from '../../domain/phase-name.ts';
import type { RunEvent } from '../../run/events.ts';
import { output } from '../output.ts';
import { eventLine, isShown, type Level, type LogLine } from './event-line.ts';
import { advance, newProgress, type Progress } from './progress.ts';
import { awaited, progressLine, progressLines } from './progress-lines.ts';

/** Shows a run while it works. */
export interface Display {
  readonly emit: (event: RunEvent) => void;
  /** A line of the program's own, above everything that moves. */
  readonly note: (text: string) => void;
  /** Says that no new work is taken, what is waited for, and what to do then. */
  readonly stopping: (advice?: string) => void;
  /** Leaves the last picture standing. */
  readonly close: () => void;
}

export interface DisplayOptions {
  readonly experiment: string;
  readonly phases: readonly PhaseName[];
  readonly level: Level;
  /** Where progress goes; standard error when standard output is for a program. */
  readonly stream: NodeJS.WriteStream;
}

/** A picture that moves where someone watches, lines in a log elsewhere. */
export async function openDisplay(options: DisplayOptions): Promise<Display> {
  const isWatched = options.stream.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb';
  return isWatched ? liveDisplay(options) : plainLog(options);
}

const redrawMs = 100;
const lineMs = 10_000;
/** Calls of one model that failed for good. */
const mostFailuresShown = 5;

async function liveDisplay(options: DisplayOptions): Promise<Display> {
  const { createLogUpdate } = await import('log-update');
  const picture = createLogUpdate(options.stream);
  const state = new State(options);
  let isStarted = false;
  const draw = () => {
    if (!isStarted) return picture('asking the models for a sign of life …');
    const view = { columns: options.stream.columns ?? 80, phases: options.phases };
    picture(progressLines(state.progress, performance.now(), view).join('\n'));
  };
  const timer = setInterval(draw, redrawMs).unref();
  const note = (text: string) => picture.persist(text);
  return {
    emit(event) {
      const line = state.see(event);
      if (event.type === 'run-started') isStarted = true;
      const isDrawn = line?.level === 'INFO';
      if (line && !isDrawn) note(line.level === 'DEBUG' ? line.text : `Warning: ${line.text}`);
    },
    note,
    stopping: (advice) => note(state.stop(advice)),
    close() {
      clearInterval(timer);
      if (isStarted) draw();
      else picture.clear();
      picture.done();
    },
  };
}

function plainLog(options: DisplayOptions): Display {
  const state = new State(options);
  const show = ({ level, text }: LogLine) => {
    const line = `${new Date().toISOString().slice(0, 19)}Z ${level.padEnd(7)} ${text}\n`;
    const isError = level === 'WARNING' || level === 'ERROR' || options.stream === process.stderr;
    if (isError) output.writeError(line);
    else output.write(line);
  };
  let shown = state.progress;
  const timer = setInterval(() => {
    if (shown === state.progress) return;
    shown = state.progress;
    const text = progressLine(shown, performance.now(), { columns: 0, phases: options.phases });
    const line: LogLine = { level: 'INFO', text };
    if (isShown(line, options.level)) show(line);
  }, lineMs).unref();
  const note = (text: string) => show({ level: 'WARNING', text });
  return {
    emit(event) {
      const line = state.see(event);
      if (line) show(line);
    },
    note,
    stopping: (advice) => note(state.stop(advice)),
    close: () => clearInterval(timer),
  };
}

/** What both displays know. */
class State {
  readonly #options: DisplayOptions;
  readonly #failures = new Map<string, number>();
  progress: Progress;

  constructor(options: DisplayOptions) {
    this.#options = options;
    this.progress = newProgress(options.experiment, performance.now());
  }

  /** Returns the line that is to be shown of the event, if any. */
  see(event: RunEvent): LogLine | undefined {
    const { phases, level } = this.#options;
    if ('phase' in event && !phases.includes(event.phase)) return undefined;
    this.progress = advance(this.progress, event, performance.now());
    const line = eventLine(event);
    return line && isShown(line, level) && !this.#isRepetition(event, level) ? line : undefined;
  }

  /** Of calls that fail alike, a few tell enough. */
  #isRepetition(event: RunEvent, level: Level): boolean {
    if (event.type !== 'call-failed' || event.willRetry || level === 'DEBUG') return false;
    if (this.progress.stopped[event.model]) return true;
    const times = (this.#failures.get(event.model) ?? 0) + 1;
    this.#failures.set(event.model, times);
    return times > mostFailuresShown;
  }

  /** Returns what is to be said of it. */
  stop(advice = ''): string {
    this.progress = { ...this.progress, stopping: true };
    const text = `Stopping: ${awaited(this.progress)} (press Ctrl-C again to leave at once). ${advice}`;
    return text.trimEnd();
  }
}
