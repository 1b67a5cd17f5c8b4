import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventLine } from '../../src/cli/progress/event-line.ts';
import { advance, newProgress, speed } from '../../src/cli/progress/progress.ts';
import { progressLine, progressLines } from '../../src/cli/progress/progress-lines.ts';
import { phaseNames } from '../../src/domain/phase-name.ts';
import type { RunEvent } from '../../src/run/events.ts';

const view = { columns: 100, phases: phaseNames };
const start = 1_000_000;

const started = (phase: (typeof phaseNames)[number], expected: number, owed = {}): RunEvent => ({
  type: 'phase-started',
  phase,
  mode: 'Extend',
  counts: { expected, present: 0, failed: 0, missing: expected },
  owed,
});

const wrote = (model: string, failure?: 'empty'): RunEvent => ({
  type: 'record-written',
  phase: 'response_collection',
  model,
  id: 'x',
  failure,
});

const called = (costUsd: number | undefined, inputTokens = 1000): RunEvent => ({
  type: 'call-finished',
  phase: 'response_collection',
  model: 'gpt',
  inputTokens,
  outputTokens: inputTokens / 2,
  costUsd,
});

function after(events: readonly RunEvent[], msBetween = 0) {
  return events.reduce(
    (progress, event, index) => advance(progress, event, start + index * msBetween),
    newProgress('demo', start),
  );
}

suite('progressLines()', () => {
  test('draws a line for each phase, the calls and the cost', () => {
    const progress = after(
      [
        started('response_collection', 8, { a: 8 }),
        ...[wrote('a'), wrote('a'), wrote('a', 'empty'), called(0.0123)],
      ],
      1000,
    );
    assert.deepEqual(progressLines(progress, start + 3000, { ...view, columns: 80 }), [
      'demo · 0:03 · about 0:05 left',
      '  attribute_mapping    nothing to ask',
      '  rubric_mapping       nothing to ask',
      '  data_generation      nothing to ask',
      '  response_collection  ██████░░░░░░░░░░░░            3/8    1.0/s  1 failed',
      '  evaluation           nothing to ask',
      '  $0.0123 · 1 call (0.3/s) · 1.0k tokens in, 500 out',
    ]);
  });

  test('says who waits until when, and who stopped and why', () => {
    const progress = after([
      { type: 'throttled', model: 'gpt', waitMs: 12_000 },
      {
        type: 'model-stopped',
        model: 'claude',
        gap: { reason: 'quota', message: 'its quota of 3 calls is used up' },
      },
    ]);
    const lines = progressLines(progress, start + 500, view);
    assert.ok(lines.includes('  waiting 12 s for gpt (rate limit)'));
    assert.ok(lines.includes('  stopped: claude (quota): its quota of 3 calls is used up'));
    const later = progressLines(progress, start + 12_001, view);
    assert.ok(!later.some((line) => line.includes('waiting')));
  });

  test('says, once it is to stop, how many calls it waits for', () => {
    const call = (change: 1 | -1): RunEvent => ({ type: 'in-flight', change });
    const last = (changes: readonly (1 | -1)[]) =>
      progressLines({ ...after(changes.map(call)), stopping: true }, start, view).at(-1);
    assert.equal(
      last([1, 1, 1, -1]),
      '  stopping: waiting for 2 calls in flight; Ctrl-C leaves at once',
    );
    assert.equal(last([1]), '  stopping: waiting for 1 call in flight; Ctrl-C leaves at once');
    assert.equal(last([1, -1]), '  stopping: no call is in flight; Ctrl-C leaves at once');
  });

  test('tells a lower bound where a price is unknown, but not for calls that failed', () => {
    const failed = after([called(0.01), called(undefined, 0)]);
    assert.match(progressLines(failed, start, view).join('\n'), / \$0\.0100 · /);
    const unknown = after([called(0.01), called(undefined)]);
    assert.match(
      progressLines(unknown, start, view).join('\n'),
      /≥ \$0\.0100 \(price unknown for gpt\)/,
    );
  });

  test('keeps to the width of the terminal, whatever is said', () => {
    const message = '\u001b[2Jx'.repeat(200);
    const gap = { reason: 'outage', message } as const;
    const progress = after([{ type: 'model-stopped', model: '\u001b[31mred', gap }]);
    for (const line of progressLines(progress, start, { ...view, columns: 60 })) {
      assert.ok([...line].length < 60, line);
      assert.ok(!line.includes('\u001b'));
    }
  });
});

suite('progressLines() of a narrow terminal', () => {
  const progress = after([
    started('data_generation', 1200),
    started('response_collection', 3600),
    { ...wrote('a', 'empty'), phase: 'data_generation' } as RunEvent,
    ...Array(800).fill(wrote('a')),
    called(1.5),
  ]);
  const at = (columns: number) => progressLines(progress, start + 2000, { ...view, columns });

  test('has the figures of each phase, and no bar', () => {
    assert.deepEqual(at(40).slice(2, 5), [
      '  rubric_mapping       nothing to ask',
      '  data_generation      1/1,200  1 fail…',
      '  response_collection  800/3,600  400/s',
    ]);
    assert.equal(at(50)[3], '  data_generation      1/1,200  1 failed  0.5/s');
  });

  test('has the cost first, then what makes it up', () => {
    assert.equal(at(40).at(-1), '  $1.50 · 1 call (0.5/s) · 1.0k tokens…');
  });

  test('keeps the bar where there is room for it', () => {
    assert.ok(at(72)[3]?.includes('░'));
    assert.ok(!at(71)[3]?.includes('░'));
  });
});

suite('progressLine()', () => {
  test('is the same on one line', () => {
    const events = [started('response_collection', 4, { a: 4 }), wrote('a'), wrote('a', 'empty')];
    assert.equal(
      progressLine(after(events, 1000), start + 2500, view),
      'response_collection 2/4 (1 failed) · 0.8/s, about 0:03 left · $0 · 0 calls · 0 tokens in, 0 out',
    );
  });
});

suite('speed()', () => {
  test('counts the last ten seconds', () => {
    const progress = after(
      [started('response_collection', 100), ...Array(40).fill(wrote('a'))],
      1000,
    );
    assert.equal(speed(progress, start + 40_000, 'records'), 1.1);
    assert.equal(speed(progress, start + 80_000, 'records'), 0);
  });
});

suite('eventLine()', () => {
  const cases: readonly { readonly event: RunEvent; readonly line: string | undefined }[] = [
    {
      event: { type: 'run-started', experiment: 'demo', continued: true },
      line: 'INFO Experiment demo continued',
    },
    {
      event: started('evaluation', 1200),
      line: "INFO Phase 'evaluation' starting (mode=Extend): 1,200 to do",
    },
    { event: called(1), line: undefined },
    { event: wrote('a', 'empty'), line: 'DEBUG response_collection: a failed (empty) x' },
    {
      event: { type: 'warning', message: 'odd\u001b[31m\nforged line' },
      line: 'WARNING odd forged line',
    },
  ];
  for (const { event, line } of cases) {
    test(`of ${event.type} is ${line}`, () => {
      const told = eventLine(event);
      assert.equal(told && `${told.level} ${told.text}`, line);
    });
  }
});
