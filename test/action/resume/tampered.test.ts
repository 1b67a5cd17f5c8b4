import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, suite, test } from 'node:test';
import { type Tamper, tamperWithNewest } from '../../support/cache-entries.ts';
import { createGitHub, type GitHub } from '../../support/services/github.ts';
import type { Job } from '../../support/services/job.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { resumeJob, startedRun } from './resume-job.ts';

const store = '.coeval/store';

interface Case {
  readonly name: string;
  /** @param victim a folder outside that nothing may be written to */
  readonly tamper: (victim: string) => Tamper;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'a file changed',
    tamper: () => async (folder) => {
      const path = join(folder, store, 'segment-0001');
      await writeFile(path, (await readFile(path, 'utf8')).replace('"id":1', '"id":7'));
      return [store];
    },
    says: /segment-0001 is damaged/,
  },
  {
    name: 'its manifest changed to fit',
    tamper: () => async (folder) => {
      const path = join(folder, store, 'manifest.json');
      await writeFile(path, `${await readFile(path, 'utf8')} `);
      return [store];
    },
    says: /not the one that its key names/,
  },
  {
    name: 'a file more',
    tamper: () => async (folder) => {
      await writeFile(join(folder, store, 'evil.sh'), 'rm');
      return [store];
    },
    says: /"evil.sh" does not belong there/,
  },
  {
    name: 'a link for a segment',
    tamper: () => async (folder) => {
      await rm(join(folder, store, 'segment-0001'));
      await symlink('/etc/passwd', join(folder, store, 'segment-0001'));
      return [store];
    },
    says: /segment-0001 is no plain file/,
  },
  {
    name: 'a hard link for a segment',
    tamper: () => async (folder) => {
      await link(join(folder, store, 'segment-0001'), join(folder, store, 'segment-0002'));
      return [store];
    },
    says: /does not belong there|no plain file/,
  },
  {
    name: 'no manifest, as half an archive has none',
    tamper: () => async () => [`${store}/segment-0001`],
    says: /no manifest/,
  },
];

/** Entries that write elsewhere. What is in them beside that is whole, and may be used. */
const escapes: readonly Pick<Case, 'name' | 'tamper'>[] = [
  {
    name: 'an absolute path',
    tamper: (victim) => async () => {
      await writeFile(join(victim, 'evil'), 'evil');
      return [join(victim, 'evil'), store];
    },
  },
  {
    name: 'a path through ..',
    tamper: () => async (folder) => {
      await writeFile(join(folder, 'evil'), 'evil');
      await writeFile(join(folder, '../evil'), 'evil');
      return [`${store}/../../evil`, `${store}/../../../evil`, store];
    },
  },
  {
    name: 'another file of the workspace',
    tamper: () => async (folder) => {
      await mkdir(join(folder, '.git/hooks'), { recursive: true });
      await writeFile(join(folder, '.git/hooks/post-checkout'), 'evil');
      await writeFile(join(folder, 'evil'), 'evil');
      return ['.git', 'evil', store];
    },
  },
  {
    name: 'a path through a link',
    tamper: (victim) => async (folder) => {
      await writeFile(join(victim, 'evil'), 'evil');
      await symlink(victim, join(folder, store, 'way'));
      return [store, `${store}/way/evil`];
    },
  },
];

suite('the resume store, with an entry that somebody else wrote', () => {
  let github: GitHub;
  let owner: Job;
  before(async () => {
    github = await createGitHub();
    await using first = await resumeJob(github);
    await (await first.open()).close();
    await startedRun(first, 3);
    await first.post();
    owner = first.job;
  });
  beforeEach(() => {
    github.repository.caches.length = 1;
  });
  after(() => github[Symbol.asyncDispose]());

  for (const { name, tamper, says } of cases) {
    test(`uses nothing of one with ${name}`, async () => {
      await using victim = await tempDir();
      const key = await tamperWithNewest(github, owner, tamper(victim.path));
      await using job = await resumeJob(github);
      const opened = await job.open();
      assert.equal(opened.matchedKey, undefined);
      assert.equal(job.warnings.length, 1);
      assert.ok(job.warnings[0]?.includes(`${key} cannot be used`), job.warnings[0]);
      assert.match(job.warnings[0] ?? '', says);
      assert.deepEqual(await job.texts(), {});
      await startedRun(job, 1);
      await opened.close();
      await job.post();
      const saved = github.repository.caches.at(-1);
      assert.ok(saved);
      const files = [...github.filesOf(saved).keys()].sort();
      assert.deepEqual(files, [`${store}/manifest.json`, `${store}/segment-0001`]);
    });
  }

  for (const { name, tamper } of escapes) {
    test(`writes nothing elsewhere for one with ${name}`, async () => {
      await using victim = await tempDir();
      await tamperWithNewest(github, owner, tamper(victim.path));
      await rm(join(victim.path, 'evil'), { force: true });
      await using job = await resumeJob(github);
      const opened = await job.open();
      const root = job.states[0]?.root ?? '';
      const outside = [victim.path, root, dirname(root), join(root, '.git/hooks')];
      const found = outside.flatMap((folder) =>
        ['evil', 'post-checkout']
          .map((one) => join(folder, one))
          .filter((path) => existsSync(path)),
      );
      assert.deepEqual(found, []);
      await opened.close();
    });
  }
});
