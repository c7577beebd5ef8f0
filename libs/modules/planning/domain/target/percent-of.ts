import { exact, over, times, written, zero, compareExact } from '#kernel';

/** `part` of `whole` in percent with one decimal; null of nothing. */
export function percentOf(part: string, whole: string): string | null {
  const all = exact(whole);
  const share = compareExact(all, zero) > 0 ? over(exact(part), all) : null;
  return share && written(times(share, exact('100')), 1);
}
