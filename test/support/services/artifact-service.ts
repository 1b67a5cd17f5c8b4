import { createHash } from 'node:crypto';
import type { BlobStore } from './blob-store.ts';
import { type Clock, dayMs } from './clock.ts';
import type { Route } from './route.ts';
import type { RuntimeClaims } from './runtime-token.ts';
import type { Artifact } from './state.ts';
import { type Message, TwirpError, textOf, twirpRoutes } from './twirp.ts';

export interface ArtifactHome {
  readonly artifacts: Artifact[];
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly newId: () => number;
  /** Of the run that has the backend id. */
  readonly runIdOf: (runBackendId: string) => number;
}

const perJob = 500;
const defaultRetentionMs = 90 * dayMs;

/** Artifacts as their own run sees them; other runs go by REST. */
export class ArtifactService {
  readonly #home: ArtifactHome;
  readonly routes: readonly Route[] = twirpRoutes('ArtifactService', {
    CreateArtifact: (message, claims) => this.#create(message, claims),
    FinalizeArtifact: (message, claims) => this.#finalize(message, claims),
    ListArtifacts: (message, claims) => this.#list(message, claims),
    GetSignedArtifactURL: (message, claims) => this.#sign(message, claims),
    DeleteArtifact: (message, claims) => this.#delete(message, claims),
  });

  constructor(home: ArtifactHome) {
    this.#home = home;
  }

  #create(message: Message, claims: RuntimeClaims): Message {
    const runBackendId = checkedRun(message, claims);
    const { jobBackendId } = claims;
    const { artifacts, blobs, clock, newId, runIdOf } = this.#home;
    const name = textOf(message, 'name');
    if (this.#named(runBackendId, name)) {
      throw new TwirpError(409, 'an artifact with this name already exists on the workflow run');
    }
    if (artifacts.filter((one) => one.jobBackendId === jobBackendId).length >= perJob) {
      throw new TwirpError(429, `job has reached its limit of ${perJob} artifacts`);
    }
    const mimeType = String(message['mime_type'] ?? 'application/zip');
    const blobPath = blobs.newPath('actions-results', isZip(mimeType) ? '.zip' : '');
    const createdAt = clock.now();
    const told = message['expires_at'];
    const expiresAt =
      typeof told === 'string'
        ? new Date(told)
        : new Date(createdAt.getTime() + defaultRetentionMs);
    const owner = { runId: runIdOf(runBackendId), runBackendId, jobBackendId };
    const made = { id: newId(), name, mimeType, blobPath, createdAt, expiresAt };
    artifacts.push({ ...made, ...owner, done: undefined });
    return { ok: true, signed_upload_url: blobs.signedUrl(blobPath, { may: 'cw' }) };
  }

  #finalize(message: Message, claims: RuntimeClaims): Message {
    const runBackendId = checkedRun(message, claims);
    const artifact = this.#named(runBackendId, textOf(message, 'name'));
    if (!artifact || artifact.done) throw new TwirpError(404, 'artifact not found');
    const bytes = this.#home.blobs.bytesOf(artifact.blobPath);
    if (!bytes || bytes.length !== Number(message['size'])) {
      throw new TwirpError(
        400,
        `size mismatch: ${message['size']} told, ${bytes?.length} uploaded`,
      );
    }
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (message['hash'] !== undefined && message['hash'] !== digest) {
      throw new TwirpError(400, `hash mismatch: ${message['hash']} told, ${digest} uploaded`);
    }
    artifact.done = { size: bytes.length, digest };
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #list(message: Message, claims: RuntimeClaims): Message {
    const runBackendId = checkedRun(message, claims);
    const { name_filter: name, id_filter: id } = message;
    const artifacts = this.#home.artifacts.filter(
      (one) =>
        one.runBackendId === runBackendId &&
        this.#isLive(one) &&
        (name === undefined || name === one.name) &&
        (id === undefined || String(id) === String(one.id)),
    );
    return { artifacts: artifacts.map(listed) };
  }

  #sign(message: Message, claims: RuntimeClaims): Message {
    const artifact = this.#live(message, claims);
    const disposition = isZip(artifact.mimeType)
      ? undefined
      : `attachment; filename="${artifact.name}"`;
    return { signed_url: this.#home.blobs.signedUrl(artifact.blobPath, { may: 'r', disposition }) };
  }

  #delete(message: Message, claims: RuntimeClaims): Message {
    const { artifacts, blobs } = this.#home;
    const artifact = this.#live(message, claims);
    artifacts.splice(artifacts.indexOf(artifact), 1);
    blobs.delete(artifact.blobPath);
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #live(message: Message, claims: RuntimeClaims): Artifact {
    const runBackendId = checkedRun(message, claims);
    const artifact = this.#named(runBackendId, textOf(message, 'name'));
    if (!artifact || !this.#isLive(artifact)) throw new TwirpError(404, 'artifact not found');
    return artifact;
  }

  #isLive({ done, expiresAt }: Artifact): boolean {
    return done !== undefined && expiresAt > this.#home.clock.now();
  }

  #named(runBackendId: string, name: string): Artifact | undefined {
    return this.#home.artifacts.find(
      (one) => one.runBackendId === runBackendId && one.name === name,
    );
  }
}

export function isZip(mimeType: string): boolean {
  return mimeType === 'application/zip';
}

function listed(artifact: Artifact): Message {
  return {
    workflow_run_backend_id: artifact.runBackendId,
    workflow_job_run_backend_id: artifact.jobBackendId,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.done?.size),
    created_at: artifact.createdAt.toISOString(),
    digest: artifact.done?.digest,
  };
}

/** Not the job's id, for a job downloads what another job of its run has uploaded. */
function checkedRun(message: Message, { runBackendId }: RuntimeClaims): string {
  if (message['workflow_run_backend_id'] === runBackendId) return runBackendId;
  throw new TwirpError(403, 'the backend ids are not those of the token');
}
