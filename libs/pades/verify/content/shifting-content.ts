import { DomainError } from '#kernel';
import { catalogOf } from '../../fields.js';
import type { PdfView } from '../../pdf/file.js';
import { isArray, isDict, isRef, isStream, type PdfObject } from '../../pdf/objects.js';
import { kindsIn, type ShiftingKind } from './kinds.js';
import { hasHiddenLayers } from './layers.js';

/** Behind these stands nothing that is shown or done: what leads back up, and what only describes. */
const asides: readonly string[] = ['Parent', 'StructTreeRoot', 'Metadata', 'PieceInfo'];

/**
 * What in a file can make it show something else while every byte stays as it was signed: programs,
 * layers, media, other files. A signature says nothing of what they will show.
 */
export const shiftingContent = (strict: PdfView): ReadonlySet<ShiftingKind> => {
  const view = lenient(strict);
  const found = new Set<ShiftingKind>();
  if (hasHiddenLayers(view)) found.add('layers');
  const visited = new Set<number>();
  const open: PdfObject[] = [catalogOf(view) ?? null];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isRef(next)) {
      if (visited.has(next.num)) continue;
      visited.add(next.num);
    }
    const object = view.resolve(next);
    if (isArray(object)) open.push(...object.filter(leadsOn));
    const entries = isStream(object) ? object.dict.entries : isDict(object) && object.entries;
    if (!entries) continue;
    kindsIn(view, entries, isStream(object)).forEach((kind) => found.add(kind));
    for (const [key, value] of entries)
      if (leadsOn(value) && !asides.includes(key)) open.push(value);
  }
  return found;
};

const leadsOn = (object: PdfObject): boolean =>
  isRef(object) || isArray(object) || isDict(object) || isStream(object);

/** What cannot be read shows nothing. */
const lenient = (view: PdfView): PdfView => ({
  ...view,
  resolve: (object) => {
    try {
      return view.resolve(object);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  },
});
