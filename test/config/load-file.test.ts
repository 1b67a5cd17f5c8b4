import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { loadExperiment, parseExperiment } from '../../src/config/load.ts';
import { configText, messageOf, modelsText, options } from './fixture.ts';

suite('loadExperiment()', () => {
  const cases = [
    { name: 'missing.yaml', message: 'missing.yaml: Cannot read the file: there is no such file' },
    { name: '.', message: '.: Cannot read the file: it is not a file' },
    { name: 'latin1.yaml', message: 'latin1.yaml: Cannot read the file: it is not UTF-8 text' },
    { name: 'large.yaml', message: 'large.yaml: Cannot read the file: it has more than 5 MB' },
    { name: 'nul\0.yaml', message: 'nul\0.yaml: Cannot read the file: its name is not valid' },
  ];
  for (const { name, message } of cases) {
    test(`refuses ${JSON.stringify(name)}`, async () => {
      const cwd = await mkdtemp(join(tmpdir(), 'coeval-'));
      await writeFile(join(cwd, 'latin1.yaml'), Buffer.from([0x61, 0xe9, 0x62]));
      await writeFile(join(cwd, 'large.yaml'), ' '.repeat(5_000_001));
      await assert.rejects(loadExperiment(name, { cwd }), { name: 'ConfigError', message });
      await rm(cwd, { recursive: true });
    });
  }

  test('reads a file with a byte order mark and Windows line ends', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'coeval-'));
    await writeFile(join(cwd, 'a.yaml'), `\uFEFF${configText().replaceAll('\n', '\r\n')}`);
    const { experiment, file } = await loadExperiment('a.yaml', { cwd });
    assert.equal(experiment.id, 'run-1');
    assert.equal(file, 'a.yaml');
    await rm(cwd, { recursive: true });
  });

  test('warns, when nothing is to be run, of what only prevents a run', () => {
    const models = modelsText.replace('openai', 'gemini');
    const message =
      'models[0].interface "gemini" is not available in this version: use "interface: openai_compat" with "base_url: https://generativelanguage.googleapis.com/v1beta/openai", or "openrouter"';
    assert.equal(messageOf(configText({ models })), `x.yaml:3:16: ${message}`);
    const { warnings } = parseExperiment(configText({ models }), { ...options, forRun: false });
    assert.deepEqual(warnings, [{ message, line: 3, column: 16 }]);
  });
});
