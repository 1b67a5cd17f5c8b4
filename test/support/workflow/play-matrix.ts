import { interpolate, type Status } from '../expressions.ts';
import { noStrategy } from '../services/job.ts';
import { found } from '../services/rest/api.ts';
import type { Contexts } from './contexts.ts';
import { combinations } from './matrix.ts';
import type { Play } from './play.ts';
import { playInstance } from './play-instance.ts';
import type { InstanceResult, JobResult } from './result.ts';
import type { Role } from './stand.ts';

/** All jobs that one key stands for. */
export async function playMatrix(play: Play, key: string, contexts: Contexts): Promise<JobResult> {
  const document = found(play.document.jobs[key]);
  const {
    matrix,
    'fail-fast': failFast = true,
    'max-parallel': most,
  } = interpolate(document.strategy ?? {}, { contexts }) as Record<string, unknown>;
  const all = combinations(matrix) ?? [null];
  const strategy = {
    ...{ ...noStrategy, 'fail-fast': failFast !== false, 'job-total': all.length },
    'max-parallel': Number(most ?? all.length),
  };
  const roles = all.map(
    (combination, at): Role => ({
      ...{ play, key, document, contexts, matrix: combination },
      strategy: { ...strategy, 'job-index': at },
    }),
  );
  const instances = play.options.parallel
    ? await Promise.all(roles.map(playInstance))
    : await inTurn(roles);
  return {
    result: worst(instances),
    outputs: Object.assign({}, ...instances.map(({ outputs }) => said(outputs))),
    instances,
  };
}

/** The first that fails cancels those that have not begun, if `fail-fast`. */
async function inTurn(roles: readonly Role[]): Promise<InstanceResult[]> {
  const instances: InstanceResult[] = [];
  for (const role of roles) {
    const isOver = role.strategy['fail-fast'] && worst(instances) === 'failure';
    instances.push(isOver ? cancelled(role) : await playInstance(role));
  }
  return instances;
}

function cancelled({ key, matrix }: Role): InstanceResult {
  const nothing = { outputs: {}, job: undefined, workspace: '', steps: [] };
  return { name: key, matrix, result: 'cancelled', ...nothing };
}

/** Of jobs that set the same output, the last that says something wins. */
function said(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ''));
}

function worst(instances: readonly InstanceResult[]): Status {
  const results = instances.map(({ result }) => result);
  const order = ['failure', 'cancelled'] as const;
  return order.find((one) => results.includes(one)) ?? 'success';
}
