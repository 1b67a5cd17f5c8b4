import type { Call, Reply } from './http-service.ts';
import type { RouteName } from './route-names.ts';

export interface Route {
  readonly name: RouteName;
  readonly method: string;
  /** As `/repos/:owner/:repo/issues/:number`; a last `:rest*` takes slashes too. */
  readonly path: string;
  /** Of the parameter `comp`, by which Azure's block blobs tell their operations apart. */
  readonly comp?: string;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
}

export interface Found {
  readonly route: Route;
  readonly params: Record<string, string>;
}

export function findRoute(
  routes: readonly Route[],
  { method, path, query }: Pick<Call, 'method' | 'path' | 'query'>,
): Found | undefined {
  for (const route of routes) {
    if (route.method !== method || (route.comp ?? null) !== query.get('comp')) continue;
    const params = match(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}

function match(template: string, path: string): Record<string, string> | undefined {
  const source = template
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/:(\w+)\*/g, '(?<$1>.+)')
    .replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
  const groups = new RegExp(`^${source}$`).exec(path)?.groups;
  if (!groups) return new RegExp(`^${source}$`).test(path) ? {} : undefined;
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}
