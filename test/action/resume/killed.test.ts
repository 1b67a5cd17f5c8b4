import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResumeState } from '../../../src/action/resume/resume-state.ts';
import { parseFileCommand } from '../../support/file-command.ts';
import { createGitHub, type GitHub } from '../../support/services/github.ts';
import { type ResumeJob, responses, resumeJob } from './resume-job.ts';

const program = join(import.meta.dirname, '../../support/resume-main.ts');

/** Runs a main step until something is so, and kills it. Gives what its post step gets. */
async function killedWhen(job: ResumeJob, isTime: () => boolean): Promise<ResumeState> {
  const stateFile = join(process.env['RUNNER_TEMP'] ?? '', 'save_state');
  await writeFile(stateFile, '');
  const child = spawn(process.execPath, [program, job.runFolder, responses], {
    env: { ...process.env, GITHUB_STATE: stateFile },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!isTime()) await sleep(1);
  child.kill('SIGKILL');
  await ended;
  const state = parseFileCommand(await readFile(stateFile, 'utf8'))['coeval-resume'];
  return JSON.parse(`${state}`) as ResumeState;
}

const moments: Readonly<Record<string, (github: GitHub) => boolean>> = {
  'while it looks for an entry': (github) =>
    github.requestsTo('GetCacheEntryDownloadURL').length > 0,
  'while it uploads its first checkpoint': (github) =>
    github.requestsTo('CreateCacheEntry').length > 0,
  'while it freezes the next one': (github) =>
    github.requestsTo('FinalizeCacheEntryUpload').length > 0,
};

suite('the post step, after a main step that was killed', () => {
  for (const [moment, isTime] of Object.entries(moments)) {
    test(`saves all whole lines when that was ${moment}`, async () => {
      await using github = await createGitHub();
      await using job = await resumeJob(github);
      const state = await killedWhen(job, () => isTime(github));
      const texts = await job.texts();
      const left = texts[responses] ?? '';
      await job.post({ state });
      assert.deepEqual(job.warnings, []);
      await using next = await resumeJob(github);
      const { matchedKey } = await next.open();
      assert.equal(matchedKey !== undefined, 'meta.json' in texts);
      const whole = left.slice(0, left.lastIndexOf('\n') + 1);
      assert.equal((await next.texts())[responses] ?? '', whole);
    });
  }
});
