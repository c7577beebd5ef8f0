export type LabelKind = 'part' | 'upper' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'bullet';

export interface Labelled {
  readonly kind: LabelKind;
  /** Without its closing full stop, slash or bracket. */
  readonly label: string;
  readonly rest: string;
}

const patterns: readonly (readonly [LabelKind, RegExp])[] = [
  ['part', /^((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+\S+|THỨ\s+\S+|[IVX]+|\d+))\s*[.:]?\s*(.*)$/],
  ['roman', /^([IVX]{1,6})\s*[./)]\s*(?=\p{Lu}|\d|\()(.+)$/u],
  ['roman', /^([IVX]{1,6})\s+[-–]\s+(.+)$/],
  ['upper', /^([A-HK-U])\s*[./)]\s+(.+)$/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[.):]?\s+(?![%])(.+)$/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[.):](?=\p{L})(.+)$/u],
  ['arabic', /^(\d{1,2})\s*[./)]\s+(.+)$/],
  ['arabic', /^(\d{1,2})[.)](?=\p{L})(.+)$/u],
  ['letter', /^([a-zđ])\s*[.)]\s*(?=[\p{L}\d"“])(.+)$/u],
  ['bullet', /^([-–—−•▪●✓➢+*])\s*(?=[\p{L}\d"“(≥<>])(.+)$/u],
];

/** The printed label a line starts with, or null. */
export function labelOf(text: string): Labelled | null {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match) return { kind, label: match[1] ?? '', rest: (match[2] ?? '').trim() };
  }
  return null;
}

/** How deep each kind may stand: a smaller number encloses a larger one. */
export const rankOf = ({ kind, label }: Pick<Labelled, 'kind' | 'label'>): number =>
  kind === 'decimal' ? 3 + (label.split('.').length - 1) / 10 : ranks[kind];

const ranks: Readonly<Record<LabelKind, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  arabic: 3,
  decimal: 3.1,
  letter: 4,
  bullet: 5,
};
