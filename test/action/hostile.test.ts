import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { commandOf } from '../support/workflow-commands.ts';
import { workspaceWith } from './workspace.ts';

/** What someone would write who knows where it ends up. */
const attack = [
  'x',
  '::error::owned',
  '  ::set-output name=complete::owned',
  '##[error]owned',
  'y ##[add-mask]a',
  '::stop-commands::owned',
  '<img src=x> [l](http://evil.test) @everyone | `q` | **b**',
].join('\r\n');

const secret = 'sk-loopback/secret+123456';

suite('the action, told hostile things', () => {
  test('the emulated runner would obey what is said here', () => {
    const obeyed = attack.split('\r\n').map((line) => commandOf(line)?.name);
    assert.deepEqual(
      obeyed.filter((name) => name !== undefined),
      ['error', 'set-output', 'error', 'add-mask', 'stop-commands'],
    );
  });

  test('prints what a provider says without obeying it', async () => {
    const body = { error: { message: `${attack} ${secret}`, type: attack, code: attack } };
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'other-b' ? { status: 401, body } : undefined,
    );
    await using workspace = await workspaceWith(
      servedExperiment(vendor.url, 2, { experiment: ['probe_mode: disable'] }),
    );
    const step = await workspace.run({ env: { OPENAI_API_KEY: secret } });

    assert.equal(step.outputs['exit-code'], '6', step.lines.join('\n'));
    assert.deepEqual(step.strange, []);
    assert.ok(step.annotations.every(({ message }) => !message.startsWith('owned')));
    assert.ok(step.annotations.some(({ message }) => message.includes('student-b')));
    assert.ok(!step.masks.has('a'));
    assert.doesNotMatch(withoutCode(step.summary), /<img|evil\.test|@everyone/);
  });

  test('prints and shows nothing of what a model answers', async () => {
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'other-b' || model === 'sim-judge' ? { text: attack } : undefined,
    );
    await using workspace = await workspaceWith(servedExperiment(vendor.url, 2));
    const step = await workspace.run();

    assert.deepEqual(step.strange, []);
    assert.ok(step.annotations.every(({ message }) => !message.startsWith('owned')));
    assert.doesNotMatch(withoutCode(step.summary), /<img|evil\.test|@everyone/);
  });

  test('masks every key before anything else, and writes none', async () => {
    await using vendor = await startSimulatedVendor(({ headers, model }) =>
      model === 'other-b'
        ? { status: 400, body: { error: { message: `No: ${headers.authorization} ${secret}` } } }
        : undefined,
    );
    const config = servedExperiment(vendor.url, 2, { accessKey: 'another-secret-654321' });
    await using workspace = await workspaceWith(config);
    const step = await workspace.run({ env: { OPENAI_API_KEY: `${secret}\nsecond-line-secret` } });

    const base64 = Buffer.from(secret).toString('base64');
    const forms = [secret, encodeURIComponent(secret), base64, 'second-line-secret'];
    for (const form of [...forms, 'another-secret-654321']) assert.ok(step.masks.has(form), form);
    const texts = await workspace.texts();
    const shown = { ...texts, summary: step.summary, outputs: JSON.stringify(step.outputs) };
    for (const [name, text] of Object.entries(shown)) {
      for (const form of step.masks) assert.ok(!text.includes(form), `${name} has ${form}`);
    }
  });
});

/** Nothing in a code span is rendered. */
function withoutCode(markdown: string): string {
  return markdown.replace(/`[^`]*`/g, '');
}
