import { fold } from '#kernel';
import { numberWords, otherSpellings, syllables } from './syllables.js';

/**
 * Standard syllables a written word may stand for. A word spelled right means itself; any other means
 * every syllable of the same letters, whatever its marks; a phrase typed without any mark is `bare`,
 * and each of its words may stand for several.
 */
export function syllablesOf(written: string, isBare: boolean): readonly string[] {
  const known = isBare ? knownBare : knownSpelled;
  const found = known.get(written);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const syllables = lookUp(written.toLowerCase(), isBare);
  known.set(written, syllables);
  return syllables;
}

/** Plans repeat their words; strangers' words do not fill the memory. */
const mostKnown = 2000;
const knownBare = new Map<string, readonly string[]>();
const knownSpelled = new Map<string, readonly string[]>();

function lookUp(word: string, isBare: boolean): readonly string[] {
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

/** Long words one slip away: two letters exchanged, one dropped or one too many; empty unless one alone. */
function nearestFold(word: string): string {
  if (word.length < 4 || word.length > 8) return '';
  const near = [
    ...withoutOne(word).filter((one) => byFold.has(one) && one.length >= 4),
    ...swapped(word).filter((one) => byFold.has(one)),
    ...(lackingOne.get(word) ?? []),
  ];
  return new Set(near).size === 1 ? (near[0] ?? '') : '';
}

const withoutOne = (word: string): readonly string[] =>
  Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

const swapped = (word: string): readonly string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );

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
/** What is left of long words when a letter is dropped. */
const lackingOne = new Map<string, string[]>();
for (const one of byFold.keys()) {
  if (one.length < 4) continue;
  for (const left of new Set(withoutOne(one)))
    lackingOne.set(left, [...(lackingOne.get(left) ?? []), one]);
}

/** Whether the grammar may ask for a syllable. */
export const isSyllable = (word: string): boolean => byKey.get(keyOf(word)) === word;
