import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { artifactName, attemptOf, shardOf } from '../../../src/action/artifact/artifact-name.ts';

const whole = { experimentId: 'exp', name: undefined, shard: undefined, jobIndex: undefined };

suite('the name of an artifact', () => {
  test('has the experiment, the part and the attempt', () => {
    assert.equal(artifactName(whole, 1), 'coeval-exp-attempt-1');
    assert.equal(artifactName({ ...whole, shard: '3/8' }, 2), 'coeval-exp-shard-3-of-8-attempt-2');
    assert.equal(artifactName({ ...whole, jobIndex: 0 }, 1), 'coeval-exp-job-0-attempt-1');
    assert.equal(artifactName({ ...whole, name: 'mine' }, 1), 'mine-attempt-1');
  });

  test('is legal and still tells experiments apart', () => {
    const names = ['a/b', 'a:b', 'a_b', 'a"b', 'ä', 'ö', 'x'.repeat(150), 'x'.repeat(151)].map(
      (experimentId) => artifactName({ ...whole, experimentId }, 1),
    );
    for (const name of names) assert.match(name, /^[\w.-]{1,180}$/);
    assert.equal(new Set(names).size, names.length);
  });

  test('is another one for a part than for an experiment that is called like it', () => {
    const job = artifactName({ ...whole, jobIndex: 1 }, 1);
    assert.notEqual(job, artifactName({ ...whole, experimentId: 'exp-job-1' }, 1));
    const shard = artifactName({ ...whole, shard: '1/2' }, 1);
    const other = { ...whole, experimentId: 'exp-shard-1-of-2' };
    assert.notEqual(shard, artifactName(other, 1));
    assert.equal(attemptOf(job, { ...whole, experimentId: 'exp-job-1' }), undefined);
    assert.equal(attemptOf(shard, other), undefined);
    assert.equal(attemptOf(artifactName(other, 3), other), 3);
    assert.deepEqual(shardOf(artifactName({ ...other, shard: '2/2' }, 1), other), {
      ...{ shard: '2/2', attempt: 1 },
    });
    assert.equal(artifactName({ ...whole, name: 'mine-job-1' }, 1), 'mine-job-1-attempt-1');
  });

  test('is found again by what it is of, and by nothing else', () => {
    assert.equal(attemptOf('coeval-exp-attempt-12', whole), 12);
    for (const other of [
      'coeval-exp-attempt-',
      'coeval-exp-attempt-1x',
      'coeval-exp-2-attempt-1',
      'coeval-exp-shard-1-of-2-attempt-1',
      'coeval-exp-job-1-attempt-1',
    ]) {
      assert.equal(attemptOf(other, whole), undefined, other);
    }
  });

  test('tells which part it is', () => {
    const name = artifactName({ ...whole, shard: '3/8' }, 2);
    assert.deepEqual(shardOf(name, whole), { shard: '3/8', attempt: 2 });
    assert.equal(shardOf(artifactName(whole, 1), whole), undefined);
    assert.equal(shardOf('coeval-exp-2-shard-1-of-2-attempt-1', whole), undefined);
  });
});
