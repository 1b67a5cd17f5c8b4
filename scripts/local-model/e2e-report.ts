import type { Check, Outcome } from './checks.ts';
import { experiment } from './experiment.ts';
import { isFailed, type RunRecord } from './run-records.ts';
import type { ServerCall } from './server.ts';

/** What the end-to-end test prints for a person to read. */
export function e2eReport(
  outcome: Outcome,
  calls: readonly ServerCall[],
  verdicts: Check[],
): string {
  const { killed, continued, callsBefore, callsAfter } = outcome;
  return [
    heading('What CoEval printed after it went on'),
    continued.output.trimEnd(),
    heading('One example'),
    ...example(outcome),
    heading('Calls'),
    ...speed(calls),
    `wall time: ${killed.seconds.toFixed(0)} s until the kill, ${continued.seconds.toFixed(0)} s after`,
    `calls: ${callsBefore} before the kill, ${callsAfter} after`,
    heading('Records'),
    ...Object.entries(outcome.records).map(([phase, records]) => counts(phase, records)),
    heading('Checks'),
    ...verdicts.map(({ name, fault }) => (fault ? `FAILED  ${name}: ${fault}` : `ok      ${name}`)),
  ].join('\n');
}

function heading(text: string): string {
  return `\n== ${text} ==`;
}

function speed(calls: readonly ServerCall[]): string[] {
  const answered = calls.flatMap(({ answer, startedAt, endedAt = startedAt }) =>
    answer ? [{ answer, startedAt, endedAt }] : [],
  );
  if (answered.length === 0) return ['no call was answered'];
  const tokens = answered.reduce((total, { answer }) => total + answer.completionTokens, 0);
  const latencyMs = answered.reduce((total, call) => total + call.endedAt - call.startedAt, 0);
  const busySeconds = busyMs(answered) / 1000;
  const cut = answered.filter(({ answer }) => answer.finish === 'length').length;
  return [
    `${tokens} tokens written in ${busySeconds.toFixed(0)} s: ${(tokens / busySeconds).toFixed(1)} tokens/s`,
    `${answered.length} calls answered, ${(latencyMs / 1000 / answered.length).toFixed(1)} s each with the wait for a place; ${cut} cut by max_tokens`,
    `${calls.filter(({ outcome }) => outcome === 'aborted').length} aborted by the client, ${calls.filter(({ outcome }) => outcome === 'refused').length} refused`,
  ];
}

/** Time in which at least one call was open. */
function busyMs(calls: readonly { startedAt: number; endedAt: number }[]): number {
  let busy = 0;
  let until = 0;
  for (const { startedAt, endedAt } of calls.toSorted((a, b) => a.startedAt - b.startedAt)) {
    busy += Math.max(0, endedAt - Math.max(until, startedAt));
    until = Math.max(until, endedAt);
  }
  return busy;
}

function counts(phase: string, records: readonly RunRecord[]): string {
  const reasons = new Map<string, number>();
  for (const { failure } of records.filter(isFailed)) {
    const kind = failure?.kind ?? 'no reason';
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  const failed = [...reasons].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'none';
  return `${phase}: ${records.length}, of them failed: ${failed}`;
}

/** A datapoint, a response to it, and what the judge said of that. */
function example({ records }: Outcome): string[] {
  const chain = records.evaluations
    .filter((one) => !isFailed(one) && one.judge_model_id === experiment.judge)
    .map((evaluation) => {
      const response = records.responses.find(({ id }) => evaluation.id.startsWith(`${id}__`));
      const datapoint = records.datapoints.find(({ id }) => response?.id.startsWith(`${id}__`));
      return { datapoint, response, evaluation };
    })
    .find(({ datapoint, response }) => datapoint && response);
  if (!chain) return ['none: no response was judged'];
  const { datapoint, response, evaluation } = chain;
  return [
    `${evaluation.id}`,
    `prompt:     ${datapoint?.prompt}`,
    `reference:  ${datapoint?.reference_response}`,
    `response:   ${response?.response}`,
    `evaluation: ${JSON.stringify(evaluation.scores)} ${evaluation.reason ?? ''}`,
  ];
}
