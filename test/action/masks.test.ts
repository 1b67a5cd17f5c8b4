import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Masks } from '../../src/action/masks.ts';

suite('Masks', () => {
  test('hide a secret that has signs, in JSON too', () => {
    const masks = new Masks();
    masks.add(['pa"ss\\word9']);
    assert.equal(masks.hide('say pa"ss\\word9'), 'say ***');
    assert.equal(masks.hide(JSON.stringify({ error: 'say pa"ss\\word9' })), '{"error":"say ***"}');
  });

  test('leave placeholders alone', () => {
    const masks = new Masks();
    masks.add(['ollama', 'students', 'openai_compat']);
    const text = '{"students": ["ollama-llama3", "openai_compat"]}';
    assert.equal(masks.hide(text), text);
  });
});
