import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, outputsOf, stage } from './stage.ts';

const workflow = 'examples/workflows/nightly.yml';
const key = 'sk-of-the-nightly-workflow';

suite('the workflow nightly.yml', () => {
  test('asks the students anew each night, and keeps one issue while a model behind a name is worse', async () => {
    let isWorse = false;
    await using vendor = await startSimulatedVendor(() =>
      isWorse ? { text: 'I would rather not say.' } : undefined,
    );
    const entry = 'interface: openai, parameters: { model: gpt-x }, price: { input: 1, output: 2 }';
    const config = gatedExperiment({ datapoints: 8, students: [{ name: 'remote', entry }] });
    const env = { OPENAI_BASE_URL: `${vendor.url}/v1` };
    const secrets = { OPENAI_API_KEY: key };
    await using theatre = await stage(workflow, config, { env, secrets });
    const { issues, comments } = theatre.github.repository;
    const asked = () => vendor.requests.filter(({ method }) => method === 'POST').length;
    const night = async () => {
      const { conclusion, ...result } = await theatre.play({ event: 'schedule' });
      return { conclusion, ...outputsOf(coevalStep(result), 'verdict', 'calls', 'issue-url') };
    };

    const first = await night();
    assert.deepEqual(first, {
      ...{ conclusion: 'success', verdict: 'skipped', calls: '80', 'issue-url': '' },
    });
    assert.equal(asked(), 8);
    assert.equal(vendor.requests[0]?.headers.authorization, `Bearer ${key}`);

    isWorse = true;
    const second = await night();
    // 8 answers of each of three students, judged by two, and no datapoint.
    assert.deepEqual([second.conclusion, second.verdict, second.calls], ['failure', 'fail', '72']);
    assert.equal(asked(), 16);
    assert.equal(issues.length, 1);
    const [issue] = issues;
    assert.equal(issue?.state, 'open');
    assert.match(issue?.title ?? '', /regression in gated/);
    assert.match(issue?.body ?? '', /remote/);
    const firstText = issue?.body;

    const third = await night();
    assert.deepEqual([third.verdict, third['issue-url']], ['fail', second['issue-url']]);
    assert.equal(issues.length, 1);
    assert.notEqual(issue?.body, firstText);
    assert.equal(comments.length, 0);

    isWorse = false;
    const fourth = await night();
    assert.deepEqual([fourth.conclusion, fourth.verdict], ['success', 'pass']);
    assert.deepEqual([issue?.state, issue?.stateReason], ['closed', 'completed']);
    assert.match(comments[0]?.body ?? '', /passes again/);
    assert.equal(asked(), 32);
    assert.ok(theatre.github.sentTexts().every((text) => !text.includes(key)));
  });
});
