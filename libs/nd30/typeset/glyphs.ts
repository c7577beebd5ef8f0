import { DomainError } from '#kernel';
import type { PrintedDocument } from '../printed/printed.js';
import { hasGlyph } from './font-metrics.js';
import type { FontStyle } from './fonts.js';

/** A character that the font cannot show, and where it stands. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+1F600`. */
  readonly codePoint: string;
  /** Path of the text in the document: `annexes.0.rows.3.text`. */
  readonly place: string;
  /** The nearest node around the text. */
  readonly nodeId: string | null;
  /** The first words of the text. */
  readonly text: string;
}

/**
 * Refuses a document with a character that the font cannot show, before anything is set.
 * @throws DomainError `GlyphIsMissing` with a `MissingGlyph` as its details
 */
export function assertEveryGlyph(document: PrintedDocument): void {
  // Nearly every document is whole: where something stands is only asked when something is missing.
  if (isShownWhole(document)) return;
  const [first] = missingGlyphs(document);
  if (first) throw new DomainError('GlyphIsMissing', { ...first });
}

function isShownWhole(value: unknown): boolean {
  if (typeof value === 'string') return isTextShown(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => key === 'id' || isShownWhole(part));
}

function isTextShown(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    if (!isCodePointShown(codePoint)) return false;
  }
  return true;
}

/** All characters in all strings of a value that the font cannot show; ids are not looked at. */
export const missingGlyphs = (value: unknown): MissingGlyph[] => searched(value, [], null);

function searched(value: unknown, path: readonly string[], nodeId: string | null): MissingGlyph[] {
  if (typeof value === 'string') return inText(value, path, nodeId);
  if (typeof value !== 'object' || value === null) return [];
  const nearest = 'id' in value && typeof value.id === 'string' ? value.id : nodeId;
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'id' ? [] : searched(part, [...path, key], nearest),
  );
}

const inText = (text: string, path: readonly string[], nodeId: string | null): MissingGlyph[] =>
  [...text.normalize('NFC')]
    .filter((character) => !isShown(character))
    .map((character) => ({
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      place: path.join('.'),
      nodeId,
      text: text.slice(0, 80),
    }));

const styles: readonly FontStyle[] = ['regular', 'italic', 'bold', 'boldItalic'];
const shown = new Map<number, boolean>();

/** Whether every style of the font can show a character. */
export const isShown = (character: string): boolean =>
  isCodePointShown(character.codePointAt(0) ?? 0);

function isCodePointShown(codePoint: number): boolean {
  const known = shown.get(codePoint);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  // White space is made plain spaces on the way to the page.
  const verdict =
    /\s/.test(character) ||
    (!/\p{C}/u.test(character) && styles.every((style) => hasGlyph(codePoint, style)));
  shown.set(codePoint, verdict);
  return verdict;
}
