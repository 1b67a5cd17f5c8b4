/*
 * Numbers as a comment shows them: fixed decimals, the minus sign and not the hyphen, and a dash
 * where a number is not known.
 */

const none = '–';
const minus = '\u2212';

/** `0.742`, `−0.031` */
export function decimal(value: number | null): string {
  return value === null ? none : withMinus(value.toFixed(3));
}

/** `+0.042`, `−0.031`, `0.000` */
export function change(value: number | null): string {
  return value === null ? none : signed(value, decimal);
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** `0.780 … 0.820`, which a narrow cell does not break. */
export function range({ low, high }: Ends): string {
  return `${decimal(low)}\u00a0…\u00a0${decimal(high)}`;
}

/** `−0.034 … +0.012` */
export function changeRange({ low, high }: Ends): string {
  return `${change(low)}\u00a0…\u00a0${change(high)}`;
}

/** `$1.84`, and `$0.0123` below ten cents. */
export function dollars(usd: number | null): string {
  if (usd === null) return 'unknown';
  const size = Math.abs(usd);
  const digits = size > 0 && size < 0.1 ? 4 : 2;
  const sign = usd < 0 && Number(size.toFixed(digits)) > 0 ? minus : '';
  return `${sign}$${thousands(size.toFixed(digits))}`;
}

/** `+$0.42`, `−$0.13`, `$0.00` */
export function dollarChange(usd: number): string {
  return signed(usd, dollars);
}

/** `12 345` */
export function count(value: number): string {
  return thousands(String(value));
}

/** `63 %`; never 0 for some and never 100 for not all. */
export function share(part: number, whole: number): string {
  if (whole === 0) return none;
  const percent = Math.round((100 * part) / whole);
  const isEnd = part === 0 || part >= whole;
  return `${isEnd ? percent : Math.min(99, Math.max(1, percent))} %`;
}

/** `1 item`, `12 345 items` */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `18 h old`; undefined where a time is not known, or the wrong way round. */
export function age(from: string | null, to: string): string | undefined {
  const hours = (Date.parse(to) - Date.parse(from ?? '')) / 3_600_000;
  if (!(hours >= 0)) return undefined;
  if (hours < 1) return `${Math.round(hours * 60)} min old`;
  return hours < 72 ? `${Math.round(hours)} h old` : `${Math.round(hours / 24)} days old`;
}

function signed(value: number, show: (value: number) => string): string {
  const text = show(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `-0.000` is no number to be shown. */
function withMinus(text: string): string {
  return text.replace('-', /[1-9]/.test(text) ? minus : '');
}

function thousands(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, '\u202f');
}
