import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Settings, Tally } from './server-settings.ts';

/** A running model server. */
export interface Server extends AsyncDisposable {
  /** Base URL of its API. */
  readonly url: string;
  /** Changes how it answers from now on, and begins to count anew. */
  set(settings: Partial<Settings>): Promise<void>;
  /** What it has counted since it was set. */
  tally(): Promise<Tally>;
}

export async function startServer(): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'model-server.ts'));
  const { port } = await messageOf<{ port: number }>(child);
  const ask = async (message: { readonly set?: Partial<Settings> }): Promise<Tally> => {
    const answered = messageOf<{ tally: Tally }>(child);
    child.send(message);
    return (await answered).tally;
  };
  return {
    url: `http://127.0.0.1:${port}/v1`,
    set: async (settings) => {
      await ask({ set: settings });
    },
    tally: () => ask({}),
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function messageOf<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message as T;
}
