import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { redactKeys, redactor } from '../../src/domain/redact.ts';
import { canary, saidInEveryWay, secretsIn } from '../support/canary.ts';
import { assertLinear } from '../support/growth.ts';

const secrets = [canary('one'), canary('another')];

suite('redactor()', () => {
  for (const [name, text] of Object.entries({
    backslashes: '\\',
    percents: '%',
    'beginnings of the secret': '\\C\\A\\N',
    'lines of base64': `${'QUJD'.repeat(19)}\r\n`,
    'line feeds': '\n',
    'escaped line feeds': '\\n',
  })) {
    test(`takes a time in proportion to the length of ${name}`, () => {
      const redact = redactor(secrets);
      const kept = (size: number) => {
        const long = text.repeat(size / text.length);
        assert.equal(redact(long), long);
      };
      assertLinear(kept, 250_000);
    });
  }

  for (const word of ['ollama', 'students', 'scores', 'huggingface_api']) {
    test(`leaves ${word} alone, which is a placeholder for a key`, () => {
      const text = `Run ${word} with {"${word}": 1}`;
      assert.equal(redactor([word])(text), text);
    });
  }

  test('leaves short words alone', () => {
    assert.equal(redactor(['', 'EMPTY', 'none'])('EMPTY or none'), 'EMPTY or none');
  });

  test('finds a secret that is not ASCII', () => {
    const text = saidInEveryWay('pässwörd ✓').join(' ');
    assert.deepEqual(
      secretsIn(redactor(['pässwörd ✓'])(text), ['pässwörd ✓', 'p\u00c3\u00a4ss']),
      [],
    );
  });

  test('finds a secret in base64 of several lines, wherever these end', () => {
    const redact = redactor(secrets);
    for (let before = 0; before < 80; before += 1) {
      const blob = Buffer.from(`${'#'.repeat(before)}${secrets[0]} and more`.repeat(3));
      for (const width of [64, 76]) {
        const lines = blob.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        for (const end of ['\n', '\r\n', '\\n', '\\r\\n']) {
          const clean = redact(`It is:\n${lines.join(end)}\nas was said.`);
          assert.deepEqual(secretsIn(clean.replace(/\s|\\[rn]/g, ''), secrets), [], clean);
          assert.match(clean, /^It is:\n.*\[key\].*as was said\.$/s);
        }
      }
    }
  });

  test('leaves every line of a text without a secret', () => {
    const text = `${'ab12'.repeat(16)}\n${'cd34'.repeat(16)}\r\nend\n`;
    assert.equal(redactor(secrets)(text), text);
  });
});

suite('redactKeys()', () => {
  for (const text of [
    'Bearer token missing',
    'Basic authentication is not supported',
    'use Bearer auth',
    'a task-based test',
  ]) {
    test(`leaves "${text}"`, () => assert.equal(redactKeys(text), text));
  }

  for (const text of [
    'Bearer abc1',
    'basic dXNlcjpwYXNzd29yZA==',
    'Bearer abcdefghijklmnop',
    'sk-ab***yz',
    'ghp_abcdefgh',
  ]) {
    test(`takes out "${text}"`, () =>
      assert.equal(redactKeys(`said ${text}.`).slice(0, 10), 'said [key]'));
  }
});
