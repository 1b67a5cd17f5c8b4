import { modelsText } from './fixture.ts';

/** One fault put into the small config, and what is said of it. */
export interface Case {
  readonly name: string;
  readonly change: (text: string) => string;
  readonly message: string;
}

export const instead = (from: string, to: string) => (text: string) => text.replace(from, () => to);
export const inTask = (line: string) => instead('    rubric:\n', `    ${line}\n    rubric:\n`);
export const inModel = (line: string) => instead('    roles:', `    ${line}\n    roles:`);
export const inExperiment = (line: string) => (text: string) => `${text}  ${line}\n`;
export const model = (name: string, roles: string) =>
  `  - {name: ${name}, interface: simulated, roles: [${roles}]}\n`;
export const onlyModels = (lines: string) => instead(modelsText, `models:\n${lines}`);
