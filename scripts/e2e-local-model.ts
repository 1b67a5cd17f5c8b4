import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChatModel, loadChatModel } from './local-model/chat-model.ts';
import { checks, type Outcome } from './local-model/checks.ts';
import { e2eReport } from './local-model/e2e-report.ts';
import { experiment, experimentYaml } from './local-model/experiment.ts';
import { fetchModel, ModelUnavailable } from './local-model/fetch-model.ts';
import { runCli, runCliUntilHalf } from './local-model/run-cli.ts';
import { readRunRecords } from './local-model/run-records.ts';
import { type ServerCall, startLocalModelServer } from './local-model/server.ts';

/*
 * CoEval from end to end with a real language model, and no key:
 *
 *   SmolLM2-135M ─ llama.cpp ─ OpenAI's protocol on 127.0.0.1
 *        ▲ coeval run, killed with SIGKILL when half is done
 *        ▲ coeval run --continue
 *   then every record is looked for, and every call is accounted for.
 *
 * Where the model cannot be had (no network, no Python) it says so and ends with exit code 0.
 */

/** A reply sent this long before the kill may not have become a record yet. */
const recordingMs = 500;

async function main(): Promise<void> {
  const model = await localModel();
  const folder = await mkdtemp(join(tmpdir(), 'coeval-e2e-'));
  try {
    const calls: ServerCall[] = [];
    const outcome = await killAndContinue(model, folder, calls);
    const verdicts = checks(outcome);
    console.log(e2eReport(outcome, calls, verdicts));
    if (verdicts.some(({ fault }) => fault)) {
      process.exitCode = 1;
      console.log(`\nThe run is kept in ${folder}\n\nBefore the kill:\n${outcome.killed.output}`);
    } else await rm(folder, { recursive: true });
  } finally {
    await model.close();
  }
}

async function localModel(): Promise<ChatModel> {
  const files = await fetchModel(join(import.meta.dirname, '../.coeval/e2e'));
  const model = await loadChatModel(files, experiment.concurrency);
  console.log(`${model.id} is loaded`);
  return model;
}

async function killAndContinue(
  model: ChatModel,
  folder: string,
  calls: ServerCall[],
): Promise<Outcome> {
  const server = await startLocalModelServer({ model, onCall: (call) => calls.push(call) });
  const config = join(folder, 'experiment.yaml');
  await writeFile(config, experimentYaml(server.baseUrl, model.id, folder));
  const runFolder = join(folder, experiment.id);
  const parameters = ['run', '--config', config];

  let callsInFlight = 0;
  console.log('running until half is done');
  const killed = await runCliUntilHalf(parameters, runFolder, () => {
    callsInFlight = inFlight(calls);
  });
  while (calls.some(({ outcome }) => outcome === 'open')) await sleep(20);
  const callsBefore = calls.length;
  console.log(`killed after ${callsBefore} calls; going on`);
  const continued = await runCli([...parameters, '--continue']);
  await server.close();
  const records = await readRunRecords(runFolder);
  const callsAfter = calls.length - callsBefore;
  return { killed, continued, records, callsBefore, callsAfter, callsInFlight };
}

/** Calls that are open, or whose answer may still be on its way to the disk. */
function inFlight(calls: readonly ServerCall[]): number {
  const since = performance.now() - recordingMs;
  return calls.filter(({ endedAt = Number.POSITIVE_INFINITY }) => endedAt >= since).length;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ModelUnavailable)) throw error;
  console.log(`No local model, so nothing was tested: ${error.message}.`);
}
