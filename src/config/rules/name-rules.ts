import type { Draft } from '../draft.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { error, type Finding } from './finding.ts';

/** Leaves room for two more names and an ending in the 255 bytes of a file name. */
const longestName = 200;
const longestFileName = 255;

/** Names that become parts of paths and ids, and names that would become the same file. */
export function nameRules({ models = [], tasks = [], experiment }: Draft): Finding[] {
  const modelNames = models.map(({ name }) => name);
  const taskNames = tasks.map(({ name }) => name);
  return [
    ...idRule(experiment.id),
    ...modelNames.flatMap((name, index) => partRule(name, ['models', index, 'name'], /[\w.-]/)),
    ...taskNames.flatMap((name, index) => partRule(name, ['tasks', index, 'name'], /[\w-]/)),
    ...uniqueRule(modelNames, 'models'),
    ...uniqueRule(taskNames, 'tasks'),
    ...fileNameRule(modelNames, taskNames),
  ];
}

function idRule(id: string | undefined): Finding[] {
  if (id === undefined) return [];
  const path = ['experiment', 'id'];
  const fault = wordFault(id) ?? reservedFault(id) ?? letterFault(id, /[\w.-]/);
  return fault ? [error(path, `experiment.id ${fault}`)] : [];
}

function partRule(name: string | undefined, path: Path, letter: RegExp): Finding[] {
  if (name === undefined) return [];
  const fault =
    wordFault(name) ?? reservedFault(name) ?? letterFault(name, letter) ?? joinFault(name);
  return fault ? [error(path, `${path[0]}[${path[1]}].name ${fault}`)] : [];
}

/** `__` joins the parts of ids: `a_` and `b` must not become what `a` and `_b` do. */
function joinFault(name: string): string | undefined {
  if (name.includes('__')) return 'must not have "__" in it, which joins the parts of ids';
  return name.endsWith('_') ? 'must not end in "_", as "__" joins the parts of ids' : undefined;
}

/** What is wrong with a name that is only shown and used as a key, as that of a criterion. */
export function wordFault(name: string): string | undefined {
  if (name.trim() === '') return 'must not be empty';
  if (name.length > longestName) {
    return `must have at most ${longestName} characters, not ${name.length}`;
  }
  return name === '__proto__' ? reserved(name) : undefined;
}

/** What every object has: a look-up by such a name would find it. */
function reservedFault(name: string): string | undefined {
  return name in {} ? reserved(name) : undefined;
}

function reserved(name: string): string {
  return `cannot be "${name}", which JavaScript keeps for itself`;
}

function letterFault(name: string, letter: RegExp): string | undefined {
  const wrong = Array.from(name).find((character) => !letter.test(character));
  if (wrong !== undefined) {
    const allowed = letter.test('.')
      ? 'letters, digits, ".", "_" and "-"'
      : 'letters, digits, "_" and "-"';
    return `may only have ${allowed}, not ${JSON.stringify(wrong)}`;
  }
  return /^\.+$/.test(name) ? 'must be more than dots' : undefined;
}

/** Folders and files may not tell upper from lower case, so names must differ by more. */
function uniqueRule(names: readonly (string | undefined)[], list: 'models' | 'tasks'): Finding[] {
  const seen = new Map<string, string>();
  return names.flatMap((name, index) => {
    if (name === undefined) return [];
    const earlier = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), earlier ?? name);
    if (earlier === undefined) return [];
    const path = [list, index, 'name'];
    const how = earlier === name ? 'is already taken' : `differs from "${earlier}" only by case`;
    return [error(path, `${list}[${index}].name "${name}" ${how}: give each its own name`)];
  });
}

function fileNameRule(
  models: readonly (string | undefined)[],
  tasks: readonly (string | undefined)[],
): Finding[] {
  const longest = (names: readonly (string | undefined)[]) =>
    names.reduce((most, name) => Math.max(most, name?.length ?? 0), 0);
  const ending = '...evaluations.jsonl'.length;
  const length = longest(tasks) + 2 * longest(models) + ending;
  const isReported = Math.max(longest(tasks), longest(models)) > longestName;
  if (length <= longestFileName || isReported) return [];
  const most = longestFileName - ending;
  return [
    error(
      ['models'],
      `Names are too long for a file name: a task and two models may have ${most} characters together, not ${length - ending}`,
      'key',
    ),
  ];
}
