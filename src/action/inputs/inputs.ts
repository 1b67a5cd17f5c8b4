import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getInput } from '@actions/core';
import { UsageError } from '../../errors.ts';
import { type InputName, inputTable } from './input-table.ts';
import { InputFault } from './parsers.ts';

/** All inputs, read once; `working-directory` is absolute. */
export type Inputs = {
  readonly [Name in InputName]: ReturnType<(typeof inputTable)[Name]['parse']>;
};

/** @throws {UsageError} when an input has a value that it cannot have */
export function readInputs(): Inputs {
  const names = Object.keys(inputTable) as InputName[];
  const parsed = Object.fromEntries(names.map((name) => [name, value(name)])) as Inputs;
  const given = parsed['working-directory'];
  const folder = resolve(given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `The input "working-directory" must name a folder, and "${given}" is none`,
    );
  }
  return { ...parsed, 'working-directory': folder };
}

function value(name: InputName): unknown {
  const { parse } = inputTable[name];
  const written = writtenAs(name);
  try {
    return parse(written);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new UsageError(`The input "${name}" must ${error.message}, not "${written}"`);
  }
}

/** An input that a workflow sets to nothing counts as left out; expressions are the runner's to fill in. */
function writtenAs(name: InputName): string {
  const { preset } = inputTable[name];
  return getInput(name) || (preset.startsWith('$') ? '' : preset);
}
