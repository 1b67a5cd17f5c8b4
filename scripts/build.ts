// Builds lib/, which npm ships, and dist/, which GitHub runs; then tries both.
import { sizeVerdict } from './dist/budget.ts';
import { bundle, compile, faces } from './dist/bundle.ts';
import { smokeAction, smokeCli } from './dist/smoke.ts';

await compile();
await Promise.all([bundle(faces.action), bundle(faces.cli)]);
await smokeAction(faces.action.folder);
await smokeCli(faces.cli.folder);
console.log(`dist/: ${(await sizeVerdict(faces.action.folder)).text}`);
