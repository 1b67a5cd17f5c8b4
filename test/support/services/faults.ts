/** What goes wrong with a request. */
export type Effect =
  /** The connection breaks before anything is done. */
  | 'reset'
  /** No answer ever comes, until the service ends. */
  | 'hang'
  /** All is done, but the connection breaks instead of an answer. */
  | 'lose-answer'
  | Trouble;

export interface Trouble {
  /** Nothing is done, and this is the answer. */
  readonly status?: number;
  /** Header of that answer, in seconds. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the error, in the form that the service has. */
  readonly message?: string;
  /** Instead of the service's form. */
  readonly body?: string;
  /** The connection breaks when so much of the request's body has come, in bytes. */
  readonly cutUploadAfter?: number;
  /** The connection breaks when so much of the answer's body has gone, in bytes. */
  readonly cutDownloadAfter?: number;
  /** It waits before anything is done. */
  readonly delayMs?: number;
  readonly until?: Promise<unknown>;
}

export interface FaultTerms {
  /** How many requests it hits, 1 if undefined. */
  readonly times?: number;
  /** How many requests it lets pass before, 0 if undefined. */
  readonly skip?: number;
  /** Whether a request is one of them, all of its route if undefined. */
  readonly when?: (request: { readonly path: string; readonly query: URLSearchParams }) => boolean;
}

export interface Fault {
  /** Requests hit so far. */
  readonly hits: number;
  /** Lets all requests pass from now on. */
  end(): void;
}

interface Plan {
  readonly route: string;
  readonly effect: Effect;
  readonly when: NonNullable<FaultTerms['when']>;
  left: number;
  skip: number;
  hits: number;
}

export class Faults {
  readonly #plans: Plan[] = [];

  /** @param route a name of {@link RouteName}, or `*` for all */
  add(
    route: string,
    effect: Effect,
    { times = 1, skip = 0, when = () => true }: FaultTerms,
  ): Fault {
    const plan: Plan = { route, effect, when, left: times, skip, hits: 0 };
    this.#plans.push(plan);
    return {
      get hits() {
        return plan.hits;
      },
      end: () => {
        plan.left = 0;
      },
    };
  }

  /** The effect that this request meets; counts it. */
  take(
    route: string,
    request: { readonly path: string; readonly query: URLSearchParams },
  ): Effect | undefined {
    for (const plan of this.#plans) {
      if (plan.left <= 0 || ![route, '*'].includes(plan.route) || !plan.when(request)) continue;
      if (plan.skip > 0) {
        plan.skip -= 1;
        continue;
      }
      plan.left -= 1;
      plan.hits += 1;
      return plan.effect;
    }
    return undefined;
  }
}
