import { rm } from 'node:fs/promises';
import { StoreError } from '../../errors.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { WorkflowContext } from '../workflow-context.ts';
import { type CacheLimits, cacheLimits } from './cache/cache-client.ts';
import { Checkpoints } from './checkpoints.ts';
import type { StoreIdentity } from './frozen/frozen-manifest.ts';
import { type CacheSave, refusalToSave } from './may-save.ts';
import { type CheckRun, type RunRestored, restoreRun } from './restore-run.ts';
import { type ResumeState, rememberState } from './resume-state.ts';
import { keyPrefix } from './store-key.ts';
import { StoreSaver } from './store-saver.ts';
import type { Voice } from './voice.ts';

export interface ResumeOptions {
  readonly inputs: {
    readonly resume: 'auto' | 'off' | 'require';
    readonly 'cache-key-prefix': string;
    readonly 'cache-save': CacheSave;
    readonly 'checkpoint-minutes': number;
  };
  /** For the deletion of superseded entries; empty for none. */
  readonly token: string;
  readonly context: WorkflowContext;
  /** Absolute. */
  readonly runFolder: string;
  readonly experiment: string;
  /** The part of a matrix that the run is, `all` if it is the whole. */
  readonly cell: string;
  readonly check: CheckRun;
  readonly stop: AbortSignal;
  readonly voice: Voice;
  /** For tests; what the action is and does if undefined. */
  readonly program?: string;
  readonly limits?: CacheLimits;
  readonly remember?: (state: ResumeState) => void;
}

/** The runs that are kept in the Actions cache, so that a later job goes on where this one ends. */
export interface ResumeStore {
  /** The key of the entry that the run goes on from; undefined when it does not. */
  readonly matchedKey: string | undefined;
  /** Tells of the cost of a call; a checkpoint may be due. */
  spent(usd: number | undefined): void;
  /** Saves what is finished, now. Never throws. */
  checkpoint(): Promise<void>;
  /** To be called when the run has ended. The post step saves the rest. */
  close(): Promise<void>;
}

/**
 * Restores a run into its folder and begins to save it. To be called before the run is started, and
 * as soon as its folder is known.
 *
 * @throws {StoreError} when the run must go on from something, and there is nothing
 */
export async function openResumeStore(options: ResumeOptions): Promise<ResumeStore> {
  if (options.inputs.resume === 'off') return idleStore(undefined);
  const identity = { experiment: options.experiment, cell: options.cell };
  const refused = refusalToSave(options.inputs['cache-save'], options.context);
  const state = await firstState(options, identity, refused);
  const { remember = rememberState } = options;
  remember(state);
  const cache = cacheOf(options);
  const { runFolder, check, stop } = options;
  const restored = await restoreRun({
    ...{ runFolder, identity, check, stop, keyPrefix: state.keyPrefix },
    cache: { ...cache, root: state.root },
  });
  if (restored.type === 'failed' && stop.aborted) {
    // What the run has now is less than what is there, and would be found before it.
    remember({ ...state, refusal: 'the step was cancelled while it restored' });
    options.voice.say('Cancelled while an earlier run was restored, which stays as it is');
    return idleStore(undefined);
  }
  tell(restored, options);
  const refusal = refused ?? whyNever(restored);
  if (refusal !== undefined) {
    remember({ ...state, refusal });
    // Of what is wrong with the cache one notice is enough, and of what was asked for none.
    const isKnown = restored.type === 'failed' || options.inputs['cache-save'] === 'never';
    const tellRefusal = isKnown ? options.voice.say : options.voice.notice;
    tellRefusal(`This run is not saved for a later one: ${refusal}`);
    return idleStore(keyOf(restored));
  }
  const saved = restored.type === 'restored' ? restored.frozen : undefined;
  // What was unpacked and refused must not be in the next entry.
  const root = restored.type === 'failed' ? await renewed(state.root) : state.root;
  const now: ResumeState = { ...state, root, savedDigest: saved?.digest };
  remember(now);
  const place = { ...options.context, token: options.token };
  const saver = new StoreSaver({ state: now, frozen: saved, cache, place, remember });
  return activeStore(saver, options, keyOf(restored));
}

async function firstState(
  { inputs, runFolder }: ResumeOptions,
  identity: StoreIdentity,
  refusal: string | undefined,
): Promise<ResumeState> {
  const prefix = keyPrefix(inputs['cache-key-prefix'], identity);
  const root = await newRoot();
  const fresh = { sequence: 1, savedDigest: undefined, refusal };
  return { root, runFolder, identity, keyPrefix: prefix, ...fresh };
}

export function newRoot(): Promise<string> {
  return temporaryFolder('resume');
}

async function renewed(root: string): Promise<string> {
  await rm(root, { recursive: true, force: true }).catch(() => undefined);
  return newRoot();
}

/** The bundle that runs is also the one that works with the cache. */
export function cacheOf({ program, limits }: Pick<ResumeOptions, 'program' | 'limits'>) {
  return { program: program ?? process.argv[1] ?? '', limits: limits ?? cacheLimits };
}

function whyNever(restored: RunRestored): string | undefined {
  const isThere = restored.type !== 'failed' || restored.kind !== 'unavailable';
  return isThere ? undefined : restored.why;
}

function keyOf(restored: RunRestored): string | undefined {
  return restored.type === 'restored' ? restored.key : undefined;
}

/** @throws {StoreError} when a run is required and there is none */
function tell(restored: RunRestored, { inputs, runFolder, voice }: ResumeOptions): void {
  if (restored.type === 'restored') {
    voice.say(`Going on from the cache's ${restored.key}`);
    return;
  }
  if (restored.type === 'run-there') {
    voice.say(`Nothing is restored: ${runFolder} has files in it already, and they win`);
    return;
  }
  const why = restored.type === 'failed' ? restored.why : 'the cache has no run of it';
  if (inputs.resume === 'require') {
    throw new StoreError(
      `There is no run to go on from, and \`resume\` is \`require\`: ${why}. Nothing was called; use \`resume: auto\` to start anew`,
    );
  }
  if (restored.type === 'missed')
    voice.say('Starting anew: the cache has no run of this experiment');
  else if (restored.kind !== 'broken') voice.notice(`Starting without an earlier run: ${why}`);
  else voice.warn(`Starting without an earlier run: ${why}`);
}

function activeStore(
  saver: StoreSaver,
  { inputs, stop, voice }: ResumeOptions,
  matchedKey: string | undefined,
): ResumeStore {
  const checkpoints = new Checkpoints({
    ...{ stop, voice, everyMs: inputs['checkpoint-minutes'] * 60_000 },
    save: (signal) => saver.save(signal),
  });
  return {
    matchedKey,
    spent: (usd) => checkpoints.spent(usd),
    checkpoint: () => checkpoints.checkpoint(),
    close: () => checkpoints.close(),
  };
}

function idleStore(matchedKey: string | undefined): ResumeStore {
  return {
    matchedKey,
    spent: () => undefined,
    checkpoint: async () => undefined,
    close: async () => undefined,
  };
}
