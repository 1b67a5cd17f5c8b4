import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withMarker } from '../../../src/action/comment/marker.ts';
import { type StickyComment, stickComment } from '../../../src/action/comment/sticky-comment.ts';
import { createGitHub, type GitHub } from '../../support/services/github.ts';
import { forgeOf, mayWrite } from './writing.ts';

const bot = 'github-actions[bot]';

interface Scene {
  readonly github: GitHub;
  readonly pull: number;
  readonly sha: string;
  commentOf(changed?: Partial<StickyComment['marker']> & { text?: string }): StickyComment;
  bodies(): string[];
  [Symbol.asyncDispose](): Promise<void>;
}

async function scene(): Promise<Scene> {
  const github = await createGitHub();
  const { number: pull, pull: head } = github.openPull({ branch: 'prompt', files: { a: 'b' } });
  const sha = head?.headSha ?? '';
  return {
    ...{ github, pull, sha },
    commentOf: ({ text = 'ours', ...changed } = {}) => ({
      pull,
      marker: {
        ...{ kind: 'comment', key: 'summarise', runId: 10, runAttempt: 1, sha, says: 'fail' },
        ...changed,
      },
      bodies: [text],
      retryPauseMs: 1,
    }),
    bodies: () =>
      github.repository.comments.map(({ body }) => body.split('\n').slice(1).join('\n')),
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

suite('the comment on a pull request', () => {
  test('is made once and then updated in place, among more comments than a page has', async () => {
    await using one = await scene();
    for (let index = 0; index < 121; index += 1) {
      one.github.addComment(one.pull, `user-${index}`, `comment ${index}`);
    }
    const forge = await forgeOf(one.github);
    const first = await stickComment(forge, one.commentOf());
    const second = await stickComment(forge, one.commentOf({ runId: 11, text: 'newer' }));
    const third = await stickComment(forge, one.commentOf({ runId: 11, text: 'newer' }));

    assert.deepEqual([first.as, second.as, third.as], ['created', 'updated', 'unchanged']);
    assert.equal(first.url, second.url);
    assert.match(first.url ?? '', /#issuecomment-\d+$/);
    assert.equal(one.github.repository.comments.length, 122);
    assert.equal(one.bodies().at(-1), 'newer');
    assert.equal(one.github.requestsTo('comments.update').length, 1);
  });

  test('is one for each experiment', async () => {
    await using one = await scene();
    const forge = await forgeOf(one.github);
    await stickComment(forge, one.commentOf({ key: 'a -->\n@b', text: 'of a' }));
    await stickComment(forge, one.commentOf({ key: 'b', text: 'of b' }));
    await stickComment(forge, one.commentOf({ key: 'a -->\n@b', text: 'of a again' }));
    assert.deepEqual(one.bodies(), ['of a again', 'of b']);
    const [marker] = one.github.repository.comments[0]?.body.split('\n') ?? [];
    assert.match(marker ?? '', /^<!-- coeval:comment v=1 key=a%20%2D%2D%3E%0A%40b run=10 /);
  });

  test('is not one that somebody else has made to look like it', async () => {
    await using one = await scene();
    const { marker } = one.commentOf();
    one.github.addComment(one.pull, 'mallory', withMarker(marker, 'planted'));
    one.github.addComment(one.pull, 'other-app[bot]', withMarker(marker, 'planted'));
    one.github.addComment(one.pull, bot, `quoted:\n${withMarker(marker, 'quoted')}`);
    await stickComment(await forgeOf(one.github), one.commentOf());
    const { comments } = one.github.repository;
    assert.deepEqual(
      comments.map(({ author }) => author.login),
      ['mallory', 'other-app[bot]', bot, bot],
    );
    assert.ok(comments.slice(0, 3).every(({ body }) => !body.endsWith('ours')));
  });

  test('is found again by an app of its own, and by one that cannot ask who it is', async () => {
    await using one = await scene();
    one.github.addComment(one.pull, bot, withMarker(one.commentOf().marker, 'of the other'));
    const forge = await forgeOf(one.github, mayWrite, 'my-app[bot]');
    assert.equal((await stickComment(forge, one.commentOf())).as, 'created');
    assert.equal((await stickComment(forge, one.commentOf({ text: 'again' }))).as, 'updated');
    assert.deepEqual(one.bodies(), ['of the other', 'again']);

    await using two = await scene();
    two.github.fail('graphql', { status: 403 }, { times: Number.POSITIVE_INFINITY });
    const blind = await forgeOf(two.github);
    await stickComment(blind, two.commentOf());
    const { as } = await stickComment(blind, two.commentOf({ text: 'again' }));
    assert.deepEqual([as, ...two.bodies()], ['updated', 'again']);
  });

  test('is one, when several jobs make it at once', async () => {
    for (const delays of [
      [0, 0, 0],
      [60, 0, 30],
      [0, 60, 0],
    ]) {
      await using one = await scene();
      const posts = delays.map(async (delay, index) => {
        const forge = await forgeOf(one.github);
        one.github.fail('comments.create', { delayMs: delay }, { skip: index });
        return await stickComment(forge, one.commentOf({ runAttempt: 1, text: `by ${index}` }));
      });
      await Promise.all(posts);
      assert.equal(one.github.repository.comments.length, 1, one.bodies().join());
    }
  });

  test('is one with the newest text, when a later run is slower to make it', async () => {
    await using one = await scene();
    const gate = Promise.withResolvers<void>();
    one.github.fail('comments.create', { until: gate.promise });
    const later = stickComment(await forgeOf(one.github), one.commentOf({ runId: 12, text: '12' }));
    while (one.github.requestsTo('comments.create').length === 0) await sleep(5);
    const early = await stickComment(await forgeOf(one.github), one.commentOf({ text: '10' }));
    gate.resolve();
    assert.deepEqual([early.as, (await later).as], ['created', 'updated']);
    assert.deepEqual(one.bodies(), ['12']);
  });

  test('takes away a copy that a job left when it was killed', async () => {
    await using one = await scene();
    const { marker } = one.commentOf();
    for (const text of ['first', 'copy']) {
      one.github.addComment(one.pull, bot, withMarker(marker, text));
    }
    await stickComment(await forgeOf(one.github), one.commentOf({ runId: 11 }));
    assert.deepEqual(one.bodies(), ['ours']);
  });

  test('is not made older: by an earlier run, an earlier attempt, or about an earlier commit', async () => {
    await using one = await scene();
    const forge = await forgeOf(one.github);
    await stickComment(forge, one.commentOf({ runId: 10, runAttempt: 2, text: 'newest' }));
    const olderRun = await stickComment(forge, one.commentOf({ runId: 9, text: 'old' }));
    const olderAttempt = await stickComment(forge, one.commentOf({ text: 'old' }));
    assert.deepEqual([olderRun.as, olderAttempt.as], ['outdated', 'outdated']);

    // A run of an old commit that was started again later has the higher number.
    const late = one.commentOf({ runId: 99, sha: 'f'.repeat(40), text: 'stale' });
    assert.equal((await stickComment(forge, late)).as, 'outdated');
    assert.deepEqual(one.bodies(), ['newest']);
  });

  test('about the head replaces one about an older commit, whatever the runs are called', async () => {
    await using one = await scene();
    const forge = await forgeOf(one.github);
    await stickComment(forge, one.commentOf({ runId: 99, sha: 'e'.repeat(40), text: 'stale' }));
    const { as } = await stickComment(forge, one.commentOf({ text: 'of the head' }));
    assert.deepEqual([as, ...one.bodies()], ['updated', 'of the head']);
  });

  test('says which permission is missing, and fails nothing', async () => {
    await using one = await scene();
    const forge = await forgeOf(one.github, { contents: 'read', 'pull-requests': 'read' });
    const { as, notice } = await stickComment(forge, one.commentOf());
    assert.equal(as, 'refused');
    assert.match(notice ?? '', /job summary has the same text\. Add "pull-requests: write"/);
    assert.match(notice ?? '', /403: Resource not accessible by integration/);

    const missing = { ...one.commentOf(), pull: 999 };
    assert.equal((await stickComment(await forgeOf(one.github), missing)).as, 'refused');
  });

  test('is shortened as far as GitHub wants it', async () => {
    await using one = await scene();
    const forge = await forgeOf(one.github);
    const long = { ...one.commentOf(), bodies: ['x'.repeat(70_000), 'y'.repeat(66_000), 'short'] };
    assert.equal((await stickComment(forge, long)).as, 'created');
    assert.deepEqual(one.bodies(), ['short']);
    assert.equal((await stickComment(forge, long)).as, 'unchanged');
    const refused = await stickComment(forge, { ...long, bodies: ['x'.repeat(70_000)] });
    assert.match(refused.notice ?? '', /422/);
  });

  test('is made once, when GitHub stumbles or its answer is lost', async () => {
    for (const effect of [{ status: 502 }, 'lose-answer', 'reset'] as const) {
      await using one = await scene();
      one.github.fail('comments.create', effect);
      one.github.fail('comments.list', { status: 500 });
      const { as } = await stickComment(await forgeOf(one.github), one.commentOf());
      assert.ok(as === 'created' || as === 'unchanged', as);
      assert.deepEqual(one.bodies(), ['ours']);
    }
  });

  test('is given up after three tries', async () => {
    await using one = await scene();
    const limit = { status: 403, message: 'You have exceeded a secondary rate limit' };
    const fault = one.github.fail('comments.list', limit, { times: 9 });
    const { as, notice } = await stickComment(await forgeOf(one.github), one.commentOf());
    assert.deepEqual([as, fault.hits], ['refused', 3]);
    assert.match(notice ?? '', /secondary rate limit/);
  });
});
