/** Points as whole hundredths, so that sums are exact. */
export const hundredths = (points: string): number => {
  const [whole = '0', places = ''] = points.split('.');
  return Number(whole) * 100 + Number(places.padEnd(2, '0'));
};

/** Hundredths as people keep them: `0.25`, `12`. */
export const pointsOf = (amount: number): string => {
  const places = String(amount % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(amount / 100)}${places && `.${places}`}`;
};
