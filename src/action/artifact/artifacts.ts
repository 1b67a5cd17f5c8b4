import type { Artifact, FindOptions } from '@actions/artifact';
import { inTime } from '../in-time.ts';

type FindBy = FindOptions['findBy'];

/** The client tries again for long, and waits without end for an answer. */
const patienceMs = 5 * 60_000;

/** The artifacts of a workflow run, of each name the newest; of this run unless said. */
export async function listArtifacts(findBy?: FindBy): Promise<Artifact[]> {
  const found = (await connect()).listArtifacts({ latest: true, ...(findBy && { findBy }) });
  return (await inTime(found, patienceMs)).artifacts;
}

/** Unpacks an artifact of a workflow run into a folder; of this run unless said. */
export async function downloadArtifact(id: number, path: string, findBy?: FindBy): Promise<void> {
  const client = await connect();
  await inTime(client.downloadArtifact(id, { path, ...(findBy && { findBy }) }), patienceMs);
}

async function connect() {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}
