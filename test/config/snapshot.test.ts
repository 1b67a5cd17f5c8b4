import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { configText, experimentText, modelsText, options, tasksText } from './fixture.ts';

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

  const secret = 'CANARYzz9981x4+/=q';
  const roads = [
    { name: 'a header', line: `extra_headers: {x-api-key: ${secret}}` },
    { name: 'a token', line: `extra_body: {X-Auth-Token: ${secret}, copy: say ${secret}}` },
    { name: 'a name in camelCase', line: `clientSecret: ${secret}` },
    { name: 'a token of a vendor', line: `hf_token: "${secret}"` },
    { name: 'a nested key', line: `authentication: {type: api_key, key: "${secret}"}` },
    { name: 'a map below a key', line: `auth: {value: "${secret}"}` },
    { name: 'an address', line: `base_url: https://h/v1?pwd=${encodeURIComponent(secret)}` },
    { name: 'a comment', line: `top_p: 1 # key: ${secret}` },
    { name: 'a header in a comment', line: `top_p: 1 # Authorization: Bearer ${secret}` },
    { name: 'a comment that looks like a key', line: 'top_p: 1 # my key is sk-CANARY-99814' },
    { name: 'the line below a comment', line: `# api_key:\n      #   ${secret}\n      top_p: 1` },
  ];
  for (const { name, line } of roads) {
    test(`leaves out what stands in ${name}`, () => {
      const written = modelsText.replace('{model: gpt-4o}', `\n      model: gpt-4o\n      ${line}`);
      const { snapshot } = parseExperiment(configText({ models: written }), options);
      assert.doesNotMatch(snapshot(), /CANARY|zz9981/);
      parseExperiment(snapshot(), options);
    });
  }

  test('leaves out a secret that is known, wherever it stands', () => {
    const experiment = `# ${secret}\n${experimentText}  # is ${secret}\n`;
    const tasks = tasksText.replace('It is right.', `"No ${secret}."`);
    const { snapshot } = parseExperiment(configText({ experiment, tasks }), options);
    const kept = snapshot([secret]);
    assert.doesNotMatch(kept, /CANARY/);
    assert.match(kept, /No REMOVED\./);
    parseExperiment(kept, options);
  });

  test('keeps all that is only named like a secret', () => {
    const harmless = `models:
  # tokens: at most 100, the keyboard: none
  - name: gpt
    interface: openai
    access_key: students
    tokens_per_minute: 1000
    parameters:
      model: gpt-4o
      max_tokens: 100
      top_k: 5
      monkey: business
      keyboard: qwerty-and-more
      prompt_cache_key: bench-of-students
      eos_token: "<|end-of-text|>"
      return_token: true
    roles: [teacher, student, judge]
`;
    const { snapshot } = parseExperiment(configText({ models: harmless }), options);
    const kept = harmless.replace('    access_key: students\n', '');
    assert.equal(snapshot().slice(0, snapshot().indexOf('tasks:')), kept);
  });

  test('does not fold long lines', () => {
    const experiment = `${experimentText}  # ${'word '.repeat(40)}end\n`;
    const { snapshot } = parseExperiment(configText({ experiment }), options);
    assert.ok(snapshot().endsWith('word end\n'));
  });
});
