import { serveCache } from '../../src/action/resume/cache/cache-process.ts';

/* What the action's `main` is for its own child process that works with the cache. */
serveCache();
