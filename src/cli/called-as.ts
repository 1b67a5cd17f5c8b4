/** How the user can call us again: in a clone of the repository there is no `coeval` on the path. */
export function calledAs(environment: Readonly<Record<string, string | undefined>>): string {
  const script = environment['npm_lifecycle_event'];
  return script === 'coeval' || script === 'quickstart' ? 'npm run coeval --' : 'coeval';
}
