import type {
  ImportResult,
  ImportedParagraph,
  ImportedSection,
  Spans,
} from '../../import/index.js';
import { readLegalBasis } from '../../import/letterhead/legal-bases.js';
import type { MendableKind, SectionKind } from './piece.js';

/** What a person says a line is. */
export interface LineChange {
  readonly line: number;
  readonly as: MendableKind;
}

/** A heading or paragraph of running text, whatever it was taken for. */
interface Unit {
  readonly as: MendableKind;
  readonly label: string | null;
  readonly text: string;
  readonly lines: Spans;
}

/**
 * A reading put right by hand: the whole piece that a line belongs to becomes what the person says.
 * Rows of annexes and receivers can only be left out; header and signature are not changed here.
 */
export function mend(result: ImportResult, changes: readonly LineChange[]): ImportResult {
  if (changes.length === 0) return result;
  const kinds = new Map(changes.map(({ line, as }) => [line, as]));
  const told = (lines: Spans): MendableKind | undefined => {
    for (const [first, last] of lines)
      for (let no = first; no <= last; no++) if (kinds.has(no)) return kinds.get(no);
    return undefined;
  };
  const units = [...unitsOf(result), ...strayUnits(result, told)]
    .map((unit) => ({ ...unit, as: told(unit.lines) ?? unit.as }))
    .sort((a, b) => (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0));
  const rows = result.annexes.flatMap((annex) => annex.rows);
  const dropped = [
    ...units.filter(({ as }) => as === 'leftOut').flatMap(({ lines }) => lines),
    ...rows.filter(({ lines }) => told(lines) === 'leftOut').flatMap(({ lines }) => lines),
  ];
  return {
    ...result,
    ...rebuilt(units, result.sections),
    recipients: [
      ...result.recipients,
      ...units.filter(({ as }) => as === 'recipient').map(({ text }) => text),
    ],
    annexes: result.annexes.map((annex) => ({
      ...annex,
      rows: annex.rows.filter(({ lines }) => told(lines) !== 'leftOut'),
    })),
    unplaced: result.unplaced.filter(({ line }) => !kinds.has(line)),
    fieldLines: dropped.length > 0 ? { ...result.fieldLines, leftOut: dropped } : result.fieldLines,
  };
}

const unitsOf = ({ legalBases, opening, sections }: ImportResult): Unit[] => [
  ...legalBases.map(({ text, lines }): Unit => ({ as: 'legalBasis', label: null, text, lines })),
  ...opening.map(paragraphUnit),
  ...sections.flatMap(({ label, heading, level, lines, paragraphs }): Unit[] => [
    { as: `section${level}`, label, text: heading, lines },
    ...paragraphs.map(paragraphUnit),
  ]),
];

const paragraphUnit = ({ label, text, lines }: ImportedParagraph): Unit => ({
  as: 'paragraph',
  label,
  text,
  lines,
});

/** Lines that belonged to nothing become what the person says. */
const strayUnits = (
  { unplaced }: ImportResult,
  told: (lines: Spans) => MendableKind | undefined,
): Unit[] =>
  unplaced.flatMap(({ line, text }) => {
    const lines: Spans = [[line, line]];
    return told(lines) ? [{ as: 'paragraph' as const, label: null, text, lines }] : [];
  });

function rebuilt(
  units: readonly Unit[],
  read: readonly ImportedSection[],
): Pick<ImportResult, 'legalBases' | 'opening' | 'sections'> {
  const opening: ImportedParagraph[] = [];
  const sections: (ImportedSection & { readonly paragraphs: ImportedParagraph[] })[] = [];
  for (const { as, label, text, lines } of units) {
    const level = levelOf(as);
    if (level !== null)
      sections.push({
        label: keepsLabel(label, level, read) ? label : labelAt(level, read),
        heading: text.replace(/\s*[:.;]$/, ''),
        level,
        lines,
        paragraphs: [],
      });
    else if (as === 'paragraph')
      (sections.at(-1)?.paragraphs ?? opening).push({ label, text, lines });
  }
  const legalBases = units
    .filter(({ as }) => as === 'legalBasis')
    .map(({ text, lines }) => ({ ...readLegalBasis(text, []), lines }));
  return { legalBases, opening, sections };
}

const levels: Readonly<Record<SectionKind, ImportedSection['level']>> = {
  section1: 1,
  section2: 2,
  section3: 3,
  section4: 4,
};

const levelOf = (as: MendableKind): ImportedSection['level'] | null =>
  as in levels ? levels[as as SectionKind] : null;

/** A heading keeps its printed number where headings of its level were read with such a number. */
const keepsLabel = (
  label: string | null,
  level: ImportedSection['level'],
  read: readonly ImportedSection[],
): boolean => read.some((section) => section.level === level && section.label === label);

const usualLabels = { 1: 'I', 2: '1', 3: 'a', 4: '-' } as const;

/** Only the kind of a number counts, it is derived from position: that of its sisters is taken. */
const labelAt = (level: ImportedSection['level'], read: readonly ImportedSection[]): string =>
  read.find((section) => section.level === level && section.label !== null)?.label ??
  usualLabels[level];
