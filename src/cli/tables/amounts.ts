/** `12,400` */
export function count(n: number): string {
  // Not `toLocaleString`: its first use costs more than all the rest of a table.
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 call`, `12,400 calls` */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** `950`, `41.2k`, `3.10M` */
export function tokens(n: number): string {
  if (n < 1000) return count(n);
  return n < 1_000_000 ? `${(n / 1000).toFixed(1)}k` : `${(n / 1_000_000).toFixed(2)}M`;
}

/** `$0.0123`, `$4.20`; never `$0.0000` for what is not nothing. */
export function usd(amount: number): string {
  if (amount === 0) return '$0';
  if (amount < 0.0001) return '< $0.0001';
  return amount < 1 ? `$${amount.toFixed(4)}` : `$${amount.toFixed(2)}`;
}

/** `$0.0123`, a lower bound, or `unknown`, naming the models whose price nobody knows. */
export function cost(amount: number, unpriced: readonly string[]): string {
  if (unpriced.length === 0) return usd(amount);
  const shown = unpriced.slice(0, 3).join(', ');
  const names = unpriced.length > 3 ? `${shown} and ${unpriced.length - 3} more` : shown;
  return amount === 0
    ? `unknown (no price for ${names})`
    : `≥ ${usd(amount)} (price unknown for ${names})`;
}

/** `0:07`, `12:34`, `3:02:11` */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** As {@link duration} up to a day, then `1 day`, `265 days`. */
export function age(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  return days > 0 ? counted(days, 'day') : duration(ms);
}

/** `8.2/s`, `120/s`; nothing while nothing moves. */
export function perSecond(rate: number): string {
  if (rate <= 0) return '';
  return `${rate < 10 ? rate.toFixed(1) : count(rate)}/s`;
}

/** A bar of so many characters; full only when all is done. @param share 0…1 */
export function bar(share: number, length: number): string {
  const whole = share >= 1 ? length : Math.min(length - 1, Math.floor(share * length));
  return '█'.repeat(Math.max(0, whole)) + '░'.repeat(length - Math.max(0, whole));
}
