import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { randomOf } from '../../../src/domain/random.ts';
import { Ledger } from '../../../src/run/calls/ledger.ts';
import type { Planned, Reservation } from '../../../src/run/calls/planned.ts';
import { GapError } from '../../../src/run/events.ts';
import { noUsage, readUsage } from '../../../src/store/usage-log.ts';
import { tempDir } from '../../support/temp-dir.ts';

const planned = (mostUsd: number): Planned => ({ phase: 'evaluation', model: 'judge-a', mostUsd });

async function reserve(ledger: Ledger, call: Planned): Promise<Reservation> {
  const reservation = ledger.hold(call);
  if (!reservation) {
    await ledger.settled();
    return reserve(ledger, call);
  }
  try {
    await ledger.write(reservation);
  } catch (error) {
    ledger.drop(reservation);
    throw error;
  }
  return reservation;
}

/** Makes calls until there is room for none, several at once; each costs all that it may. */
async function spendAll(ledger: Ledger, mostUsd: number, atOnce: number): Promise<number> {
  let calls = 0;
  const worker = async () => {
    while (true) {
      const reservation = await reserve(ledger, planned(mostUsd));
      calls += 1;
      await turn();
      ledger.settle(reservation, { ...noUsage, calls: 1, cost_usd: mostUsd });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) assert.ok(end.status === 'rejected' && end.reason instanceof GapError);
  return calls;
}

suite('Ledger', () => {
  test('never lets a call wait for one that is settled, whatever the sums are', async () => {
    await using dir = await tempDir();
    const random = randomOf('ledgers');
    for (let round = 0; round < 60; round += 1) {
      const mostUsd = (Math.floor(random() * 900) + 100) * (random() * 15) * 1e-6;
      const wanted = 3 + (round % 40);
      let budgetUsd = 0;
      for (let call = 0; call < wanted; call += 1) budgetUsd += mostUsd;
      const limits = { quota: {}, budgetUsd };
      const ledger = await Ledger.open(`${dir.path}/${round}`, 'run', limits, () => undefined);
      const calls = await spendAll(ledger, mostUsd, 2 + (round % 7));
      await ledger.close();
      assert.equal(calls, wanted);
    }
  });
});

suite('Ledger, after a call that cost more than the most that was reckoned', () => {
  test('takes later calls of the model to cost as many times as much', async () => {
    await using dir = await tempDir();
    const limits = { quota: {}, budgetUsd: 100 };
    const ledger = await Ledger.open(dir.path, 'run', limits, () => undefined);
    const [first, second, third] = [
      await reserve(ledger, planned(1)),
      await reserve(ledger, planned(2)),
      await reserve(ledger, planned(2)),
    ];
    ledger.settle(first, { ...noUsage, calls: 1, cost_usd: 3 });
    ledger.settle(second, { ...noUsage, calls: 1, cost_usd: 4 });
    ledger.settle(third, { ...noUsage, calls: 1, cost_usd: 1 });
    const { heldUsd } = await reserve(ledger, planned(10));
    assert.equal(heldUsd, 30);
    assert.throws(() => ledger.check(planned(40)), /may cost \$120 does not fit/);
    ledger.check({ ...planned(40), model: 'judge-b' });
    await ledger.close();
    const { open } = await readUsage(dir.path);
    assert.deepEqual(
      open.map(({ cost_usd }) => cost_usd),
      [30],
    );
  });
});

suite('Ledger, when it cannot write', () => {
  test('lets no call wait for a place that another was to have', {
    timeout: 20_000,
  }, async (context) => {
    await using dir = await tempDir();
    const limits = { quota: { 'judge-a': 2 }, budgetUsd: undefined };
    const ledger = await Ledger.open(dir.path, 'run', limits, () => undefined);
    const probe = await open(dir.path);
    context.mock.method(Object.getPrototypeOf(probe), 'datasync', async () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    await probe.close();
    const reserved = [1, 2, 3, 4].map(() => reserve(ledger, planned(0)));
    for (const end of await Promise.allSettled(reserved)) {
      assert.ok(end.status === 'rejected');
      assert.match(String(end.reason), /the disk cannot write it/);
    }
    await ledger.close();
  });
});

suite('Ledger.hasRoom()', () => {
  test('is false when the cheapest call that a model made no longer fits', async () => {
    await using dir = await tempDir();
    const limits = { quota: {}, budgetUsd: 1 };
    const ledger = await Ledger.open(dir.path, 'run', limits, () => undefined);
    assert.throws(() => ledger.check(planned(1.6)), /may cost \$1\.6 does not fit/);
    assert.equal(ledger.hasRoom('judge-a'), true);
    const small = await reserve(ledger, planned(0.1));
    ledger.settle(small, { ...noUsage, calls: 1, cost_usd: 0.05 });
    assert.equal(ledger.hasRoom('judge-a'), true);
    const large = await reserve(ledger, planned(0.9));
    ledger.settle(large, { ...noUsage, calls: 1, cost_usd: 0.9 });
    assert.equal(ledger.hasRoom('judge-a'), false);
    ledger.check(planned(0));
    await ledger.close();
  });
});
