import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LoadOptions, parseExperiment } from '../../src/config/load.ts';
import { ConfigError } from '../../src/errors.ts';

/** Text of a YAML example as the manual has it. */
export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}.yaml`, import.meta.url), 'utf8');
}

/** Whole blocks, each with its key. */
interface Parts {
  readonly models?: string;
  readonly tasks?: string;
  readonly experiment?: string;
}

export const modelsText = `models:
  - name: gpt
    interface: openai
    parameters: {model: gpt-4o}
    roles: [teacher, student, judge]
`;

export const tasksText = `tasks:
  - name: summary
    description: Summarise the text.
    output_description: One sentence.
    target_attributes:
      tone: [neutral, formal]
    sampling: {target: [1], total: 5}
    rubric:
      accuracy: It is right.
`;

export const experimentText = `experiment:
  id: run-1
  storage_folder: ./runs
`;

/** A small config that is right, with some of its blocks replaced. */
export function configText(parts: Parts = {}): string {
  const { models = modelsText, tasks = tasksText, experiment = experimentText } = parts;
  return models + tasks + experiment;
}

export const options = { cwd: '/work', file: 'x.yaml' };

/** What is said against a config; any other throw than a ConfigError fails the test. */
export function messageOf(text: string, more: LoadOptions = {}): string {
  try {
    parseExperiment(text, { ...options, ...more });
    return 'no error';
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error instanceof Error ? error.stack : error));
    return error.message;
  }
}
