import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Job } from '../services/job.ts';

/** A machine that plays steps, and what it plays them for. */
export interface Machine {
  /** The checked out repository; the step's current directory. */
  readonly workspace: string;
  /** A folder for what the runner keeps for itself. */
  readonly temp: string;
  /** Of an emulated GitHub; without one there is no token and no service. */
  readonly job?: Job | undefined;
}

/** For a job of no GitHub at all. */
const alone: Readonly<Record<string, string>> = {
  ...{ GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/heads/main' },
  ...{ GITHUB_SHA: '0'.repeat(40), GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1' },
  ...{ GITHUB_JOB: 'j', GITHUB_SERVER_URL: 'https://github.com' },
};

/** What every step gets. */
export async function runnerVariables(machine: Machine): Promise<Record<string, string>> {
  const { workspace, temp, job } = machine;
  const eventPath = join(temp, `event-${randomUUID()}.json`);
  await writeFile(eventPath, JSON.stringify(job?.run.payload ?? {}));
  return {
    ...{ PATH: process.env['PATH'] ?? '', HOME: temp, CI: 'true', GITHUB_ACTIONS: 'true' },
    ...(job?.variables ?? alone),
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_EVENT_PATH: eventPath },
    ...{ RUNNER_TEMP: temp, RUNNER_TOOL_CACHE: join(temp, 'tools'), RUNNER_OS: 'Linux' },
    ...{ RUNNER_ARCH: 'X64', RUNNER_NAME: 'GitHub Actions 1', RUNNER_ENVIRONMENT: 'github-hosted' },
    RUNNER_WORKSPACE: dirname(workspace),
  };
}

/** The contexts that the manifest of an action may use in defaults of its inputs. */
export function manifestContexts(machine: Machine): Record<string, unknown> {
  const { temp, job } = machine;
  return {
    github: gitHubContext(machine),
    runner: runnerContext(temp),
    job: { status: 'success' },
    strategy: job?.strategy ?? { 'fail-fast': true, 'job-index': 0, 'job-total': 1 },
    matrix: job?.matrix ?? null,
  };
}

export function runnerContext(temp: string): Record<string, string> {
  return {
    ...{ os: 'Linux', arch: 'X64', name: 'GitHub Actions 1', temp },
    ...{ tool_cache: join(temp, 'tools'), environment: 'github-hosted' },
  };
}

/** `github`, which has most of the variables in small letters. */
export function gitHubContext({ workspace, job }: Machine): Record<string, unknown> {
  const token = job?.token.value ?? '';
  const event = job?.run.payload ?? {};
  return { ...inSmallLetters(job?.variables ?? alone), token, event, workspace };
}

export function inSmallLetters(variables: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name.replace('GITHUB_', '').toLowerCase(),
      value,
    ]),
  );
}
