import type { Numbering } from '../content.js';

export interface Labelled {
  readonly numbering: Numbering;
  readonly depth: number;
  readonly isHeading: boolean;
}

type Counted = Exclude<Numbering, 'bullet' | 'none'>;

/** From the widest to the narrowest: a wider label starts the narrower ones anew. */
const order: readonly Counted[] = [
  'part',
  'chapter',
  'division',
  'roman',
  'article',
  'arabic',
  'decimal',
  'letter',
];

/** One level of siblings, and the path that its `1.1.` labels continue. */
interface Siblings {
  readonly counts: Map<Counted, number>;
  prefix: string;
}

/** Labels of the row of blocks, from their places alone: as the server will print them. */
export function labelsOf(blocks: readonly Labelled[]): string[] {
  const levels: Siblings[] = [{ counts: new Map(), prefix: '' }];
  let articles = 0;
  return blocks.map(({ numbering, depth, isHeading }) => {
    levels.length = Math.min(depth + 1, levels.length);
    const level = levels.at(-1) as Siblings;
    let path = level.prefix;
    let label = numbering === 'bullet' ? '-' : '';
    if (numbering !== 'bullet' && numbering !== 'none') {
      const ordinal = numbering === 'article' ? ++articles : (level.counts.get(numbering) ?? 0) + 1;
      level.counts.set(numbering, ordinal);
      order
        .slice(order.indexOf(numbering) + 1)
        .forEach((narrower) => level.counts.delete(narrower));
      path = numbering === 'decimal' && path ? `${path}.${ordinal}` : String(ordinal);
      if (numbering !== 'decimal' && numbering !== 'letter') level.prefix = path;
      label = written(numbering, ordinal, path);
    }
    if (isHeading) levels.push({ counts: new Map(), prefix: path });
    return label;
  });
}

function written(numbering: Counted, ordinal: number, path: string): string {
  switch (numbering) {
    case 'part':
      return `Phần ${roman(ordinal)}`;
    case 'chapter':
      return `Chương ${roman(ordinal)}`;
    case 'division':
      return `Mục ${ordinal}`;
    case 'article':
      return `Điều ${ordinal}.`;
    case 'roman':
      return `${roman(ordinal)}.`;
    case 'arabic':
    case 'decimal':
      return `${path}.`;
    case 'letter':
      return `${letters[ordinal - 1] ?? '?'})`;
  }
}

/** Points run through the Vietnamese alphabet: đ after d, no f, j, w, z (NĐ 30/2020, Phụ lục I). */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

export const roman = (value: number): string =>
  'C'.repeat(Math.floor(value / 100)) +
  (tens[Math.floor(value / 10) % 10] ?? '') +
  (ones[value % 10] ?? '');
