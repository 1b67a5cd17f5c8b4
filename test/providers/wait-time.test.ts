import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { momentOrDuration, waitTime } from '../../src/providers/wait-time.ts';

const now = Date.UTC(2026, 10, 21, 12, 0, 0);

suite('momentOrDuration()', () => {
  const rows: readonly (readonly [string | null, number | undefined])[] = [
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    ['7.66', 7660],
    ['1s', 1000],
    ['120ms', 120],
    ['6m0s', 360_000],
    ['2m59.56s', 179_560],
    ['1h2m3s', 3_723_000],
    ['20 seconds', 20_000],
    ['1 minute 5 seconds', 65_000],
    ['1d', 86_400_000],
    ['1795262405', 5000],
    ['1795262405000', 5000],
    ['2026-11-21T12:00:30Z', 30_000],
    ['Sat, 21 Nov 2026 12:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 11:59:00 GMT', -60_000],
  ];
  for (const [text, expected] of rows) {
    test(`takes ${JSON.stringify(text)} for ${expected}`, () => {
      assert.equal(momentOrDuration(text, now), expected);
    });
  }
});

suite('waitTime()', () => {
  const rows: readonly (readonly [Readonly<Record<string, string>>, string, number | undefined])[] =
    [
      [{}, 'Slow down.', undefined],
      [{ 'retry-after-ms': '1500', 'retry-after': '9' }, '', 1500],
      [{ 'retry-after': '2' }, 'Please try again in 1.2s', 2000],
      [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, '', 0],
      [{}, 'Please try again in 1.2s. Visit', 1200],
      [{}, 'Please try again in 6m0s.', 360_000],
      [{}, 'Please retry after 35 seconds.', 35_000],
      [{}, 'Please wait 5 seconds before you retry', 5000],
      [{}, 'Please retry in 41.5s. [{"retryDelay": "41s"}]', 41_500],
      [{}, '{"retryDelay": "34s"}', 34_000],
      [{}, 'Try again in 120ms', 120],
      [{ 'x-ratelimit-reset-requests': '2s', 'x-ratelimit-reset-tokens': '6m0s' }, '', 2000],
      [
        {
          'x-ratelimit-remaining-requests': '14000',
          'x-ratelimit-reset-requests': '8h',
          'x-ratelimit-remaining-tokens': '0',
          'x-ratelimit-reset-tokens': '7.66s',
        },
        '',
        7660,
      ],
      [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262410000' }, '', 10_000],
    ];
  for (const [headers, message, expected] of rows) {
    test(`waits ${expected} ms for ${JSON.stringify(headers)} "${message}"`, () => {
      assert.equal(waitTime(new Headers(headers), message, now), expected);
    });
  }
});
