import { nfc } from '#kernel';
import { poppler } from './poppler.js';

/** A word where it stands: page from 0, points from the page's top left. */
export interface PlacedWord {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every word of a PDF with its box, in reading order as pdftotext sees it. */
export async function wordsOf(pdf: Uint8Array): Promise<PlacedWord[]> {
  const html = await poppler('pdftotext', pdf, '-bbox');
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => [...page.matchAll(word)].map((match) => placed(match, index)));
}

const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

const placed = (
  [, left, top, right, bottom, text = '']: RegExpMatchArray,
  page: number,
): PlacedWord => ({
  text: nfc(decoded(text)),
  page,
  left: Number(left),
  right: Number(right),
  top: Number(top),
  bottom: Number(bottom),
});

const entities = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

const decoded = (text: string): string =>
  Object.entries(entities).reduce(
    (rest, [entity, character]) => rest.replaceAll(entity, character),
    text,
  );

/** Words that stand on one line, left to right, as text. */
export const lineText = (words: readonly PlacedWord[]): string =>
  words
    .toSorted((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join(' ');

/** Words by line, top to bottom. */
export function linesOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const at = word.page * 1000 + Math.round(word.bottom);
    lines.set(at, [...(lines.get(at) ?? []), word]);
  }
  return [...lines.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => line.toSorted((a, b) => a.left - b.left));
}

/** The first word that reads so. */
export function theWord(words: readonly PlacedWord[], text: string): PlacedWord {
  const found = words.find((word) => word.text === text);
  if (!found) throw new Error(`No word “${text}” on the page.`);
  return found;
}
