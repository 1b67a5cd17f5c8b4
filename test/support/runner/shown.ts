import type { Annotation, StepLog } from '../workflow-commands.ts';

const perLevel = 10;
const longestMessage = 4096;
const summaryLimitBytes = 1024 * 1024;

/** The annotations that GitHub keeps of a step: ten of each level, and of each so many characters. */
export function shownAnnotations(all: readonly Annotation[]): Annotation[] {
  return ['error', 'warning', 'notice'].flatMap((level) =>
    all
      .filter((one) => one.level === level)
      .slice(0, perLevel)
      .map((one) => ({ ...one, message: one.message.slice(0, longestMessage) })),
  );
}

/** The summary as GitHub shows it, masked; all of it is dropped, with an annotation, when it is too long. */
export function shownSummary(summary: string, log: StepLog): string {
  const size = Buffer.byteLength(summary);
  if (size <= summaryLimitBytes) return log.mask(summary);
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`;
  log.annotations.push({ level: 'error', message });
  return '';
}
