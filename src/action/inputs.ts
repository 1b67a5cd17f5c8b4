import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getInput } from '@actions/core';
import { UsageError } from '../errors.ts';

/** What the action can be told to do. */
export const commands = ['run', 'plan', 'probe'] as const;

export type Command = (typeof commands)[number];

/** Every input and its default, as `action.yml` declares them; a test holds the two together. */
export const inputDefaults = {
  config: 'coeval.yaml',
  command: 'run',
  'working-directory': '.',
} as const;

/** All inputs, read once. */
export interface Inputs {
  readonly command: Command;
  /** As it was given, relative to `workingDirectory`. */
  readonly config: string;
  /** Absolute. */
  readonly workingDirectory: string;
}

/** @throws {UsageError} when an input has a value that it cannot have */
export function readInputs(): Inputs {
  const command = commands.find((one) => one === input('command'));
  if (!command) {
    const allowed = commands.join(', ');
    throw new UsageError(
      `The input "command" must be one of ${allowed}, not "${input('command')}"`,
    );
  }
  const given = input('working-directory');
  const workingDirectory = resolve(given);
  if (!statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `The input "working-directory" must name a folder, and "${given}" is none`,
    );
  }
  return { command, config: input('config'), workingDirectory };
}

/** An input that a workflow sets to nothing counts as left out. */
function input(name: keyof typeof inputDefaults): string {
  return getInput(name) || inputDefaults[name];
}
