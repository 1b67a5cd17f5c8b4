import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, notice, warning } from '@actions/core';
import { messageOf } from '../../errors.ts';
import { harmless, say } from '../log.ts';
import { workflowContext } from '../workflow-context.ts';
import { storePath } from './cache/cache-client.ts';
import type { Frozen } from './frozen/freeze.ts';
import { verifyStore } from './frozen/thaw.ts';
import { type ResumeState, recallState } from './resume-state.ts';
import { cacheOf, newRoot, type ResumeOptions } from './resume-store.ts';
import { StoreSaver } from './store-saver.ts';
import type { Voice } from './voice.ts';

const logVoice: Voice = {
  say,
  notice: (message) => notice(harmless(message)),
  warn: (message) => warning(harmless(message)),
};

/** For tests; what the action is and does if undefined. */
interface PostOptions extends Partial<Pick<ResumeOptions, 'program' | 'limits' | 'token'>> {
  readonly state?: ResumeState | undefined;
  readonly voice?: Voice;
}

/**
 * Saves what lies on the disk, however the main step ended: GitHub runs this after a success, a
 * failure and a cancellation, and also when the main step was killed. Never throws.
 */
export async function postStep(options: PostOptions = {}): Promise<void> {
  const { voice = logVoice } = options;
  const state = options.state ?? recallState();
  if (!state || state.refusal !== undefined) return;
  try {
    await saveRest(state, options, voice);
  } catch (error) {
    voice.warn(lost(messageOf(error)));
  }
}

async function saveRest(state: ResumeState, options: PostOptions, voice: Voice): Promise<void> {
  const frozen = await wholeStore(state);
  const root = frozen ? state.root : await newRoot();
  const token = options.token ?? getInput('github-token');
  const saver = new StoreSaver({
    state: { ...state, root },
    frozen,
    cache: cacheOf(options),
    place: { ...workflowContext(), token },
    // There is no step after this one.
    remember: () => undefined,
  });
  const outcome = await saver.save();
  if (outcome.type === 'saved') voice.say('All that is finished is in the cache, for a later run');
  else if (outcome.type === 'nothing-new')
    voice.say('There is nothing that the cache does not have');
  else if (outcome.kind !== 'broken') voice.notice(lost(outcome.why));
  else voice.warn(lost(outcome.why));
  await rm(root, { recursive: true, force: true }).catch(() => undefined);
}

/** The main step may have been killed while it wrote to the store. */
async function wholeStore({ root, identity }: ResumeState): Promise<Frozen | undefined> {
  try {
    return await verifyStore(join(root, storePath), identity);
  } catch {
    return undefined;
  }
}

function lost(why: string): string {
  return `What this job finished could not be saved in the cache, so a later run cannot go on from it: ${why}`;
}
