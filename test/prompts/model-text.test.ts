import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { modelText, noticesIn } from '../../src/prompts/model-text.ts';
import { templates } from '../../src/prompts/templates.ts';
import { taskOf } from '../phases/parts.ts';

const auto = { kind: 'auto', seed: {} } as const;

suite('modelText()', () => {
  test('says what the text is for, and fences it', () => {
    assert.match(
      modelText('target_attributes', '{"tone":"formal"}', '7'),
      /^those between the two ATTRIBUTES marks, [^\n]*\n<<<ATTRIBUTES ([0-9a-f]{16})\n\{"tone":"formal"\}\nATTRIBUTES \1>>>$/,
    );
  });
});

suite('noticesIn()', () => {
  test('has none where the config says all, so that older runs go on as they were', () => {
    for (const template of Object.values(templates)) {
      assert.equal(noticesIn(template, taskOf()), undefined);
    }
  });

  test('has those that the template comes to have in the task', () => {
    const marks = (template: string, task: Parameters<typeof taskOf>[0]) =>
      noticesIn(template, taskOf(task))?.map((notice) => notice.match(/[A-Z]{4,}/)?.[0]);
    const byModels = { targetAttributes: auto, nuancedAttributes: auto } as const;
    const rubric = { kind: 'extend' } as const;
    assert.deepEqual(marks(templates.sample, byModels), ['ATTRIBUTES', 'DETAILS']);
    assert.deepEqual(marks(templates.evaluate_single, byModels), ['ATTRIBUTES']);
    assert.deepEqual(marks(templates.evaluate_single, { rubric }), ['CRITERIA']);
    assert.deepEqual(marks(templates.evaluate_per_factor, { rubric }), ['CRITERION']);
    assert.equal(marks(templates.test, { ...byModels, rubric }), undefined);
    assert.equal(marks('Rate {response}.', { ...byModels, rubric }), undefined);
  });
});
