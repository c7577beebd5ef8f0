import type { DocumentContent, NodeId } from '#nd30';
import { piecesOf } from '../domain/pieces.js';

/** A place of a new draft that a person has to look at: to fill in, or to check. */
export interface OpenPlace {
  readonly nodeId: NodeId | null;
  readonly kind: 'empty' | 'check';
  /** Where, in Vietnamese: `Căn cứ thứ 2`. */
  readonly place: string;
  readonly text: string;
}

const brackets = /\[[^[\]]+\]/gu;

/** Words in square brackets say what a person has to write in their stead. */
export const emptyPlaces = (content: DocumentContent): readonly OpenPlace[] =>
  piecesOf(content).flatMap(({ id, place, fields }) =>
    wordsToReplace(fields).map((text): OpenPlace => ({
      nodeId: id === 'document' ? null : id,
      kind: 'empty',
      place,
      text,
    })),
  );

/** What stands in square brackets anywhere in a value, each once, without the brackets. */
export const wordsToReplace = (value: unknown): readonly string[] =>
  [...new Set(textsIn(value).flatMap((text) => text.match(brackets) ?? []))].map((text) =>
    text.slice(1, -1),
  );

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
}
