import { nfc, type Ids } from '#kernel';
import type { Inline } from '#nd30';
import type { FigureNode } from '../../figures/figure.js';
import type { Sentence } from '../outline/outline-file.js';

export type Fill = (text: string) => string;

/** How `{=key}` finds its figure. */
export interface FigureScope {
  readonly figureOf: (key: string) => FigureNode | undefined;
  readonly idOf: (key: string) => string;
}

/** How the source of a figure in a text is named. */
export const figureSource = 'report';

/**
 * The runs of a sentence. One whose figures have no value gives way to what is said otherwise; an
 * addition without its figures is not made. Null when there is nothing to say.
 */
export function runsOf(
  { say, also, otherwise }: Sentence,
  fill: Fill,
  scope: FigureScope,
  ids: Ids,
): readonly Inline[] | null {
  if (!hasFigures(say, scope)) return otherwise ? [text(fill(otherwise))] : null;
  const additions = also.filter((addition) => hasFigures(addition, scope));
  return [say, ...additions].flatMap((part) => runs(part, fill, scope, ids));
}

const placeholder = /\{=([^}]+)\}/;

const hasFigures = (part: string, { figureOf }: FigureScope): boolean =>
  keysIn(part).every((key) => (figureOf(key)?.value ?? null) !== null);

const keysIn = (part: string): string[] =>
  [...part.matchAll(new RegExp(placeholder, 'g'))].map(([, key = '']) => key);

/** Splitting by a pattern with a group leaves every second piece a key. */
const runs = (part: string, fill: Fill, { figureOf, idOf }: FigureScope, ids: Ids): Inline[] =>
  part.split(placeholder).flatMap((piece, index): Inline[] => {
    if (index % 2 === 0) return piece ? [text(fill(piece))] : [];
    const figure = figureOf(piece);
    if (!figure) return [];
    const { key, value, unit } = figure;
    return [
      {
        kind: 'figure',
        id: ids.next<'Node'>(),
        value: value ?? '',
        unit,
        source: { kind: figureSource, ref: idOf(key) },
      },
    ];
  });

export const text = (words: string): Inline => ({ kind: 'text', text: nfc(words) });
