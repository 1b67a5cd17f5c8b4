import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseExperiment } from '../../src/config/load.ts';
import { ConfigError } from '../../src/errors.ts';
import { configText, messageOf, options } from './fixture.ts';

suite('parseExperiment() of a text that is no config', () => {
  const cases = [
    {
      name: 'nothing',
      text: '',
      message: 'x.yaml: The file is empty: write a map with the keys models, tasks and experiment',
    },
    {
      name: 'only a comment',
      text: '# x\n',
      message: 'x.yaml: The file is empty: write a map with the keys models, tasks and experiment',
    },
    {
      name: 'a list',
      text: '\n- a\n',
      message:
        'x.yaml:2:1: The file must be a map, not a list or a word: write a map with the keys models, tasks and experiment',
    },
    {
      name: 'two documents',
      text: 'a: 1\n---\nb: 2\n',
      message: 'x.yaml:2:1: There is more than one YAML document: remove the "---" line',
    },
    {
      name: 'a tab',
      text: 'a:\n\t- b\n',
      message:
        'x.yaml:2:1: This is not YAML: Tabs are not allowed as indentation: indent with spaces',
    },
    {
      name: 'a tab that spoils all lines below it',
      text: 'a:\n  b:\n\tc: 1\n  d: "e\n\tf: g: h\n',
      message:
        'x.yaml:3:1: This is not YAML: Tabs are not allowed as indentation: indent with spaces',
    },
    {
      name: 'a colon without quotes',
      text: 'a:\n  description: Summarise: x\n',
      message:
        'x.yaml:2:16: This is not YAML: Nested mappings are not allowed in compact mappings: put text with ": " into quotes, or mend the indentation',
    },
    {
      name: 'a colon without quotes, in braces',
      text: 'a: {description: Summarise: x}\n',
      message:
        'x.yaml:1:18: This is not YAML: Block collections are not allowed within flow collections: put text with ": " into quotes, or mend the indentation',
    },
    {
      name: 'a key twice',
      text: 'a: 1\nb: 2\na: 3\n',
      message: 'x.yaml:3:1: The key "a" is written twice in the same map',
    },
    {
      name: 'an alias without anchor',
      text: 'a: *b\n',
      message:
        'x.yaml:1:4: This alias has no anchor above it: text that begins with "*" needs quotes',
    },
    {
      name: 'an alias in itself',
      text: 'a: &a [*a]\n',
      message: 'x.yaml:1:8: This alias is inside its own anchor',
    },
    {
      name: '__proto__',
      text: '__proto__: {a: 1}\n',
      message: 'x.yaml:1:1: The key "__proto__" cannot be used',
    },
    {
      name: 'a key that is a list',
      text: '[a, b]: 1\n',
      message: 'x.yaml:1:1: A key must be plain text',
    },
    {
      name: 'an unknown tag',
      text: 'a: !run x\n',
      message: 'x.yaml:1:4: This is not YAML: Unresolved tag',
    },
    {
      name: 'depth',
      text: `a: ${'['.repeat(80)}${']'.repeat(80)}`,
      message: 'x.yaml:1:53: This is nested more than 50 levels deep',
    },
  ];
  for (const { name, text, message } of cases) {
    test(`refuses ${name}`, () => assert.equal(messageOf(text), message));
  }

  test('refuses aliases that grow without bound', () => {
    const levels = 'bcdefghij'.split('').map((letter, index) => {
      const below = `*${'abcdefghij'[index]}`;
      return `${letter}: &${letter} [${Array(9).fill(below).join(', ')}]`;
    });
    assert.equal(
      messageOf(`a: &a [x]\n${levels.join('\n')}\n`),
      'x.yaml: The aliases of the file repeat too much: write out what they stand for',
    );
  });

  test('never repeats what a syntax error is about', () => {
    assert.doesNotMatch(messageOf('access_key: [sk-secret\nb: }\n}: "sk-secret'), /secret/);
  });
});

suite('parseExperiment() of anything', () => {
  const survives = (text: string) => {
    try {
      const { snapshot } = parseExperiment(text, options);
      parseExperiment(snapshot(), options);
    } catch (error) {
      assert.ok(error instanceof ConfigError, String(error instanceof Error ? error.stack : error));
    }
  };

  test('throws nothing but ConfigError for random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives));
  });

  test('throws nothing but ConfigError for a config with a piece replaced', () => {
    const whole = configText();
    const pieces = [
      '[',
      '{',
      '- ',
      '*a',
      '&a ',
      ': ',
      '"',
      '|\n',
      '!!set ',
      '? ',
      '1e999',
      '.nan',
      '~',
      '<<: ',
      '\0',
      '---\n',
      '%',
      '\u2028',
    ];
    const replaced = fc
      .tuple(fc.nat(whole.length), fc.nat(20), fc.constantFrom(...pieces))
      .map(([start, length, piece]) => whole.slice(0, start) + piece + whole.slice(start + length));
    fc.assert(fc.property(replaced, survives), { numRuns: 300 });
  });

  test('throws nothing but ConfigError for any value in any place', () => {
    const keys = [
      'models',
      'tasks',
      'experiment',
      'name',
      'roles',
      'quota',
      'phases',
      'sampling',
      'id',
    ];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => survives(JSON.stringify(value))),
      { numRuns: 300 },
    );
  });

  test('refuses nesting that no parser could follow', () => {
    assert.match(messageOf('['.repeat(100_000)), /^x\.yaml:1:\d+: This is nested too deep/);
  });
});
