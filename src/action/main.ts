import { getState, saveState } from '@actions/core';
import { cacheProcessMark } from './resume/cache/cache-work.ts';

/*
 * One entry, and so one bundle, for the main step, the post step, and the processes that either
 * starts for its work with the cache. Whatever becomes of the main step, the post step finds the state.
 */

// What libraries do that Node will not allow one day is no concern of who reads the log.
process.noDeprecation = true;

if (process.argv[2] === cacheProcessMark) {
  const { serveCache } = await import('./resume/cache/cache-process.ts');
  serveCache();
} else if (getState('is-post') === '') {
  saveState('is-post', 'true');
  const { act } = await import('./action.ts');
  await act();
} else {
  const { postStep } = await import('./resume/post-step.ts');
  await postStep();
  process.exit(0);
}
