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
    const held = new Limiter({ ...none, slots: shared });
    const other = new Limiter({ ...none, slots: shared });
    const { promise: room, resolve: makeRoom } = Promise.withResolvers<void>();
    let isThere = false;
    const claim = () => (isThere ? undefined : room);
    const taken: Slot[] = [];
    for (let call = 0; call < 3; call += 1) {
      void held.acquire([never], claim).then((slot) => taken.push(slot));
    }
    other.ended(await other.acquire([never]));
    assert.equal(taken.length, 0);
    isThere = true;
    makeRoom();
    await new Promise(setImmediate);
    assert.equal(taken.length, 1);
  });

  test('lets those pass that need nothing', async () => {
    const limiter = new Limiter({ ...none, slots: new Slots(1) });
    const waiting = limiter.acquire([never], () => new Promise(() => undefined));
    const passing = limiter.acquire([never]);
    assert.equal(await Promise.race([waiting.then(() => 0), passing.then(() => 1)]), 1);
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
