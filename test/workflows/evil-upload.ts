import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** By the name of an artifact: its files. */
export type Uploads = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * An action `evil/upload` that uploads what a stranger likes, with the library that ours uses.
 *
 * @param folder for its files
 * @returns for the option `actions` of a play
 */
export async function evilUpload(
  folder: string,
  uploads: Uploads,
): Promise<Readonly<Record<string, string>>> {
  const action = join(folder, 'evil-upload');
  const names = Object.entries(uploads).map(([name, files]) => {
    const root = join(action, 'artifacts', name);
    return { name, root, files: Object.keys(files).map((path) => join(root, path)), texts: files };
  });
  for (const { root, texts } of names) {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
  const library = import.meta.resolve('@actions/artifact');
  const main = `
import { DefaultArtifactClient } from ${JSON.stringify(library)};
const client = new DefaultArtifactClient();
for (const { name, root, files } of ${JSON.stringify(names)}) await client.uploadArtifact(name, files, root);
process.exit();
`;
  await mkdir(action, { recursive: true });
  await writeFile(join(action, 'main.mjs'), main);
  await writeFile(join(action, 'action.yml'), 'runs: { using: node24, main: main.mjs }\n');
  return { 'evil/upload': action };
}
