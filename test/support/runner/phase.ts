import type { Annotation, StepLog } from '../workflow-commands.ts';
import { type Disturbance, type Ended, runProcess } from './process.ts';
import { shownAnnotations, shownSummary } from './shown.ts';
import { type StepCommands, stepFiles } from './step-files.ts';
import { type Machine, runnerVariables } from './variables.ts';

/** One process of a step: a script, or the main or the post of an action. */
export interface Phase extends Machine, Disturbance {
  readonly file: string;
  readonly args: readonly string[];
  readonly log: StepLog;
  /** Above what every step gets. */
  readonly env: Readonly<Record<string, string>>;
  /** Before the machine's own, as earlier steps wrote them to `GITHUB_PATH`. */
  readonly paths?: readonly string[] | undefined;
  /** The workspace if undefined. */
  readonly directory?: string | undefined;
}

/** What came of it. */
export interface PhaseResult
  extends Pick<StepLog, 'annotations' | 'debugLines' | 'groups' | 'lines' | 'masks' | 'strange'>,
    StepCommands,
    Ended {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  /** Those that GitHub keeps. */
  readonly shownAnnotations: readonly Annotation[];
  /** Masked, and empty where it was too long. */
  readonly shownSummary: string;
}

export async function runPhase(phase: Phase): Promise<PhaseResult> {
  const { file, args, log, workspace, temp, directory = workspace, paths = [] } = phase;
  const files = await stepFiles(temp);
  const given: Readonly<Record<string, string>> = await runnerVariables(phase);
  const env: Record<string, string> = { ...given, ...files.variables, ...phase.env };
  const path = [...paths, env['PATH']].join(':');
  const command = { file, args, cwd: directory, env: { ...env, PATH: path } };
  const ended = await runProcess(command, log, phase);
  const commands = await files.read();
  const { annotations, debugLines, groups, lines, strange, masks } = log;
  const summary = shownSummary(commands.summary, log);
  const passed = ended.exitCode === 0 ? 'success' : 'failure';
  return {
    ...{ annotations, debugLines, groups, lines, strange, masks, ...commands, ...ended },
    conclusion: ended.isCancelled ? 'cancelled' : passed,
    shownAnnotations: shownAnnotations(annotations),
    shownSummary: summary,
  };
}
