import { contentHash } from '../../domain/content-hash.ts';

/** What tells a run's artifact from all others of its repository. */
export interface ArtifactOf {
  readonly experimentId: string;
  /** The user's own name for it; made from the experiment's id when undefined. */
  readonly name: string | undefined;
  /** `3/8`, or undefined for all of the run. */
  readonly shard: string | undefined;
  /** Index of the job in its matrix; undefined where there is no matrix. */
  readonly jobIndex: number | undefined;
}

/**
 * `coeval-{experiment}`, then the shard or the matrix's job, then the attempt, so that neither the
 * jobs of a matrix nor a re-run want one name.
 */
export function artifactName(of: ArtifactOf, attempt: number): string {
  return `${stem(of)}-attempt-${attempt}`;
}

/** The attempt that an artifact of the same run or matrix job was made in; undefined for any other. */
export function attemptOf(found: string, of: ArtifactOf): number | undefined {
  const start = `${stem(of)}-attempt-`;
  if (!found.startsWith(start)) return undefined;
  const attempt = found.slice(start.length);
  return /^\d{1,6}$/.test(attempt) ? Number(attempt) : undefined;
}

/** The shard, `3/8`, and the attempt of an artifact that holds a part of the run. */
export function shardOf(
  found: string,
  { experimentId, name }: Pick<ArtifactOf, 'experimentId' | 'name'>,
): { readonly shard: string; readonly attempt: number } | undefined {
  const start = base(experimentId, name);
  if (!found.startsWith(start)) return undefined;
  const match = /^-shard-(\d{1,4})-of-(\d{1,4})-attempt-(\d{1,6})$/.exec(found.slice(start.length));
  if (!match) return undefined;
  const [, index, total, attempt] = match;
  return { shard: `${index}/${total}`, attempt: Number(attempt) };
}

function stem({ experimentId, name, shard, jobIndex }: ArtifactOf): string {
  const job = jobIndex === undefined ? '' : `-job-${jobIndex}`;
  const part = shard === undefined ? job : `-shard-${shard.replace('/', '-of-')}`;
  return `${base(experimentId, name)}${part}`;
}

const longest = 100;

/** An id that ends as the artifact of a part does, of the experiment whose id is the rest. */
const partLike = /-(?:job-\d+|shard-\d+-of-\d+)$/;

/** Artifacts allow none of `" : < > | * ? \ /` nor line ends; two ids never become one name. */
function base(experimentId: string, name: string | undefined): string {
  const wanted = name ?? `coeval-${experimentId}`;
  const legal = wanted.replace(/[^\w.-]/g, '_').slice(0, longest);
  const isOwn = legal === wanted && (name !== undefined || !partLike.test(wanted));
  return isOwn ? wanted : `${legal}-${contentHash(wanted).slice(0, 8)}`;
}
