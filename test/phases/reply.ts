import assert from 'node:assert/strict';
import type { FailureKind } from '../../src/domain/failure.ts';
import { ReplyError } from '../../src/domain/failure.ts';
import type { ChatReply } from '../../src/providers/provider.ts';

/** What a model said, and nothing else of its reply. */
export function replyOf(text: string, finish: ChatReply['finish'] = 'stop'): ChatReply {
  return { text, finish, usage: undefined, modelVersion: undefined };
}

/** That an answer cannot be used, for this reason and no other. */
export function rejects(parse: () => unknown, kind: FailureKind, message: string | RegExp): void {
  assert.throws(parse, (error) => {
    assert.ok(error instanceof ReplyError, String(error));
    assert.equal(error.kind, kind);
    if (typeof message === 'string') assert.equal(error.message, message);
    else assert.match(error.message, message);
    return true;
  });
}
