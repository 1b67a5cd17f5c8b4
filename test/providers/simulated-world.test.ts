import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import {
  answerTo,
  type Item,
  meanScore,
  taskOf,
  verdictOn,
  writeItem,
} from './simulated-asking.ts';

type Extra = Readonly<Record<string, unknown>>;

const seeds = Array.from({ length: 200 }, (_, index) => index);
const task = taskOf();

suite('the truth that is planted in simulated models, over 200 items', () => {
  let items: Item[];
  before(async () => {
    items = await Promise.all(seeds.map((seed) => writeItem(task, {}, { seed })));
  });

  async function score(student: Extra, judge: Extra = {}): Promise<number> {
    const verdicts = items.map(async (item, seed) => {
      const response = await answerTo(item, task, { seed, extra: student });
      return verdictOn(item, response, { seed, extra: judge });
    });
    return meanScore(await Promise.all(verdicts));
  }

  test('abler students score higher, by far', async () => {
    const [strong, middling, weak] = await Promise.all(
      [0.9, 0.6, 0.3].map((ability) => score({ ability })),
    );
    assert.ok((strong ?? 0) > 0.85 && (weak ?? 1) < 0.2, `${strong} ${weak}`);
    assert.ok((middling ?? 0) > 0.35 && (middling ?? 1) < 0.65, `${middling}`);
  });

  test('a student recalls the share of the facts that its ability says', async () => {
    let [stated, all] = [0, 0];
    for (const [seed, item] of items.entries()) {
      const response = await answerTo(item, task, { seed, extra: { ability: 0.6 } });
      const facts = item.response.split(/(?<=\.) /);
      stated += facts.filter((fact) => response.includes(fact)).length;
      all += facts.length;
    }
    assert.ok(Math.abs(stated / all - 0.6) < 0.04, `${stated} of ${all}`);
  });

  test('a severe judge rates lower and a lenient one higher, on every item', async () => {
    const [lenient, usual, severe] = await Promise.all(
      [-1, 0, 1].map((severity) => score({ ability: 0.7 }, { severity })),
    );
    assert.ok((lenient ?? 0) > (usual ?? 1) + 0.15, `${lenient} ${usual}`);
    assert.ok((usual ?? 0) > (severe ?? 1) + 0.15, `${usual} ${severe}`);
  });

  test('length_bias favours the wordy student, and without it words earn nothing', async () => {
    const plain = { ability: 0.6 };
    const wordy = { ability: 0.6, verbosity: 1.5 };
    assert.ok(Math.abs((await score(wordy)) - (await score(plain))) < 0.03);
    const judge = { length_bias: 0.4 };
    assert.ok((await score(wordy, judge)) > (await score(plain, judge)) + 0.3);
  });

  test("family_bias favours the judge's own family only", async () => {
    const judge = { family: 'alpha', family_bias: 0.3 };
    const own = await score({ ability: 0.5, family: 'alpha' }, judge);
    const other = await score({ ability: 0.5, family: 'beta' }, judge);
    const unbiased = await score({ ability: 0.5, family: 'alpha' });
    assert.ok(own > unbiased + 0.2, `${own} ${unbiased}`);
    assert.ok(Math.abs(other - unbiased) < 0.03, `${other} ${unbiased}`);
  });

  test('a family is what the model id begins with', async () => {
    const item = items[0] as Item;
    const implied = await answerTo(item, task, { model: 'alpha-2' });
    const given = await answerTo(item, task, { model: 'alpha-2', extra: { family: 'alpha' } });
    assert.equal(implied, given);
  });

  test('without noise a judge tells a perfect response from a poor one every time', async () => {
    assert.equal(await score({ ability: 1 }, { noise: 0 }), 1);
    assert.ok((await score({ ability: 0 }, { noise: 0 })) < 0.02);
  });

  test('noise makes two judges of the same responses differ', async () => {
    const item = items[0] as Item;
    const response = await answerTo(item, task, { extra: { ability: 0.6 } });
    const scores = await Promise.all(
      seeds.map((seed) => verdictOn(item, response, { seed, extra: { noise: 0.3 } })),
    );
    assert.equal(new Set(scores.map((verdict) => verdict.scores['accuracy'])).size, 3);
  });

  test('a teacher of quality 0.5 leaves facts out of half of its references', async () => {
    const poor = await Promise.all(
      seeds.map((seed) => writeItem(task, {}, { seed, extra: { quality: 0.5 } })),
    );
    const short = poor.filter(
      ({ response }, index) => response.length < (items[index] as Item).response.length,
    );
    assert.ok(short.length > 75 && short.length < 125, `${short.length} of 200`);
    assert.deepEqual(
      poor.map(({ prompt }) => prompt),
      items.map(({ prompt }) => prompt),
    );
  });

  test('no two items are alike', () => {
    const triples = items.map(({ prompt }) => wordTriples(prompt));
    const shares = triples.flatMap((one, index) =>
      triples.slice(index + 1).map((other) => sharedShare(one, other)),
    );
    assert.ok(Math.max(...shares) < 0.4, `${Math.max(...shares)}`);
  });
});

function wordTriples(text: string): Set<string> {
  const words = text.split(/\W+/);
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
}

function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size / one.union(other).size;
}
