import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Limiter, type Slot } from '../../../src/run/limits/limiter.ts';
import { Slots } from '../../../src/run/limits/slots.ts';

const never = new AbortController().signal;
const none = {
  maxConcurrency: undefined,
  requestsPerMinute: undefined,
  tokensPerMinute: undefined,
};

suite('Limiter.acquire() of a call that needs something beside its turn', () => {
  test('asks for it again when it may be there, and holds no place meanwhile', async () => {
    const shared = new Slots(1);
    const [held, other] = [0, 1].map(() => new Limiter({ ...none, slots: shared })) as [
      Limiter,
      Limiter,
    ];
    const { promise: room, resolve: makeRoom } = Promise.withResolvers<void>();
    let isThere = false;
    let asked = 0;
    const claim = () => {
      asked += 1;
      return isThere ? undefined : room;
    };
    const taken: Slot[] = [];
    for (let call = 0; call < 3; call += 1) {
      void held.acquire([never], claim).then((slot) => taken.push(slot));
    }
    other.ended(await other.acquire([never]));
    assert.deepEqual([taken.length, asked], [0, 3]);
    isThere = true;
    makeRoom();
    await new Promise(setImmediate);
    assert.deepEqual([taken.length, asked], [1, 4]);
  });

  test('lets the next have its turn when that will never be there', async () => {
    const limiter = new Limiter({ ...none, slots: new Slots(1) });
    const first = await limiter.acquire([never]);
    const claim = () => {
      throw new Error('used up');
    };
    const [refused, next] = [limiter.acquire([never], claim), limiter.acquire([never])];
    limiter.ended(first);
    await assert.rejects(refused, /used up/);
    await next;
  });
});
