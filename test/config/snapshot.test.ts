import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { configText, experimentText, options } from './fixture.ts';

const models = `models:
  # access_key: sk-old-and-secret
  - name: gpt # the cheap one
    interface: openai
    access_key: sk-new-and-secret
    base_url: https://me:pa55@host/v1?api_key=q-secret&version=2
    parameters:
      model: gpt-4o
      extra_headers: {Authorization: Bearer b-secret, X-Title: mine}
      user: sk-new-and-secret
    roles: [teacher, student, judge]
`;

suite('snapshot', () => {
  test('keeps comments and leaves every secret out', () => {
    const { snapshot, experiment } = parseExperiment(configText({ models }), options);
    assert.equal(
      snapshot().slice(0, snapshot().indexOf('tasks:')),
      `models:
  # access_key: REMOVED
  - name: gpt # the cheap one
    interface: openai
    base_url: https://host/v1?version=2
    parameters:
      model: gpt-4o
      extra_headers: {X-Title: mine}
      user: REMOVED
    roles: [teacher, student, judge]
`,
    );
    assert.equal(experiment.models[0]?.accessKey, 'sk-new-and-secret');
  });

  test('stays readable when a secret had an anchor', () => {
    const shared = models
      .replace('access_key: sk-new', 'access_key: &key sk-new')
      .replace('user: sk-new-and-secret', 'user: *key');
    const { snapshot } = parseExperiment(configText({ models: shared }), options);
    assert.doesNotMatch(snapshot(), /secret/);
    parseExperiment(snapshot(), options);
  });

  test('does not fold long lines', () => {
    const experiment = `${experimentText}  # ${'word '.repeat(40)}end\n`;
    const { snapshot } = parseExperiment(configText({ experiment }), options);
    assert.ok(snapshot().endsWith('word end\n'));
  });
});
