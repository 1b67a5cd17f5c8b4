// Builds lib/, which npm ships, and dist/, which GitHub runs; then tries dist/.
import { sizeVerdict } from './dist/budget.ts';
import { bundle, shipped } from './dist/bundle.ts';
import { smoke } from './dist/smoke.ts';

await bundle(shipped);
await smoke(shipped);
console.log(`dist/: ${(await sizeVerdict(shipped)).text}`);
