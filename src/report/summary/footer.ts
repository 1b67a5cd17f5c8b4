import { inCode } from '../markdown/escape.ts';
import { link } from '../markdown/link.ts';
import type { PageOptions } from './page-options.ts';
import type { Summary } from './summary.ts';

/** Where to read on, what was checked, and how to make it again. */
export function footer(summary: Summary, { config, repositoryUrl }: PageOptions): string {
  const { artifact_url, origin } = summary;
  const parts = [
    ...(artifact_url ? [link('Full report and records', artifact_url, repositoryUrl)] : []),
    ...(origin ? ofOrigin(origin, repositoryUrl) : []),
    `CoEval ${inCode(summary.tool_version, 20)}`,
    `reproduce: ${inCode(`coeval run --config ${quoted(config)} --continue`, 300)}`,
  ];
  return `---\n\n${parts.join(' · ')}`;
}

function ofOrigin(
  { url, run_attempt, shard, sha }: NonNullable<Summary['origin']>,
  repositoryUrl: string | undefined,
): string[] {
  return [
    link('Job', url, repositoryUrl),
    ...(run_attempt > 1 ? [`attempt ${run_attempt}`] : []),
    ...(shard === null ? [] : [`shard ${inCode(shard, 20)}`]),
    `commit ${inCode(sha.slice(0, 7))}`,
  ];
}

/** For a shell, where it is needed. */
function quoted(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
