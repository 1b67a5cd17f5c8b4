import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openResumeStore } from '../../src/action/resume/resume-store.ts';
import { workflowContext } from '../../src/action/workflow-context.ts';

/*
 * node resume-main.ts <folder of the run> <file in it>
 * A main step that writes records for ever, checkpoints all the time, and must be killed.
 */
const [runFolder = '', file = ''] = process.argv.slice(2);
const say = (message: string) => void process.stdout.write(`${message}\n`);
const store = await openResumeStore({
  inputs: {
    resume: 'auto',
    'cache-key-prefix': 'coeval-v1',
    'cache-save': 'auto',
    'checkpoint-minutes': 0.001,
  },
  context: workflowContext(),
  voice: { say, notice: say, warn: say },
  program: join(import.meta.dirname, '../../dist/index.js'),
  check: async () => undefined,
  stop: new AbortController().signal,
  ...{ runFolder, experiment: 'demo', cell: 'all', token: '' },
});
await mkdir(dirname(join(runFolder, file)), { recursive: true });
await writeFile(join(runFolder, 'meta.json'), '{}');
say(`matched ${store.matchedKey}`);
for (let id = 0; ; id += 1) await appendFile(join(runFolder, file), `{"id":${id}}\n`);
