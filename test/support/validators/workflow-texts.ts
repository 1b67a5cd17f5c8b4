import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A workflow that somebody may copy or run. */
export interface WorkflowText {
  /** Relative to the repository, with its first line if it stands in a page. */
  readonly name: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../../..');
const files = ['examples/workflows/*.yml', '.github/workflows/*.yml'];
const pages = ['README.md', '.github/**/*.md', 'examples/**/*.md'];
const fence = /^```ya?ml\n(?<text>[\s\S]*?)^```$/gm;

/** Every workflow of this repository: the files, and what stands in its pages. */
export function workflowTexts(): WorkflowText[] {
  const paths = globSync(files, { cwd: root }).sort();
  return [
    ...paths.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') })),
    ...globSync(pages, { cwd: root }).sort().flatMap(inPage),
  ];
}

function inPage(name: string): WorkflowText[] {
  const page = readFileSync(join(root, name), 'utf8');
  return Array.from(page.matchAll(fence), ({ groups, index }) => ({
    name: `${name}:${page.slice(0, index).split('\n').length + 1}`,
    text: groups?.['text'] ?? '',
  })).filter(({ text }) => /^jobs:/m.test(text));
}
