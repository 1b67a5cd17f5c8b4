import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { materialize } from '../../src/config/materialize.ts';
import { smallExperiment } from '../support/small-experiment.ts';

const proposed = {
  target: { tone: ['1.50', 'yes', 'a: b'] },
  nuanced: { domain: ['x'] },
  rubric: { order: 'First # things first', clarity: 'Two\nlines' },
  by: (part: string) => (part === 'rubric' ? ['gpt', 'claude'] : ['gpt']),
};

suite('materialize()', () => {
  test('fills in what is left to the teachers, and says so there and at the top', () => {
    const text = [
      '# mine',
      'tasks:',
      '  # one',
      '  - name: 1.50   # the name',
      '    target_attributes: auto',
      '    target_attributes_seed: { tone: [kind] }',
      '    nuanced_attributes: { domain: [ science ] }',
      '    rubric: extend',
      '',
    ].join('\n');
    assert.equal(
      materialize(text, { '1.50': proposed }),
      [
        '# Filled in by coeval generate (gpt, claude):',
        '# - task 1.50: target_attributes (tone)',
        '# - task 1.50: rubric (order, clarity)',
        '',
        '# mine',
        'tasks:',
        '  # one',
        '  - name: 1.50   # the name',
        '    target_attributes:',
        '      # was "auto"; proposed by gpt',
        '      tone: ["1.50", yes, "a: b"]',
        '    nuanced_attributes: { domain: [ science ] }',
        '    rubric:',
        '      # was "extend"; proposed by gpt, claude',
        '      order: "First # things first"',
        '      clarity: |-',
        '        Two',
        '        lines',
        '',
      ].join('\n'),
    );
  });

  test('leaves a config alone that has nothing to fill in', () => {
    const text = smallExperiment();
    assert.equal(materialize(text, { notes: proposed }), text);
  });

  test('gives a config that reads back as what was proposed', () => {
    const text = materialize(smallExperiment({ rubric: 'auto' }), { notes: proposed });
    const [task] = parseExperiment(text).experiment.tasks;
    assert.deepEqual(task?.rubric, { kind: 'static', criteria: proposed.rubric });
  });
});
