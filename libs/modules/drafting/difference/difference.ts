import { canonicalBytes } from '#kernel';
import type { DocumentContent } from '#nd30';
import { displacedAmong } from './displaced.js';
import type { Part, Piece } from '../domain/piece.js';
import { piecesOf } from '../domain/pieces.js';
import { fieldLabel, plainField, showField } from '../domain/show-field.js';
import { wordsChanged, type TextPiece } from './words-changed.js';

/** One thing that differs between two texts. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly nodeId: string;
  readonly part: Part;
  readonly place: string;
  /** Where a moved node stood before. */
  readonly movedFrom: string | null;
  /** What of the node changed, in Vietnamese; null when the whole node came, went or moved. */
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** The change word by word. */
  readonly pieces: readonly TextPiece[];
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
      if (!earlier) return [came(piece)];
      const moves = displaced.has(piece.id) ? [moved(earlier, piece)] : [];
      return [...moves, ...changedFields(earlier, piece)];
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).map(went),
  ];
}

function changedFields(earlier: Piece, later: Piece): readonly Change[] {
  const names = new Set([...Object.keys(earlier.fields), ...Object.keys(later.fields)]);
  return [...names]
    .filter((name) => !isSame(earlier.fields[name], later.fields[name]))
    .map((name) => {
      const old = valueOf(earlier, name, showField);
      const now = valueOf(later, name, showField);
      const plain = [valueOf(earlier, name, plainField), valueOf(later, name, plainField)] as const;
      return {
        ...at(later),
        kind: 'changed',
        place: later.places?.[name] ?? earlier.places?.[name] ?? later.place,
        field: later.names?.[name] ?? earlier.names?.[name] ?? fieldLabel(name),
        old,
        new: now,
        // Where only a mark or a source changed, the plain words would show nothing.
        pieces: plain[0] === plain[1] ? wordsChanged(old, now) : wordsChanged(...plain),
      };
    });
}

const valueOf = (
  { fields, shown }: Piece,
  name: string,
  show: (name: string, value: unknown) => string | null,
): string | null => (fields[name] === null ? null : (shown?.[name] ?? show(name, fields[name])));

const isSame = (a: unknown, b: unknown): boolean =>
  canonicalBytes([a ?? null]).equals(canonicalBytes([b ?? null]));

const at = ({ id, part, place }: Piece) => ({
  nodeId: id,
  part,
  place,
  movedFrom: null,
  field: null,
  old: null,
  new: null,
  pieces: [],
});

const came = (piece: Piece): Change => {
  const text = textOf(piece);
  return { ...at(piece), kind: 'added', new: text, pieces: wordsChanged(null, text) };
};

const went = (piece: Piece): Change => {
  const text = textOf(piece);
  return { ...at(piece), kind: 'removed', old: text, pieces: wordsChanged(text, null) };
};

const moved = (earlier: Piece, later: Piece): Change => ({
  ...at(later),
  kind: 'moved',
  movedFrom: earlier.place,
});

function textOf({ fields }: Piece): string {
  const name = ['heading', 'text', 'content', 'title'].find((one) => fields[one] !== undefined);
  return (name && plainField(name, fields[name])) ?? '';
}
