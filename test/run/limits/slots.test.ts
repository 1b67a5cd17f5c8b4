import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Slots } from '../../../src/run/limits/slots.ts';

/** Takes a place whenever there is one, as a limiter whose calls never run out. */
function greedy(slots: Slots, name: string, taken: string[]): () => void {
  const dispatch = () => {
    while (!slots.isFull) {
      slots.take();
      taken.push(name);
    }
    slots.wait(dispatch);
  };
  return dispatch;
}

suite('Slots', () => {
  test('gives places that get free to all who wait, in turn', () => {
    const slots = new Slots(1);
    const taken: string[] = [];
    for (const name of ['a', 'b', 'c']) greedy(slots, name, taken)();
    for (let call = 1; call < 16 + 16 + 16 + 4; call += 1) slots.release();
    const turns = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 16 }, () => name));
    assert.deepEqual(taken, [...turns, 'a', 'a', 'a', 'a']);
  });

  test('gives a place that is kept back once', () => {
    const slots = new Slots(2);
    slots.take();
    const release = slots.keep();
    slots.take();
    assert.equal(slots.isFull, true);
    release();
    release();
    slots.take();
    assert.equal(slots.isFull, true);
  });

  test('passes over one who waits and has nothing to send any more', () => {
    const slots = new Slots(1);
    const taken: string[] = [];
    slots.take();
    slots.wait(() => undefined);
    greedy(slots, 'b', taken)();
    slots.release();
    assert.deepEqual(taken, ['b']);
  });
});
