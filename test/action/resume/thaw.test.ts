import assert from 'node:assert/strict';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Frozen } from '../../../src/action/resume/frozen/freeze.ts';
import { StoreRefused, verifyStore } from '../../../src/action/resume/frozen/thaw.ts';
import { frozenPlace, identity, type Place, responses } from './frozen-place.ts';

interface Tampering {
  readonly name: string;
  readonly change: (place: Place, frozen: Frozen) => Promise<unknown>;
  readonly says: RegExp;
}

/** Writes a manifest that is as it should be but for a change. */
function rewritten(change: (manifest: Frozen['manifest']) => object) {
  return (run: Place, { manifest }: Frozen) =>
    writeFile(
      join(run.store, 'manifest.json'),
      JSON.stringify({ ...manifest, ...change(manifest) }),
    );
}

const moved = (path: string) =>
  rewritten(({ files }) => ({ files: files.map((file) => ({ ...file, path })) }));

const tamperings: readonly Tampering[] = [
  {
    name: 'a changed byte',
    change: async ({ store }) => {
      const path = join(store, 'segment-0001');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('"id":1', '"id":9'));
    },
    says: /segment-0001 is damaged/,
  },
  {
    name: 'a cut segment',
    change: ({ store }) => writeFile(join(store, 'segment-0001'), '{'),
    says: /segment-0001 is damaged/,
  },
  {
    name: 'a missing segment',
    change: ({ store }) => rm(join(store, 'segment-0001')),
    says: /segment-0001 is missing/,
  },
  {
    name: 'no manifest, as after half an archive',
    change: ({ store }) => rm(join(store, 'manifest.json')),
    says: /no manifest/,
  },
  {
    name: 'half a manifest',
    change: ({ store }) => writeFile(join(store, 'manifest.json'), '{"format":1,'),
    says: /cannot be read/,
  },
  {
    name: 'an unknown field',
    change: rewritten(() => ({ more: 1 })),
    says: /cannot be read/,
  },
  {
    name: 'another experiment',
    change: rewritten(() => ({ experiment: 'other' })),
    says: /it is of other, all/,
  },
  {
    name: 'an extra file',
    change: ({ store }) => writeFile(join(store, 'evil.sh'), 'rm'),
    says: /"evil.sh" does not belong there/,
  },
  {
    name: 'a symbolic link for a segment',
    change: async ({ store }) => {
      await rm(join(store, 'segment-0001'));
      await symlink('/etc/passwd', join(store, 'segment-0001'));
    },
    says: /no plain file/,
  },
  {
    name: 'a symbolic link for the manifest',
    change: async ({ store }) => {
      await rm(join(store, 'manifest.json'));
      await symlink('/etc/passwd', join(store, 'manifest.json'));
    },
    says: /no manifest/,
  },
  { name: 'a path out of the folder', change: moved('../evil.json'), says: /no file of a run/ },
  {
    name: 'a path out of a folder in it',
    change: moved('usage/../../evil.json'),
    says: /no file of a run/,
  },
  { name: 'an absolute path', change: moved('/tmp/evil.json'), says: /no file of a run/ },
  { name: 'a path of Windows', change: moved('usage/C:\\evil.json'), says: /no file of a run/ },
  { name: 'a lock', change: moved('locks/run.1.jsonl'), says: /no file of a run/ },
  { name: 'a file twice', change: moved('meta.json'), says: /meta.json twice/ },
  {
    name: 'bytes that are nowhere',
    change: rewritten(({ files }) => ({ files: files.map((file) => ({ ...file, parts: [] })) })),
    says: /not where it should be/,
  },
  {
    name: 'no run',
    change: rewritten(({ files }) => ({ files: files.filter((one) => one.path !== 'meta.json') })),
    says: /no run in it/,
  },
];

suite('verifyStore()', () => {
  for (const { name, change, says } of tamperings) {
    test(`refuses a store with ${name}`, async () => {
      await using run = await frozenPlace();
      await run.write(responses, '{"id":1}\n');
      await change(run, await run.freeze());
      await assert.rejects(verifyStore(run.store, identity), (error) => {
        assert.ok(error instanceof StoreRefused);
        assert.match(error.message, says);
        return true;
      });
    });
  }

  test('refuses a store whose key names another content', async () => {
    await using run = await frozenPlace();
    const { digest } = await run.freeze();
    await verifyStore(run.store, { ...identity, digest });
    const other = verifyStore(run.store, { ...identity, digest: '0'.repeat(16) });
    await assert.rejects(other, /not the one that its key names/);
  });

  test('leaves to thaw() what only a file as a whole shows', async () => {
    await using run = await frozenPlace();
    await run.write(responses, '{"id":1}\n{"id":2}\n');
    const frozen = await run.freeze();
    await rewritten(({ files }) => ({
      files: files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    }))(run, frozen);
    await assert.rejects(run.thawed(), /is damaged/);
  });
});
