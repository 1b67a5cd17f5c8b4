import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { issueTitle } from '../../../src/report/summary/issue.ts';
import { commentBodies, jobSummary } from '../../../src/report/summary/page.ts';
import type { Summary } from '../../../src/report/summary/summary.ts';
import { hostileMarkdown } from '../../support/hostile-markdown.ts';
import { rendered } from '../../support/live-markup.ts';
import { repositoryUrl, smallSummary } from '../../support/summaries.ts';
import { fieldsOf, withText } from './text-fields.ts';

/** Stands in the place of the hostile text, to see where it is and what is around it. */
const harmless = 'zebra';

/** Gives a page with a text in some of its places. */
type Draw = (text: string) => string;

const options = { config: 'coeval.yaml', repositoryUrl, showsTexts: true };
const ranked: Summary = { ...smallSummary, comparison: null, baseline: null };

const fields = fieldsOf(smallSummary);
const shownFields = fields.filter((field) =>
  commentOf(withText(smallSummary, [field], harmless)).includes(harmless),
);

/** Several fields at once, far from each other, as a page is slow to be rendered. */
const groups = 6;

const pages: Readonly<Record<string, Draw>> = {
  ...Object.fromEntries(
    Array.from({ length: groups }, (_, group) => {
      const some = shownFields.filter((_, index) => index % groups === group);
      const names = some.map((field) => field.join('.')).join(', ');
      return [names, (text: string) => commentOf(withText(smallSummary, some, text))];
    }),
  ),
  'config file': (text) => commentOf(smallSummary, { ...options, config: text }),
  'a ranking in the job summary': (text) =>
    jobSummary(withText(ranked, fieldsOf(ranked), text), { ...options, config: text }),
  'all of the job summary': (text) =>
    jobSummary(withText(smallSummary, fields, text), { ...options, config: text }),
};

function commentOf(summary: Summary, given = options): string {
  return commentBodies(summary, given)[0] ?? '';
}

suite('hostile text', () => {
  test('is of many kinds, and is shown in many places', () => {
    assert.ok(Object.keys(hostileMarkdown).length >= 90);
    assert.ok(shownFields.length >= 35, String(shownFields.length));
  });

  test('would do harm without escaping', () => {
    const tame = Object.entries(hostileMarkdown).filter(([, text]) => {
      const { structure, live } = rendered(text.slice(0, 500));
      return structure === '<p></>' && live.length === 0;
    });
    assert.deepEqual(
      tame.map(([name]) => name),
      tameAlone,
    );
  });

  test('in a field that is not shown changes nothing', () => {
    const page = rendered(commentOf(smallSummary));
    for (const field of fields.filter((one) => !shownFields.includes(one))) {
      for (const text of ['owned', 'https://evil.test/x']) {
        const is = rendered(commentOf(withText(smallSummary, [field], text)));
        assert.doesNotMatch(is.text + is.structure, /owned|evil/, field.join('.'));
        assert.deepEqual(is.live, page.live);
      }
    }
  });

  const calm = new Map(Object.values(pages).map((draw) => [draw, rendered(draw(harmless))]));
  for (const [name, text] of Object.entries(hostileMarkdown)) {
    test(`${name}, wherever it is shown`, () => {
      for (const [where, draw] of Object.entries(pages)) {
        const markdown = draw(text);
        const is = rendered(markdown);
        const was = calm.get(draw);
        assert.deepEqual(is.live, [], where);
        assert.deepEqual(rawDangers(markdown), [], where);
        assert.equal(is.structure, was?.structure, where);
        assertSaid(is.text, { text, times: count(was?.text ?? '', harmless), where });
      }
    });

    test(`${name}, as title of an issue`, () => {
      const title = issueTitle({ ...smallSummary, experiment_id: text });
      assert.deepEqual(title.match(/[@#]\w|[\p{Cc}\p{Zl}\p{Zp}]/u), null);
      assert.ok(title.length < 250);
    });
  }
});

/** Harmless alone, and not where we put it. */
const tameAlone: readonly string[] = [
  'an address after a zero-width joiner',
  'the end of an attribute',
  'an entity',
  'half an entity',
  'an underline',
  'an alert in ours',
  'a bar',
  'an escaped bar',
  'a backslash at the end',
  'backticks alone',
  'an override of direction',
  'zero-width letters',
  'nothing to see',
  'C0 and C1',
  'NUL',
  'lone surrogates',
  'tags of language',
  'marks that pile up',
  'a long word',
];

/** What no source should hold, even where it is not rendered: what hides, moves or turns letters. */
function rawDangers(markdown: string): string[] {
  return [
    ...(markdown.match(/(?![\n\t\u200c])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu) ?? []),
    ...(markdown.match(/^[ \t]*::|##\[/gm) ?? []),
  ];
}

interface Said {
  readonly text: string;
  readonly times: number;
  readonly where: string;
}

/** That the text says what it said, as often as it is shown; some fields show only its start. */
function assertSaid(page: string, { text, times, where }: Said): void {
  const start = [...solid(text)].slice(0, /sha|shard|tool|job/.test(where) ? 3 : 16).join('');
  if (start === '') return;
  const said = count(solid(page), start);
  assert.ok(said >= times, `${start} is there ${said} times of ${times}: ${where}`);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Without what is not seen, or is written in another way. */
function solid(text: string): string {
  return stripVTControlCharacters(text.toWellFormed())
    .replace(/\\u(?:[0-9a-f]{4}|\{[0-9a-f]+\})/g, '')
    .replace(/[\s\p{Cc}\p{Cf}\p{M}]/gu, '');
}
