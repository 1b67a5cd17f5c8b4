import type { ComparedRun } from '../compare/compared-run.ts';
import type { Contract } from '../compare/contract.ts';
import { contentHash } from '../domain/content-hash.ts';
import { type Experiment, modelsWith } from '../domain/experiment.ts';
import type { Model } from '../domain/model.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { priceOf } from '../prices/cost.ts';
import { promptTemplate } from '../prompts/prompt-text.ts';
import { fingerprints, groupKey } from '../run/folder/contract.ts';
import { storedRubric } from '../run/folder/stored-mapping.ts';
import { type DamagedLine, runRecords } from '../run/run-records.ts';
import { type Manifest, readManifest } from '../store/manifest.ts';
import { analysedExperiment } from './analysed-experiment.ts';

type Told = (damaged: DamagedLine) => void;

/** Two runs' folders, as a comparison wants them. @param onDamage told whenever they are read */
export async function comparedFolders(
  current: Experiment,
  baseline: Experiment,
  onDamage?: Told,
): Promise<readonly [ComparedRun, ComparedRun]> {
  const [now, then] = [await readFolder(current), await readFolder(baseline)];
  // Hashes that were written mean more than those of a config, but only hashes of one kind compare.
  const isRecorded = [now, then].every(({ manifest }) => manifest?.fingerprints !== undefined);
  return [comparedRun(now, isRecorded, onDamage), comparedRun(then, isRecorded, onDamage)];
}

interface Folder {
  readonly experiment: Experiment;
  readonly analysed: ComparedRun['experiment'];
  readonly rubrics: ReadonlyMap<string, Rubric>;
  readonly manifest: Manifest | undefined;
}

async function readFolder(experiment: Experiment): Promise<Folder> {
  const rubrics = new Map<string, Rubric>();
  for (const { name, rubric } of experiment.tasks) {
    const { folder } = experiment;
    const found = rubric.kind === 'static' ? rubric.criteria : await storedRubric(folder, name);
    if (found) rubrics.set(name, found);
  }
  const analysed = await analysedExperiment(experiment);
  return { experiment, analysed, rubrics, manifest: await readManifest(experiment.folder) };
}

function comparedRun(folder: Folder, isRecorded: boolean, onDamage?: Told): ComparedRun {
  const { experiment, analysed } = folder;
  const models = new Map(experiment.models.map((model) => [model.name, model]));
  return {
    experiment: analysed,
    contract: contractOf(folder, isRecorded),
    priceOf: (name) => {
      const model = models.get(name);
      return model && priceOf(model);
    },
    read: () => runRecords(experiment.folder, onDamage),
  };
}

function contractOf({ experiment, rubrics, manifest }: Folder, isRecorded: boolean): Contract {
  const prints = fingerprints(experiment);
  const judges = modelsWith('judge', experiment);
  return {
    hash: manifest?.contract ?? null,
    isRecorded,
    tasks: experiment.tasks.map((task) => ({
      name: task.name,
      description: contentHash([task.description, task.outputDescription]),
      rubric: rubrics.get(task.name),
      judges: new Map(
        judges.map((judge) => {
          const key = groupKey({ phase: 'evaluation', task: task.name, model: judge.name });
          const computed = prints.get(key)?.hash ?? '';
          const whole = isRecorded ? (manifest?.fingerprints?.[key] ?? computed) : computed;
          return [judge.name, { whole, ...parts(task, judge) }];
        }),
      ),
    })),
  };
}

function parts(task: Task, judge: Model) {
  const prompt = task.evaluationMode === 'single' ? 'evaluate_single' : 'evaluate_per_factor';
  return {
    model: contentHash([judge.interface, judge.id]),
    parameters: contentHash(judge.parameters.judge),
    prompt: contentHash(promptTemplate(prompt, task, judge.name)),
  };
}
