/* Figures in a verdict's sentences: fixed decimals, a real minus sign. */

/** `0.742` */
export function score(value: number): string {
  return value.toFixed(3).replace('-', '−');
}

/** `−0.048`, `+0.002` */
export function difference(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** `95 %`, `2.5 %` */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
