import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { type VendorId, vendor, vendors } from '../../src/domain/vendors.ts';
import { createProvider } from '../../src/providers/registry.ts';

const run = promisify(execFile);

suite('createProvider()', () => {
  for (const id of Object.keys(vendors) as VendorId[]) {
    test(`knows ${vendor(id).label}`, async () => {
      const provider = await createProvider(id, {
        apiKey: undefined,
        baseUrl: vendor(id).baseUrl ?? 'http://127.0.0.1:1',
      });
      assert.equal(typeof provider.complete, 'function');
      assert.equal(typeof provider.listModels, 'function');
    });
  }

  test('loads neither an SDK nor undici before the first call', async () => {
    const module = new URL('../../src/providers/registry.ts', import.meta.url);
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { createProvider } = await import('${module}');
      for (const id of ['openai', 'anthropic']) {
        await createProvider(id, { apiKey: 'k', baseUrl: 'http://127.0.0.1:1' });
      }
      console.log(loaded.join('\\n'));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    assert.match(stdout, /providers\/anthropic\/anthropic\.ts/);
    assert.doesNotMatch(stdout, /node_modules\/(openai|undici|@anthropic-ai\/sdk\/client)/);
  });
});
