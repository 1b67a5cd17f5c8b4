import type { Call, Reply } from '../http-service.ts';
import { json } from './api.ts';

const defaultPerPage = 30;
const mostPerPage = 100;

/**
 * The page of the items that a request asks for, and links to the others.
 *
 * @param wrap makes the body of the page and of the number of all items; the page itself if undefined
 */
export function paged<Item>(
  { query, origin, path }: Call,
  items: readonly Item[],
  wrap: (page: Item[], total: number) => unknown = (page) => page,
): Reply {
  const perPage = Math.min(numberIn(query, 'per_page') ?? defaultPerPage, mostPerPage);
  const page = numberIn(query, 'page') ?? 1;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const targets: Readonly<Record<string, number>> = {
    ...(page > 1 ? { prev: Math.min(page - 1, last), first: 1 } : {}),
    ...(page < last ? { next: page + 1, last } : {}),
  };
  const links = Object.entries(targets).map(([relation, target]) => {
    const there = new URLSearchParams(query);
    there.set('page', String(target));
    return `<${origin}${path}?${there}>; rel="${relation}"`;
  });
  const shown = items.slice((page - 1) * perPage, page * perPage);
  const more = links.length > 0 ? { link: links.join(', ') } : {};
  return json(200, wrap(shown, items.length), more);
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const value = Number(query.get(name));
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
