import { DomainError } from '#kernel';
import type { PrintedDocument } from '../printed/printed.js';
import { hasGlyph } from './font-metrics.js';
import type { FontStyle } from './fonts.js';

const styles: readonly FontStyle[] = ['regular', 'italic', 'bold', 'boldItalic'];

/**
 * Refuses a document with a character that the font cannot show, before anything is set.
 * @throws DomainError `GlyphIsMissing` with the character, its code point, the path in the printed
 * document, the nearest node and the words around it
 */
export function assertEveryGlyph(document: PrintedDocument): void {
  assertGlyphs(document, [], null);
}

function assertGlyphs(value: unknown, path: readonly string[], nodeId: string | null): void {
  if (typeof value === 'string') return assertText(value, path, nodeId);
  if (typeof value !== 'object' || value === null) return;
  const nearest = 'id' in value && typeof value.id === 'string' ? value.id : nodeId;
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'id') assertGlyphs(part, [...path, key], nearest);
  }
}

function assertText(text: string, path: readonly string[], nodeId: string | null): void {
  for (const character of text) {
    if (isShown(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    throw new DomainError('GlyphIsMissing', {
      character,
      codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      place: path.join('.'),
      nodeId,
      text: text.slice(0, 80),
    });
  }
}

const shown = new Map<string, boolean>();

function isShown(character: string): boolean {
  const known = shown.get(character);
  if (known !== undefined) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const visible = !/\p{C}/u.test(character);
  const verdict = visible && styles.every((style) => hasGlyph(codePoint, style));
  shown.set(character, verdict);
  return verdict;
}
