import type { Shard } from '../domain/shard.ts';

/** A value that a user gives in a few characters, as an option or as an input. */
export interface WrittenValue<Value> {
  /** What it looks like, to follow `Write it as ` or `It must be `. */
  readonly form: string;
  /** Undefined when the text has another form. */
  readonly read: (text: string) => Value | undefined;
}

/** Of a run that several processes share. */
export const shard: WrittenValue<Shard> = {
  form: 'I/N with I from 1 to N, for example 3/8',
  read: (text) => {
    const [, first, second] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    const [index, total] = [Number(first), Number(second)];
    return index >= 1 && index <= total ? { index, total } : undefined;
  },
};

/** Of one model. */
export const quota: WrittenValue<readonly [model: string, calls: number]> = {
  form: 'MODEL=CALLS, for example gpt-4o=50',
  read: (text) => {
    const [, model, calls] = /^\s*(.+?)\s*=\s*(\d{1,12})\s*$/.exec(text) ?? [];
    return model === undefined ? undefined : [model, Number(calls)];
  },
};

/** 0.25 may be written as 25%. */
export const share: WrittenValue<number> = {
  form: 'a share, for example 25% or 0.25',
  read: (text) => {
    const [, number, percent] = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text) ?? [];
    return number === undefined ? undefined : Number(number) / (percent ? 100 : 1);
  },
};
