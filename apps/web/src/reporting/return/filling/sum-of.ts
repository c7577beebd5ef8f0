/** The sum of decimals, exactly; null while one of them is open. Never a float. */
export function sumOf(decimals: readonly (string | null)[]): string | null {
  if (decimals.length === 0 || decimals.includes(null)) return null;
  const told = decimals.map((decimal) => parted(decimal ?? '0'));
  const places = Math.max(...told.map((one) => one.places));
  const sum = told.reduce((all, one) => all + one.digits * 10n ** BigInt(places - one.places), 0n);
  return written(sum, places);
}

function parted(decimal: string): { readonly digits: bigint; readonly places: number } {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function written(sum: bigint, places: number): string {
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(-places)];
  const rest = places === 0 ? '' : fraction.replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${whole}${rest && `.${rest}`}`;
}
