import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Comparison } from '../../../src/compare/comparison.ts';
import { headline } from '../../../src/report/summary/head.ts';
import { commentBodies, jobSummary } from '../../../src/report/summary/page.ts';
import type { Summary } from '../../../src/report/summary/summary.ts';
import { failing } from '../../support/comparison-samples.ts';
import { rendered } from '../../support/live-markup.ts';
import { repositoryUrl, smallSummary, summaries } from '../../support/summaries.ts';
import { fieldsOf, withText } from './text-fields.ts';

const options = { config: 'coeval.yaml', repositoryUrl, showsTexts: true };

function commentOf(summary: Summary, given = options): string {
  return commentBodies(summary, given)[0] ?? '';
}

/** As an e-mail's preview shows it: all up to the first table or figure. */
function top(summary: Summary): string[] {
  const lines = commentOf(summary)
    .split('\n')
    .filter((line) => line !== '' && line !== '>');
  const end = lines.findIndex((line) => /^(?:\||\*\*Cost|---)/.test(line));
  return lines.slice(0, end);
}

const id = 'in\u00a0`summarise-v2`';

suite('the head of a comment', () => {
  const table: Readonly<Record<string, [title: string, kind: string]>> = {
    fail: ['## CoEval: ❌ regression · score 0.742 (−0.031) · cost $4.94 (+$0.42)', 'CAUTION'],
    pass: ['## CoEval: ✅ no regression · score 0.781 (+0.003) · cost $4.94 (+$0.42)', 'NOTE'],
    better: ['## CoEval: ✅ better · score 0.781 (+0.021) · cost $4.94 (+$0.42)', 'TIP'],
    inconclusive: [
      '## CoEval: 🟡 inconclusive · score 0.742 (−0.031) · cost $4.94 (+$0.42)',
      'WARNING',
    ],
    first: ['## CoEval: ✅ evaluated, not compared · score 0.781 · cost $1.84', 'NOTE'],
    skipped: ['## CoEval: ⏭️ skipped, nothing was evaluated', 'NOTE'],
    pending: ['## CoEval: ⏳ not finished, 73 % done · cost $1.84', 'WARNING'],
    interrupted: ['## CoEval: ⏸️ interrupted, 73 % done · cost $1.84', 'WARNING'],
    error: ['## CoEval: ⚠️ could not evaluate · cost $0.00', 'WARNING'],
  };
  for (const [name, [title, kind]] of Object.entries(table)) {
    test(`says in the first line that a run is: ${name}`, () => {
      const summary = summaries[name as keyof typeof summaries];
      assert.deepEqual(top(summary).slice(0, 2), [`${title} ${id}`, `> [!${kind}]`]);
    });
  }

  test('says what to know of a run that goes on, ended early, or did not begin', () => {
    assert.deepEqual(top(summaries.pending).slice(2), [
      '> 1\u202f411 of 1\u202f926 records are there. Another run goes on with it, and its result will stand here.',
      '> So far: 475 evaluations are missing, so nothing is decided.',
    ]);
    assert.match(
      top(summaries.interrupted)[2] ?? '',
      /^> \*\*Interrupted\*\*: .* None of them is lost/,
    );
    assert.deepEqual(top(summaries.skipped).slice(2), [
      '> **The evaluation did not run**, so this says nothing about the change.',
      '> No API keys: GitHub gives none to a pull request from a fork. A maintainer can start the evaluation.',
    ]);
  });

  test('says before any figure that models are simulated', () => {
    const [title, notice] = top(summaries.simulated);
    assert.match(title ?? '', /^## CoEval: simulated models · ✅ no regression · score/);
    assert.match(notice ?? '', /^\*\*Simulated models: these figures show that the tool works/);
  });

  test('is one line of plain text elsewhere', () => {
    assert.equal(
      headline(summaries.fail),
      'CoEval: ❌ regression · score 0.742 (−0.031) · cost $4.94 (+$0.42)',
    );
  });

  test('calls a failure by the rule that failed', () => {
    const failedBy = (rule: 'min-score' | 'max-cost-increase' | 'gaps') =>
      top({
        ...summaries.fail,
        verdict: {
          state: 'fail',
          reason: 'no',
          findings: [{ rule, state: 'fail', sentence: 'no' }],
        },
      })[0]?.split(' · ')[0];
    assert.equal(failedBy('min-score'), '## CoEval: ❌ score too low');
    assert.equal(failedBy('max-cost-increase'), '## CoEval: ❌ too costly');
    assert.equal(failedBy('gaps'), '## CoEval: ❌ failed');
  });
});

suite('a comment', () => {
  test('has a table with the worst first, and says what the rows rest on', () => {
    const lines = commentOf(summaries.fail).split('\n');
    const row = lines.find((line) => line.startsWith('|') && line.includes('worse'));
    assert.equal(
      row?.replace(/ +/g, ' '),
      '| `gpt-4o-mini` | `text_summarization` | 0.701 | 0.749 | −0.048 (−0.070\u00a0…\u00a0−0.026) | 41\u00a0/\u00a012 | ❌\u00a0worse |',
    );
    assert.ok(
      lines.some((line) =>
        line.startsWith(
          'A row fails where the drop is certainly more than 0.020. It rests on 107 pairs',
        ),
      ),
    );
    const text = lines.join('\n');
    assert.match(text, /About 180 more pairs would decide what is inconclusive\./);
    assert.match(text, /4 responses scored on one side only are left out\./);
  });

  test('says what it cost and why that has changed, and what is not known', () => {
    assert.match(
      commentOf(summaries.fail),
      /\*\*Cost\*\* \$1\.84 spent in 1\u202f284 calls · \$3\.10 saved by reuse · budget \$5\.00 · answering and judging what both runs have: \$4\.94, before \$4\.52 \(\+\$0\.42: tokens \+\$0\.55, prices −\$0\.13\)/,
    );
    const cost = { ...failing.cost, delta_usd: null, unpriced_models: ['free'] };
    const unknown = commentOf({
      ...summaries.fail,
      spent: { ...summaries.fail.spent, cost_usd: null },
      comparison: { ...failing, cost },
    });
    assert.match(
      unknown,
      /spent an unknown sum in .* change against the baseline unknown · no price is known for `free`/,
    );
    assert.match(unknown, /· cost unknown in/);
  });

  test('says what it was compared with, and what differs', () => {
    assert.match(
      commentOf(summaries.inconclusive),
      /\*\*Baseline\*\* \[`main, run 1234`\]\(<https:.*>\) · commit `a1b2c3d` · 18 h old · newest successful run of main · ⚠️ \*\*measured differently\*\*, and only what is common is compared: judge gpt-4o is only in this run/,
    );
  });

  test('shows texts only where it may', () => {
    assert.match(commentOf(summaries.fail), /```text\nSure! Here is a summary:/);
    assert.doesNotMatch(commentOf(summaries.fail, { ...options, showsTexts: false }), /```|Sure!/);
  });

  test('links to nowhere but the repository', () => {
    const elsewhere = { ...options, repositoryUrl: 'https://github.com/octo/other' };
    assert.doesNotMatch(rendered(commentOf(summaries.fail, elsewhere)).structure, /<a/);
    for (const url of [
      'https://github.com/octo/prompts/../../evil/x',
      'https://github.com/octo/prompts.evil/x',
      'https://github.com@evil.test/octo/prompts/',
      'javascript:alert(1)',
    ]) {
      const page = commentOf({ ...summaries.skipped, artifact_url: url });
      assert.match(page, /\nFull report and records · \[Job\]/, url);
    }
  });
});

suite('a page that is too long', () => {
  const many = huge(summaries.fail, failing);

  test('is shortened by sections and rows, never within one', () => {
    const [whole = '', tables = '', verdict = ''] = commentBodies(many, options);
    assert.ok(whole.length <= 59_000 && whole.length > 30_000, String(whole.length));
    assert.ok(tables.length <= 15_000, String(tables.length));
    assert.ok(verdict.length < 2500);
    for (const page of [whole, tables, verdict]) {
      assert.match(page, /^## CoEval: ❌ regression/);
      assert.match(page, /reproduce: `coeval run --config coeval\.yaml --continue`$/);
      assert.equal(count(page, '<details>'), count(page, '</details>'));
      assert.equal(count(page, '```') % 2, 0);
      for (const line of page.split('\n').filter((one) => one.startsWith('|'))) {
        assert.match(line, /\|$/);
      }
    }
    assert.match(whole, /… \d+ more rows in the report/);
  });

  test('has more room as a job summary', () => {
    const page = jobSummary(many, options);
    const bytes = Buffer.byteLength(page);
    assert.ok(bytes <= 900 * 1024 && bytes > 300_000, String(bytes));
    assert.match(page, /### Phases/);
  });

  test('fits, whatever is in every field', () => {
    for (const text of [
      '$'.repeat(5000),
      '&lt;|'.repeat(1000),
      '`|@#'.repeat(1000),
      '😀'.repeat(5000),
    ]) {
      const summary = withText(smallSummary, fieldsOf(smallSummary), text);
      const [whole = ''] = commentBodies(huge(summary, summary.comparison ?? failing), options);
      assert.ok(whole.length <= 60_000, `${text.slice(0, 5)} ${whole.length}`);
    }
  });
});

/** As of 50 students on 20 tasks. */
function huge(base: Summary, comparison: Comparison): Summary {
  const long = 'many words '.repeat(200);
  return {
    ...base,
    comparison: {
      ...comparison,
      cells: times(comparison.cells, 1000),
      flips: times(comparison.flips, 200).map((flip) => ({
        ...flip,
        ...{ response_before: long, response_after: long },
      })),
      contract: { same: false, differences: times(comparison.contract.differences, 50) },
    },
    judges: times(base.judges, 40),
    by_model: times(base.by_model, 200),
    gaps: times(base.gaps, 200),
    warnings: Array.from({ length: 100 }, (_, index) => `warning ${index} ${long}`),
    notes: Array.from({ length: 100 }, (_, index) => `note ${index} ${long}`),
  };
}

function times<Item>(items: readonly Item[], most: number): Item[] {
  return Array.from({ length: items.length > 0 ? most : 0 }, (_, index) =>
    items.slice(index % items.length, (index % items.length) + 1),
  ).flat();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
