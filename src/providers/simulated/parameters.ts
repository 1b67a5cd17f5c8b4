import { inspect } from 'node:util';
import {
  simulatedNames,
  simulatedNumbers,
  simulatedSwitches,
  wantedOf,
} from '../../domain/simulated-parameters.ts';
import { ProviderError } from '../../errors.ts';
import type { ChatRequest } from '../provider.ts';

/** How a simulated model behaves, under the names that users write. */
export type Parameters = Readonly<
  Record<keyof typeof simulatedNumbers, number> &
    Record<keyof typeof simulatedSwitches, boolean> & {
      /** Models of one family share a turn of phrase. */
      family: string;
    }
>;

const numberDefaults = Object.fromEntries(
  Object.entries(simulatedNumbers).map(([name, range]) => [name, range.otherwise]),
) as Record<keyof typeof simulatedNumbers, number>;

/**
 * Reads `extra`; `family` is what the model's id begins with, up to the first dash, unless given.
 *
 * @throws {ProviderError} `rejected` on a name or a value that is not known, so that a slip of the
 * pen does not pass for a default
 */
export function parametersOf({ model, extra = {} }: ChatRequest): Parameters {
  for (const [name, value] of Object.entries(extra)) checkParameter(name, value);
  return { ...numberDefaults, ...simulatedSwitches, family: familyOf(model), ...extra };
}

function familyOf(model: string): string {
  return model.split('-', 1)[0] ?? model;
}

function checkParameter(name: string, value: unknown): void {
  const fault = faultOf(name, value);
  if (fault === undefined) return;
  throw new ProviderError(
    `A simulated model cannot use "${name}: ${inspect(value, { depth: 0, maxStringLength: 40 })}": ${fault}`,
    { status: 400 },
  );
}

function faultOf(name: string, value: unknown): string | undefined {
  if (!simulatedNames.includes(name)) return `its parameters are ${simulatedNames.join(', ')}`;
  const wanted = wantedOf(name, value);
  return wanted && `it must be ${wanted}`;
}
