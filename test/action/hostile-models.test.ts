import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hostileMarkdown } from '../support/hostile-markdown.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { startHostileVendor } from '../support/hostile-vendor.ts';
import { rendered } from '../support/live-markup.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { openBench, type Played } from './bench.ts';

/** The flood would only slow it down. */
const texts = Object.values({ ...hostileTexts, ...hostileMarkdown }).map((text) =>
  text.slice(0, 2000),
);

const permissions = { contents: 'read', 'pull-requests': 'write', actions: 'read' } as const;

suite('the action, whose models answer what does harm', () => {
  test('would do harm if it showed that as it is', () => {
    const harmless = texts.filter((text) => {
      try {
        isTame(text);
        return true;
      } catch {
        return false;
      }
    });
    assert.ok(texts.length - harmless.length >= 40, `${harmless.length} of ${texts.length}`);
  });

  test('shows it as plain text, obeys none of it, and decides', async () => {
    let tame = ['sim-a', 'other-b'];
    await using vendor = await startHostileVendor(texts, (model) => !tame.includes(model));
    await using bench = await openBench(
      servedExperiment(vendor.url, 40, { experiment: ['probe_mode: disable'] }),
    );
    const first = await bench.play({ permissions });
    tame = ['sim-a'];
    const { number } = bench.github.openPull({ branch: 'prompt', files: {} });
    const second = await bench.play({
      ...{ permissions, inputs: { reuse: 'datapoints', 'fail-on': 'none' } },
      trigger: { event: 'pull_request', pull: number },
    });

    for (const step of [first, second]) {
      assert.equal(step.conclusion, 'success', step.lines.join('\n'));
      isObeyedByNobody(step);
      isTame(step.shownSummary);
    }
    assert.equal(second.outputs['verdict'], 'fail', second.lines.join('\n'));
    const [comment, ...others] = bench.github.repository.comments;
    assert.deepEqual(others, []);
    assert.match(comment?.body ?? '', /Worst responses/);
    isTame(comment?.body ?? '');
  });
});

function isObeyedByNobody({ post, ...main }: Played): void {
  for (const phase of post ? [main, post] : [main]) {
    assert.deepEqual(phase.strange, []);
    assert.deepEqual([phase.env, phase.paths], [{}, []]);
    for (const { message } of phase.annotations) assert.doesNotMatch(message, /^owned/);
    for (const mask of phase.masks) assert.ok(mask.length >= 6, mask);
  }
  assert.deepEqual(Object.keys(main.state).sort(), ['coeval-resume', 'is-post']);
  assert.ok(!('a' in main.outputs));
}

/** Nothing of it is more than text: no element or link of the models', nobody is called, no reference. */
function isTame(page: string): void {
  const { structure, live } = rendered(page);
  const tags = Array.from(structure.matchAll(/<([a-z#][\w-]*)/gi), ([, tag]) => tag ?? '');
  const harmless = ['h2', 'h3', 'p', 'strong', 'em', 'code', 'pre', 'hr', 'ul', 'li', 'br', 'sub'];
  const ours = [...harmless, 'blockquote', 'details', 'summary', 'a', '#comment'];
  const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
  assert.deepEqual(
    tags.filter((tag) => ![...ours, ...tables].includes(tag)),
    [],
  );
  for (const [, address] of structure.matchAll(/ href=([^ >]*)/g)) {
    assert.ok(address?.startsWith('https://github.com/octo/bench/'), address);
  }
  assert.doesNotMatch(structure, / on\w+=|evil|owned|javascript:/);
  assert.deepEqual(
    live.filter((one) => /octocat|evil|owned|github\/security|#1|GH-|deadbeef/i.test(one)),
    [],
  );
}
