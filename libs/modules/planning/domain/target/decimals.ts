/** Exact comparison and division of decimals written as text; figures are never floats. */
const scaled = (value: string, places: number): bigint => {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(places, '0').slice(0, places)}`);
};

const placesOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** Negative, zero or positive, as a sort compares. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(placesOf(a), placesOf(b));
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `part` of `whole` in percent with one decimal, rounded half up; null of nothing. */
export function percentOf(part: string, whole: string): string | null {
  const places = Math.max(placesOf(part), placesOf(whole));
  const divisor = scaled(whole, places);
  if (divisor <= 0n) return null;
  const doubled = (scaled(part, places) * 2000n + divisor) / divisor;
  const tenths = (doubled - (doubled < 0n ? 1n : 0n)) / 2n;
  const digits = tenths.toString().replace('-', '').padStart(2, '0');
  const text = `${digits.slice(0, -1)}.${digits.slice(-1)}`.replace(/\.0$/, '');
  return tenths < 0n ? `-${text}` : text;
}
