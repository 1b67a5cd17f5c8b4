/** A line of a step that the runner obeys instead of printing it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Annotation {
  readonly level: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: string | undefined;
  readonly column?: string | undefined;
}

const registered: ReadonlySet<string> = new Set([
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo'],
  ...['add-mask', 'add-matcher', 'remove-matcher', 'add-path', 'set-env'],
  ...['set-output', 'save-state', 'stop-commands', 'internal-set-repo-path'],
]);

/**
 * The command of a line, as actions/runner 2.336 understands it: `::name key=value::message` at its
 * start, white space apart, or the older `##[name key=value]message` anywhere in it.
 */
export function commandOf(line: string): WorkflowCommand | undefined {
  const form =
    /^\s*::(?<name>[^\s:]+)(?: (?<properties>.*?))?::(?<message>.*)$/.exec(line) ??
    /##\[(?<name>[^\s\]]+)(?: (?<properties>[^\]]*))?\](?<message>.*)$/.exec(line);
  const { name = '', properties = '', message = '' } = form?.groups ?? {};
  if (!registered.has(name.toLowerCase())) return undefined;
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties.split(/[,;]/).filter(Boolean).map(parseProperty)),
    message: decoded(message),
  };
}

function parseProperty(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name.trim(), decoded(value.join('='))];
}

function decoded(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** Obeys the lines of one step as they come. */
export class StepLog {
  /** As people see it, with secrets masked. */
  readonly lines: string[] = [];
  /** What people see only when they asked for it. */
  readonly debugLines: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly groups: string[] = [];
  readonly masks: Set<string>;
  /** Commands that no action of ours has a use for. */
  readonly strange: WorkflowCommand[] = [];

  /** @param masks what the runner hides from the start */
  constructor(masks: Iterable<string> = []) {
    this.masks = new Set(masks);
  }

  take(line: string): void {
    const command = commandOf(line);
    if (command) this.#obey(command);
    else this.lines.push(this.mask(line));
  }

  mask(text: string): string {
    return [...this.masks].reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  }

  #obey({ name, properties, message }: WorkflowCommand): void {
    const text = this.mask(message);
    if (name === 'add-mask') this.#addMask(message);
    else if (name === 'group') this.groups.push(text);
    else if (['error', 'warning', 'notice'].includes(name)) {
      const { file, line, col: column } = properties;
      this.annotations.push({ level: name, message: text, file, line, column });
    } else if (name === 'debug') this.debugLines.push(text);
    else if (name !== 'endgroup') this.strange.push({ name, properties, message: text });
    if (!['add-mask', 'debug'].includes(name)) this.lines.push(text);
  }

  #addMask(value: string): void {
    for (const secret of [value, ...value.split(/\r?\n/)]) {
      if (secret.trim()) this.masks.add(secret);
    }
  }
}
