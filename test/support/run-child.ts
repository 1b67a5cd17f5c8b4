import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execute, open } from '../../src/coeval.ts';
import { layout } from '../../src/store/layout.ts';

/*
 * node run-child.ts <folder> [<baseline>]
 * Runs the folder's experiment.yaml, reusing a baseline if one is named, or goes on with it. Prints a line for each event, and how it
 * ended: `complete`, `incomplete`, or `failed: …`.
 */
const [cwd = '', reuse] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const never = new AbortController().signal;
try {
  const opened = await open(join(cwd, 'experiment.yaml'), { cwd, environment: {} });
  say('opened');
  const { result } = await execute(opened, {
    continues: existsSync(join(opened.experiment.folder, layout.manifest)),
    reuse,
    overwrites: false,
    stale: 'refuse',
    only: undefined,
    retryFailed: false,
    stop: never,
    abort: never,
    beforeCalls: async () => undefined,
    emit: (event) => say('phase' in event ? `${event.type} ${event.phase}` : event.type),
  });
  say(result.complete ? 'complete' : 'incomplete');
} catch (error) {
  say(`failed: ${(error as Error).message}`);
}
