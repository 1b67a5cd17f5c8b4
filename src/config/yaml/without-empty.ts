/** A map of the config whose members are not known yet. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value of the config is a map, whose members may be anything. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Leaves out the settings that have a key but no value, as `quota:` whose entries are commented out.
 * Attributes and rubrics keep theirs, where an empty value is a fault.
 */
export function withoutEmpty(config: Members): Members {
  const { models, tasks, experiment } = config;
  return settings({
    ...config,
    models: Array.isArray(models) ? models.map(settings) : models,
    tasks: Array.isArray(tasks) ? tasks.map(settings) : tasks,
    experiment: settings(experiment),
  });
}

function settings(value: Members): Members;
function settings(value: unknown): unknown;
function settings(value: unknown): unknown {
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== null && member !== undefined),
  );
}
