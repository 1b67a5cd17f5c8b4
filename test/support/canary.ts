import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret that can be told from any other text, with characters that every encoding changes. */
export function canary(road: string): string {
  return `CANARY~${road}?>+/=0f9b7c`;
}

/** Writes ways to say a secret: as it is, and in every encoding that a vendor may echo it in. */
export function saidInEveryWay(secret: string): string[] {
  const blob = (shift: number) => Buffer.from(`${'#'.repeat(shift)}Bearer ${secret} and more`);
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).toLowerCase().replaceAll('canary', 'CANARY'),
    ...[0, 1, 2].flatMap((shift) => [
      blob(shift).toString('base64'),
      blob(shift).toString('base64url'),
      encodeURIComponent(blob(shift).toString('base64')),
    ]),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ];
}

/** JSON text that says a secret in one string, every other letter as an escape. */
export function escapedInJson(secret: string): string {
  const letters = Array.from(secret, (letter, index) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return index % 2 === 0 ? letter : `\\u${index % 4 === 1 ? code : code.toUpperCase()}`;
  });
  return `"${letters.join('').replaceAll('/', '\\/')}"`;
}

/** The secrets that a text gives away, be it after decoding; knows nothing of how we look for them. */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  const percents = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => fromHex(hex));
  const unescaped = text.replace(/\\+u([0-9a-f]{4})/gi, (_, hex) => fromHex(hex));
  const readings = [text, percents, unescaped.replaceAll('\\', ''), decodedRuns(text)];
  const all = [...readings, decodedRuns(percents)].join('\n');
  return secrets.filter((secret) => all.includes(secret));
}

function fromHex(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Everything that looks like base64, decoded from each of its first four letters on. */
function decodedRuns(text: string): string {
  const runs = text.match(/[\w+/-]{16,}/g) ?? [];
  return runs
    .flatMap((run) => [0, 1, 2, 3].map((skip) => run.slice(skip)))
    .map((run) => Buffer.from(run, 'base64').toString('latin1'))
    .join('\n');
}

/** Every file below a folder that gives a secret away, with the secrets. */
export async function leaksIn(
  folder: string,
  secrets: readonly string[],
): Promise<Record<string, string[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name));
  const found = files.map(async (file) => {
    const text = await readFile(file, 'latin1');
    return [file, secretsIn(`${file}\n${text}`, secrets)] as const;
  });
  return Object.fromEntries((await Promise.all(found)).filter(([, leaks]) => leaks.length > 0));
}
