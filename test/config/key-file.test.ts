import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseKeyFile } from '../../src/config/key-file.ts';

suite('parseKeyFile()', () => {
  test('takes an empty value for no key, and an empty file for no keys', () => {
    const { entries } = parseKeyFile('\uFEFFgemini:\r\nopenai: sk-1\r\n', 'k.yaml');
    assert.deepEqual([...entries], [['openai', { apiKey: 'sk-1', baseUrl: undefined }]]);
    assert.equal(parseKeyFile('', 'k.yaml').entries.size, 0);
    assert.equal(parseKeyFile('providers:\n', 'k.yaml').entries.size, 0);
  });

  const cases = [
    {
      text: 'openai: "sk-secret',
      message:
        'k.yaml:1:19: The keys cannot be read: write one line "provider: key" for each of them',
    },
    {
      text: 'sk-secret',
      message:
        'k.yaml:1:1: The keys cannot be read: write one line "provider: key" for each of them',
    },
    {
      text: 'a: b\nopenai: [sk-secret]',
      message:
        'k.yaml:2:1: This provider must have a key, or a map with api_key or token, and base_url',
    },
  ];
  for (const { text, message } of cases) {
    test(`refuses ${JSON.stringify(text)} without repeating it`, () => {
      assert.throws(() => parseKeyFile(text, 'k.yaml'), { name: 'ConfigError', message });
    });
  }
});
