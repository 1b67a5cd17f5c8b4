import type { Manifest, Reused } from '../../store/manifest.ts';
import type { Shards } from './open-shards.ts';

/** What the manifests of shards say together, but for what is counted. */
export function joinedManifest({ all, total, missing, incomplete }: Shards): Manifest {
  const manifests = all.map(({ manifest }) => manifest);
  const times = (of: (manifest: Manifest) => string) => manifests.map(of).sort();
  const reused = manifests.flatMap((manifest) => manifest.reused ?? []);
  const { shard: _, pending_reason: __, ...first } = manifests[0] as Manifest;
  return {
    ...first,
    created_at: times((one) => one.created_at)[0] ?? '',
    updated_at: times((one) => one.updated_at).at(-1) ?? '',
    rubrics: joinedRubrics(manifests),
    criteria: joinedCriteria(manifests),
    stopped: Object.assign({}, ...manifests.map(({ stopped }) => stopped)),
    ...(reused.length > 0 ? { reused: reused.reduce(addReused) } : {}),
    merged: { shards: total, missing: [...missing], incomplete: [...incomplete] },
  };
}

function joinedRubrics(manifests: readonly Manifest[]): NonNullable<Manifest['rubrics']> {
  const joined: Record<string, string[][]> = {};
  for (const { rubrics = {} } of manifests) {
    for (const [task, all] of Object.entries(rubrics)) {
      const known = joined[task] ?? [];
      const isNew = (one: readonly string[]) =>
        !known.some((other) => other.join('\n') === one.join('\n'));
      joined[task] = [...known, ...all.filter(isNew)];
    }
  }
  return joined;
}

function joinedCriteria(manifests: readonly Manifest[]): NonNullable<Manifest['criteria']> {
  const joined: Record<string, Record<string, string>> = {};
  for (const { criteria = {} } of manifests) {
    for (const [task, prints] of Object.entries(criteria)) {
      joined[task] = { ...joined[task], ...prints };
    }
  }
  return joined;
}

function addReused(a: Reused, b: Reused): Reused {
  const isUnknown = a.saved_usd === null || b.saved_usd === null;
  return {
    from: a.from,
    complete: a.complete && b.complete,
    // Every shard took over the same ones.
    proposals: Math.max(a.proposals, b.proposals),
    datapoints: a.datapoints + b.datapoints,
    responses: a.responses + b.responses,
    evaluations: a.evaluations + b.evaluations,
    dropped: a.dropped + b.dropped,
    saved_usd: isUnknown ? null : (a.saved_usd ?? 0) + (b.saved_usd ?? 0),
  };
}
