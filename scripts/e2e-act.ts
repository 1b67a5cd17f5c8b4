import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGitHub } from '../test/support/services/github.ts';
import { startSimulatedVendor } from '../test/support/simulated-vendor.ts';
import { tempDir } from '../test/support/temp-dir.ts';
import { gatedExperiment } from '../test/workflows/gated-experiment.ts';
import { ActUnavailable, installAct } from './act/install-act.ts';
import { type ActResult, playByAct, shippedAction } from './act/play-by-act.ts';

/*
 * The example pr-gate.yml as act plays it, which reads workflows by a program that is not ours:
 *
 *   act ─ dist/ ─ cache, artifacts and REST of an emulated GitHub on 127.0.0.1
 *            └─── OpenAI's protocol on 127.0.0.1, whose models are simulated
 *
 * main, then a pull request with a weaker model, then one that changes nothing. Where Go or act cannot
 * be had it says so and ends with exit code 0.
 */

const root = join(import.meta.dirname, '..');
const key = 'sk-that-act-hands-on';

const withModel = (model: string) => ({
  'coeval.yaml': gatedExperiment({
    datapoints: 12,
    students: [
      {
        name: 'remote',
        entry: `interface: openai, parameters: { model: ${model} }, price: { input: 1, output: 2 }`,
      },
    ],
  }),
});

async function main(): Promise<void> {
  const act = await installAct();
  await using folder = await tempDir();
  await using vendor = await startSimulatedVendor(({ model }) =>
    model === 'weaker' ? { text: 'I would rather not say.' } : undefined,
  );
  await using github = await createGitHub({ files: withModel('strong') });
  const action = await shippedAction(root, folder.path);
  const name = 'pr-gate.yml';
  const text = await readFile(join(root, 'examples/workflows', name), 'utf8');
  // Not the list of models, which is asked for before each run and costs nothing.
  const asked = () => vendor.requests.filter(({ method }) => method === 'POST').length;
  const play = async (pull?: number) => {
    const before = asked();
    const trigger =
      pull === undefined
        ? ({ event: 'push' } as const)
        : ({ event: 'pull_request', pull } as const);
    const env = { OPENAI_BASE_URL: `${vendor.url}/v1` };
    const options = { act, workflow: { name, text }, action, folder: folder.path };
    const secrets = { OPENAI_API_KEY: key };
    const result = await playByAct(github, trigger, { ...options, secrets, env });
    return { ...result, asked: asked() - before };
  };

  const first = show('main', await play());
  check(first.passed && first.outputs['complete'] === 'true', 'main becomes the baseline');
  const keys = vendor.requests.map(({ headers }) => headers.authorization);
  check(keys[0] === `Bearer ${key}`, "the workflow's secret reaches the vendor");

  const weaker = github.openPull({ branch: 'weaker', files: withModel('weaker') });
  const second = show('a weaker model', await play(weaker.number));
  const reason = second.outputs['verdict-reason'] ?? '';
  check(!second.passed && second.outputs['verdict'] === 'fail', 'a weaker model fails');
  check(/remote.*text_summarization/.test(reason), 'it names the student and the task');

  const same = github.openPull({ branch: 'same', files: { 'README.md': 'hello' } });
  const third = show('no change', await play(same.number));
  check(third.passed && third.outputs['verdict'] === 'pass', 'what has not changed passes');
  check(third.outputs['calls'] === '0' && third.asked === 0, 'and asks no provider');

  const pulls = github.repository.comments.map(({ issue }) => issue);
  check(pulls.join() === [weaker.number, same.number].join(), 'each has its comment');
  check(
    github.sentTexts().every((sent) => !sent.includes(key)),
    'nothing that was sent to GitHub has the key in it',
  );
}

type Played = ActResult & { readonly asked: number };

function show(what: string, played: Played): Played {
  const { passed, outputs, lines, asked } = played;
  console.log(`\n== ${what}: act says ${passed ? 'success' : 'failure'}`);
  for (const name of ['verdict', 'verdict-reason', 'calls', 'cache-hit', 'comment-url']) {
    console.log(`   ${name}: ${outputs[name] ?? '(not set)'}`);
  }
  console.log(`   completions asked for at the provider: ${asked}`);
  if (process.env['SHOW'] || outputs['exit-code'] === undefined) console.log(lines.join('\n'));
  return played;
}

function check(holds: boolean, claim: string): void {
  console.log(`${holds ? '✔' : '✖'} ${claim}`);
  if (!holds) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ActUnavailable)) throw error;
  console.log(`No act, so nothing was tested: ${error.message}.`);
}
