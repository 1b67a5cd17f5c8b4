/**
 * GitHub on loopback, for the REAL `@actions/cache`, `@actions/artifact` and `@actions/github`: the Results
 * service, its blob store and a slice of REST, each on a port of its own, over one shared repository.
 *
 * ```ts
 * await using github = await createGitHub();                       // octo/bench, branch main
 * const run = github.startRun({ event: 'push' });                  // or pull_request, schedule, ...
 * const job = run.startJob('bench', { permissions: { contents: 'read', issues: 'write' } });
 * spawn(node, [dist], { env: { ...job.env, ... } });               // or runStep({ job, ... })
 * job.finish(); run.finish('success');
 *
 * const pull = github.openPull({ branch: 'prompt', files: { 'coeval.yaml': '...' }, fork: 'evil/bench' });
 * const second = github.startRun({ event: 'pull_request', pull: pull.number }); // forks: read-only token
 *
 * github.fail('CreateCacheEntry', { status: 429, retryAfter: 60 });             // once
 * github.fail('comments.create', { status: 403 }, { times: Infinity });
 * github.fail('blob.put', { cutUploadAfter: 1000 });  // also 'reset', 'hang', 'lose-answer', { delayMs },
 * await github.down('results');                       // { until: promise }, { cutDownloadAfter }
 * await github.up('results');
 * github.clock.advance(91 * dayMs);                                // artifacts expire, caches go
 *
 * github.repository.comments, .caches, .artifacts, .issues, .runs  // look at all, change all
 * github.requestsTo('comments.create').length                      // what came, faults too
 * github.sentTexts()                                               // all bodies, unpacked: hunt canaries
 * github.filesOf(artifact)                                         // what is in it, by path
 * ```
 */
import { ArtifactService } from './artifact-service.ts';
import { BlobStore, blobError } from './blob-store.ts';
import { CacheService } from './cache-service.ts';
import { type Clock, startClock } from './clock.ts';
import { type Changes, Commits, type NewPull } from './commits.ts';
import type { Trigger } from './events.ts';
import { type Effect, type Fault, Faults, type FaultTerms } from './faults.ts';
import { HttpService, type RecordedRequest } from './http-service.ts';
import { type ApiHome, apiError, apiRoutes, refuseApi } from './rest/api.ts';
import { commentRoutes } from './rest/comments.ts';
import { issueRoutes, nextNumber } from './rest/issues.ts';
import { pullRoutes } from './rest/pulls.ts';
import { repositoryRoutes } from './rest/repository.ts';
import { runRoutes } from './rest/runs.ts';
import { storedRoutes } from './rest/stored.ts';
import type { RouteName } from './route-names.ts';
import { type Run, type RunTraits, startRun } from './run.ts';
import type { Artifact, CacheEntry, Commit, Issue, Repository } from './state.ts';
import { actionsBot, allScopes, type Permissions, type Token, Tokens } from './tokens.ts';
import { refuseTwirp, twirpError } from './twirp.ts';
import { readArchive, textsOf } from './unpack.ts';

export interface GitHubOptions {
  /** `octo/bench` if undefined. */
  readonly repository?: string;
  readonly defaultBranch?: string;
  /** In the first commit. */
  readonly files?: Changes;
  readonly cacheLimitBytes?: number;
  /** Whether each attempt of a run has names of its own for artifacts, as it has if undefined. */
  readonly artifactNames?: 'per-attempt' | 'per-run';
}

export type ServiceName = 'api' | 'blobs' | 'results';

const tenGiB = 10 * 1024 ** 3;

export async function createGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const github = new GitHub(options);
  await Promise.all([github.up('api'), github.up('blobs'), github.up('results')]);
  return github;
}

export class GitHub implements AsyncDisposable {
  readonly repository: Repository;
  readonly clock: Clock = startClock();
  /** All that came, in order, with those that a fault hit. */
  readonly requests: RecordedRequest[] = [];
  readonly tokens = new Tokens();
  readonly #faults = new Faults();
  readonly #blobs = new BlobStore(this.clock);
  readonly #services: Readonly<Record<ServiceName, HttpService>>;
  readonly #commits: Commits;
  readonly #options: GitHubOptions;
  #lastId = 1000;

  constructor(options: GitHubOptions) {
    this.#options = options;
    this.repository = emptyRepository(options);
    this.#commits = new Commits(this.repository, this.clock);
    this.#commits.push(this.repository.defaultBranch, options.files);
    const common = { faults: this.#faults, requests: this.requests };
    const api = { name: 'api', routes: this.#apiRoutes(), error: apiError, refuse: refuseApi };
    const blobs = {
      ...{ name: 'blobs', routes: this.#blobs.routes, error: blobError },
      refuse: (thrown: unknown) => blobError(500, String(thrown)),
    };
    const results = {
      ...{ name: 'results', routes: this.#resultsRoutes(), error: twirpError },
      refuse: refuseTwirp,
    };
    this.#services = {
      api: new HttpService({ ...api, ...common }),
      blobs: new HttpService({ ...blobs, ...common }),
      results: new HttpService({ ...results, ...common }),
    };
  }

  startRun(trigger: Trigger, traits: RunTraits = {}): Run {
    const hosts = { api: this.#services.api.origin, results: this.#services.results.origin };
    const { repository, tokens, clock } = this;
    const artifactsPerAttempt = this.#options.artifactNames !== 'per-run';
    const world = { repository, tokens, clock, hosts, newId: this.#newId, artifactsPerAttempt };
    return startRun(world, trigger, traits);
  }

  /** Commits changed files to a branch, and moves its pull requests. */
  push(branch: string, changes: Changes = {}): Commit {
    return this.#commits.push(branch, changes);
  }

  openPull(wanted: NewPull): Issue {
    return this.#commits.open(nextNumber(this), wanted);
  }

  /** Commits changed files to a pull request's head, which may be in a fork. */
  pushToPull(issue: Issue, changes: Changes = {}): Commit {
    return this.#commits.pushTo(issue, changes);
  }

  /** A person's token, or a bot's; may do all if `permissions` is undefined. */
  tokenOf(login: string, permissions: Permissions = allScopes('write')): Token {
    const type = login.endsWith('[bot]') ? 'Bot' : 'User';
    return this.tokens.issue(
      login === actionsBot.login ? actionsBot : { login, type },
      permissions,
    );
  }

  /** A comment that is there from the start, as by a person. */
  addComment(issue: number, login: string, body: string): void {
    const now = this.clock.now();
    const author = this.tokenOf(login).account;
    const dates = { createdAt: now, updatedAt: now };
    this.repository.comments.push({ id: this.#newId(), issue, author, body, ...dates });
  }

  /** Makes requests to the route fail, or wait; the first that is still in force wins. */
  fail(route: RouteName | '*', effect: Effect, terms: FaultTerms = {}): Fault {
    return this.#faults.add(route, effect, terms);
  }

  /** Connections are refused from now on. */
  down(service: ServiceName): Promise<void> {
    return this.#services[service].down();
  }

  async up(service: ServiceName): Promise<void> {
    await this.#services[service].up();
    this.#blobs.origin = this.#services.blobs.origin;
  }

  requestsTo(route: RouteName): RecordedRequest[] {
    return this.requests.filter((request) => request.route === route);
  }

  /** What is in an artifact or a cache, by path; one file without a name for an artifact that is no archive. */
  filesOf({ blobPath }: Artifact | CacheEntry): ReadonlyMap<string, Buffer> {
    return readArchive(this.#blobs.bytesOf(blobPath) ?? Buffer.alloc(0));
  }

  /** All that was ever sent, archives unpacked, names of their files too. */
  sentTexts(): string[] {
    const stored = [...this.repository.artifacts, ...this.repository.caches];
    const inBlobs = stored.flatMap((one) => textsOf(this.#blobs.bytesOf(one.blobPath)));
    const sent = this.requests.flatMap(({ path, query, body }) => [
      `${path}?${query}`,
      ...textsOf(body),
    ]);
    return [...sent, ...inBlobs];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Object.values(this.#services).map((service) => service.down()));
  }

  readonly #newId = (): number => {
    this.#lastId += 1;
    return this.#lastId;
  };

  #apiRoutes() {
    const { repository, tokens, clock } = this;
    const home: ApiHome = { repository, tokens, clock, blobs: this.#blobs, newId: this.#newId };
    // A commit's pull requests before commits, whose names may have slashes.
    const parts = [commentRoutes, issueRoutes, pullRoutes, runRoutes, storedRoutes];
    return [...parts, repositoryRoutes].flatMap((part) => apiRoutes(home, part(home)));
  }

  #resultsRoutes() {
    const { repository, clock } = this;
    const { artifacts, caches } = repository;
    const common = { blobs: this.#blobs, clock, newId: this.#newId };
    const cacheLimitBytes = this.#options.cacheLimitBytes ?? tenGiB;
    const runIdOf = (backendId: string) => Number(backendId.split('-')[1]);
    return [
      ...new CacheService({ ...common, caches, cacheLimitBytes }).routes,
      ...new ArtifactService({ ...common, artifacts, runIdOf }).routes,
    ];
  }
}

function emptyRepository(options: GitHubOptions): Repository {
  const [owner = '', name = ''] = (options.repository ?? 'octo/bench').split('/');
  return {
    ...{ owner, name, id: 1296, defaultBranch: options.defaultBranch ?? 'main' },
    ...{ branches: new Map(), commits: new Map(), runs: [], jobs: [], artifacts: [] },
    ...{ caches: [], issues: [], comments: [] },
  };
}
