import type { Status } from '../../coeval.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { shardText } from '../../domain/shard.ts';
import { printable } from '../../report/printable.ts';
import { type Column, textTable } from '../../report/text-table.ts';
import { age, bar, count } from './amounts.ts';
import { openText } from './open-text.ts';
import { costText, usageJson, usageTable } from './usage-table.ts';

/** How a run stands, for people. @param now milliseconds since 1970 */
export function statusText(status: Status, now: number): string {
  const { manifest, folder, gaps, errors, usage } = status;
  const ago = now - Date.parse(manifest.updated_at);
  const updated = Number.isNaN(ago) ? manifest.updated_at : `${age(ago)} ago`;
  const why = manifest.pending_reason ? ` (${printable(manifest.pending_reason, 100)})` : '';
  const head = `${printable(manifest.experiment_id, 60)} · ${printable(manifest.status, 20)}${why} · updated ${printable(updated, 40)}`;
  const calls = usage.sum().calls > 0;
  return [
    [head, printable(folder, 1000), ...partText(manifest)].join('\n'),
    phaseTable(status),
    ...(gaps.length > 0 ? [`Open:\n${openText(gaps)}`] : []),
    ...(errors.length > 0 ? [`Last errors:\n${errors.map(errorLine).join('\n')}`] : []),
    ...(calls ? [`${costText(usage)}\n${usageTable(usage)}`] : []),
  ].join('\n\n');
}

/** {@link statusText} for programs. */
export function statusJson({ manifest, folder, counts, complete, ...rest }: Status): object {
  const { gaps, errors, usage } = rest;
  const { experiment_id, status, created_at, updated_at, shard, merged, reused } = manifest;
  return {
    experiment: experiment_id,
    folder,
    status,
    complete,
    created_at,
    updated_at,
    ...(shard ? { shard } : {}),
    ...(merged ? { merged } : {}),
    ...(reused ? { reused } : {}),
    counts,
    gaps,
    errors,
    ...usageJson(usage),
  };
}

/** Where the run is not all made here. */
function partText({ shard, merged, reused }: Status['manifest']): string[] {
  const missing = merged?.missing.length ? `, without ${merged.missing.join(', ')}` : '';
  return [
    ...(shard ? [`Shard ${shardText(shard)}: all counts are of this part`] : []),
    ...(merged ? [`Merged from ${merged.shards} shards${missing}`] : []),
    ...(reused ? [`Reuses ${printable(reused.from, 200)}`] : []),
  ];
}

function phaseTable({ counts }: Status): string {
  const right = (heading: string): Column => ({ heading, align: 'right' });
  const left = (heading: string): Column => ({ heading, align: 'left' });
  const columns = [
    left('phase'),
    left(''),
    ...['present', 'expected', 'failed', 'missing'].map(right),
  ];
  const rows = phaseNames.map((phase) => {
    const { present, expected, failed, missing } = counts[phase];
    if (expected === 0) return [phase, 'nothing to ask'];
    return [
      phase,
      bar((present + failed) / expected, 20),
      ...[present, expected, failed, missing].map(count),
    ];
  });
  return textTable(columns, rows);
}

function errorLine({ time, phase, model, reason, message }: Status['errors'][number]): string {
  const where = [phase, model].filter((part) => part !== undefined).join(' ');
  return `  ${printable(time.slice(0, 19), 19)}  ${printable(where, 60)}  ${printable(reason, 20)}: ${printable(message, 200)}`;
}
