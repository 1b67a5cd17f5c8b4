import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { explainFailure, problemText } from '../../src/cli/failure.ts';
import { open } from '../../src/coeval.ts';
import { tempDir } from '../support/temp-dir.ts';

const key = 'CANARY-zz9981x4';
const placeholders = { experiment: {}, models: [] };

const written = [
  { name: 'an item of a list', lines: ['access_key:', `  - ${key}`] },
  { name: 'a second item', lines: ['access_key:', '- other', `- ${key}`] },
  {
    name: 'a member of a map',
    lines: ['access_key:', '  value:', '    other: 1', `    ${key}: 1`],
  },
  { name: 'a bad escape', lines: ['access_key:', `  "${key}\\q"`] },
  { name: 'a value that is not indented', lines: ['access_key:', '', `${key}`] },
  { name: 'a line that looks like a key', lines: ['name:', '  AIzaCANARYzz9981x4'] },
];

suite('problemText()', () => {
  for (const { name, lines } of written) {
    test(`quotes no key that is ${name}`, () => {
      const problem = { message: 'is wrong', line: lines.length, column: 5 };
      assert.equal(problemText('my.yaml', problem, lines), `my.yaml:${lines.length}:5: is wrong`);
    });
  }

  test('quotes what stands beside a key', () => {
    const lines = [
      'models:',
      '  - name: a',
      '    access_key: x',
      '    roles: []',
      '    interfaec: openai',
    ];
    assert.equal(
      problemText('my.yaml', { message: 'is unknown', line: 5, column: 5 }, lines),
      'my.yaml:5:5: is unknown\n  5 | interfaec: openai\n    | ^',
    );
  });
});

suite('problemText() of a setting that sounds like a key', () => {
  const problem = { message: 'is wrong', line: 1, column: 1 };

  for (const line of ['max_tokens: many', 'tokens_per_minute: 1k', '{ max_output_tokens: x }']) {
    test(`quotes ${line}`, () => {
      assert.match(problemText('my.yaml', problem, [line]), /\n {2}1 \| /);
    });
  }

  for (const line of [`{ max_tokens: 1, token: ${key} }`, `tokens: [${key}]`]) {
    test(`does not quote ${line}`, () => {
      assert.equal(problemText('my.yaml', problem, [line]), 'my.yaml:1:1: is wrong');
    });
  }
});

suite('a key that is given in place of a key file', () => {
  for (const how of ['keysFile', 'COEVAL_KEYS_FILE'] as const) {
    test(`is not repeated when it is given by ${how}`, async () => {
      await using dir = await tempDir();
      const config = join(dir.path, 'my.yaml');
      await writeFile(config, JSON.stringify(placeholders));
      const given = 'sk-proj-CANARY-998100000000';
      const options = how === 'keysFile' ? { keysFile: given } : {};
      const environment = { COEVAL_KEYS_FILE: how === 'keysFile' ? undefined : given };
      const opening = open(config, { ...options, environment, cwd: dir.path });
      const error: unknown = await opening.catch((reason: unknown) => reason);
      const { text, exitCode } = await explainFailure(error, config);
      assert.equal(exitCode, 2);
      assert.match(text, /^.*\[key\]: Cannot read the file: there is no such file$/);
      assert.doesNotMatch(String(error), /CANARY/);
    });
  }

  test('is not repeated when it stands in the config', () => {
    const message = 'models[0].interface cannot be "sk-proj-CANARY-998100000000"';
    assert.doesNotMatch(problemText('my.yaml', { message, line: 1 }), /CANARY/);
  });
});
