/** The values of one job of a matrix. */
export type Combination = Readonly<Record<string, unknown>>;

/**
 * The combinations of a `matrix:` that is already evaluated, in GitHub's order: all of the axes, less what
 * `exclude` hits, and what `include` adds to them or beside them.
 *
 * @returns undefined for a job without a matrix
 */
export function combinations(matrix: unknown): Combination[] | undefined {
  if (matrix === undefined || matrix === null) return undefined;
  const { include = [], exclude = [], ...axes } = matrix as Matrix;
  const whole = product(axes).filter(
    (one) => !exclude.some((excluded) => agrees(one, excluded, Object.keys(excluded))),
  );
  const extended: Record<string, unknown>[] = whole.map((one) => ({ ...one }));
  for (const added of include) {
    // It may add to a combination, but not change what the axes say.
    const own = Object.keys(added).filter((name) => name in axes);
    const hits = whole.flatMap((one, at) => (agrees(one, added, own) ? [at] : []));
    if (hits.length === 0) extended.push({ ...added });
    for (const at of hits) Object.assign(extended[at] ?? {}, added);
  }
  if (extended.length === 0) throw new Error('Matrix must define at least one vector');
  return extended;
}

interface Matrix extends Readonly<Record<string, unknown>> {
  readonly include?: readonly Combination[];
  readonly exclude?: readonly Combination[];
}

function product(axes: Readonly<Record<string, unknown>>): Combination[] {
  const names = Object.entries(axes);
  if (names.length === 0) return [];
  return names.reduce<Combination[]>(
    (before, [name, values]) =>
      before.flatMap((one) => (values as unknown[]).map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function agrees(one: Combination, other: Combination, names: readonly string[]): boolean {
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
