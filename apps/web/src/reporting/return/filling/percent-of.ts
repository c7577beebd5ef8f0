/** Two digits behind the comma, rounded half up; null where it cannot be told. Never a float. */
export function percentOf(numerator: string | null, denominator: string | null): string | null {
  if (numerator === null || denominator === null) return null;
  const [above, below] = [parted(numerator), parted(denominator)];
  if (below.digits === 0n || above.digits < 0n || below.digits < 0n) return null;
  const top = above.digits * 10n ** BigInt(below.places) * 10_000n;
  const bottom = below.digits * 10n ** BigInt(above.places);
  return written((top * 2n + bottom) / (bottom * 2n));
}

function parted(decimal: string): { readonly digits: bigint; readonly places: number } {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

const written = (hundredths: bigint): string => {
  const [whole, rest] = [hundredths / 100n, hundredths % 100n];
  const fraction = String(rest).padStart(2, '0').replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : String(whole);
};
