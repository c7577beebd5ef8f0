import { fold } from '#kernel';
import { numberWords, otherSpellings, syllables } from './syllables.js';

/**
 * Standard syllables a written word may stand for. A word spelled right means itself; any other means
 * every syllable of the same letters, whatever its marks; a phrase typed without any mark is `bare`,
 * and each of its words may stand for several.
 */
export function syllablesOf(written: string, isBare: boolean): readonly string[] {
  const word = written.toLowerCase();
  const exact = byKey.get(keyOf(word));
  if (exact && !isBare) return [exact];
  const letters = fold(word);
  const alike =
    byFold.get(letters) ??
    byFold.get(letters.replace(/(\p{L})\1+/gu, '$1')) ??
    byFold.get(nearestFold(letters)) ??
    [];
  if (isBare) return alike;
  return alike.filter((one) => one === 'năm' || !(one in numberWords));
}

/** Letters with their tone mark moved to the end: `qúy` is spelled as `quý` is. */
function keyOf(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(tones, '') + (tones.exec(letters)?.[0] ?? '');
}

/** One letter doubled, dropped or two exchanged in a long word; empty when several words are as near. */
function nearestFold(word: string): string {
  if (word.length < 4 || word.length > 8) return '';
  const near = longFolds.filter((one) => isOneSlip(word, one));
  return near.length === 1 ? (near[0] ?? '') : '';
}

function isOneSlip(a: string, b: string): boolean {
  if (a.length === b.length)
    return [...a].some(
      (_, i) => a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2) === b,
    );
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    long.length === short.length + 1 &&
    [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  );
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

const spelled: readonly (readonly [string, string])[] = [
  ...syllables.map((one) => [one, one] as const),
  ...Object.entries(otherSpellings),
];
const byKey = new Map(spelled.map(([written, one]) => [keyOf(written), one]));
const byFold = new Map<string, string[]>();
for (const [written, one] of spelled) {
  const known = byFold.get(fold(written)) ?? [];
  if (!known.includes(one)) byFold.set(fold(written), [...known, one]);
}
const longFolds = [...byFold.keys()].filter((one) => one.length >= 4);
