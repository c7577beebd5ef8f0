import { canonicalBytes } from '#kernel';
import type { DocumentContent } from '#nd30';
import { piecesOf, type Piece } from './pieces.js';
import { displacedAmong } from './displaced.js';
import { fieldLabel, showField } from './show-field.js';

/** One thing that differs between two texts. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly nodeId: string;
  readonly place: string;
  /** What of the node changed, in Vietnamese; null when the whole node came, went or moved. */
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/** In reading order of the new text, what was removed at the end. Empty only for equal texts. */
export type Difference = readonly Change[];

/** What changed between two texts; nodes are the same when their ids are. */
export function difference(from: DocumentContent, to: DocumentContent): Difference {
  const before = new Map(piecesOf(from).map((piece) => [piece.id, piece]));
  const after = new Map(piecesOf(to).map((piece) => [piece.id, piece]));
  const displaced = displacedAmong([...before.values()], [...after.values()]);
  return [
    ...[...after.values()].flatMap((piece) => {
      const earlier = before.get(piece.id);
      if (!earlier) return [whole('added', piece, null, textOf(piece))];
      const moved = displaced.has(piece.id) ? [whole('moved', piece, null, null)] : [];
      return [...moved, ...changedFields(earlier, piece)];
    }),
    ...[...before.values()]
      .filter(({ id }) => !after.has(id))
      .map((piece) => whole('removed', piece, textOf(piece), null)),
  ];
}

function changedFields(earlier: Piece, later: Piece): readonly Change[] {
  const names = new Set([...Object.keys(earlier.fields), ...Object.keys(later.fields)]);
  return [...names]
    .map((name) => ({ name, old: earlier.fields[name], new: later.fields[name] }))
    .filter((field) => !isSame(field.old, field.new))
    .map((field) => ({
      kind: 'changed',
      nodeId: later.id,
      place: later.place,
      field: fieldLabel(field.name),
      old: showField(field.old),
      new: showField(field.new),
    }));
}

const isSame = (a: unknown, b: unknown): boolean =>
  canonicalBytes([a ?? null]).equals(canonicalBytes([b ?? null]));

const whole = (
  kind: Change['kind'],
  { id, place }: Piece,
  old: string | null,
  now: string | null,
): Change => ({ kind, nodeId: id, place, field: null, old, new: now });

const textOf = ({ fields }: Piece): string =>
  showField(fields.heading ?? fields.text ?? fields.content ?? fields.title) ?? '';
