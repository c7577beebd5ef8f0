import { fold } from '#kernel';
import type { DocumentContent } from '#nd30';

/** Spellings of units in the rows that become live work, each once, in reading order. */
export const unitNamesIn = ({ annexes }: DocumentContent): readonly string[] => [
  ...new Set(
    annexes.flatMap((annex) =>
      annex.kind === 'table' && annex.tableKind !== 'other'
        ? annex.rows.flatMap(({ lead, coordinating }) => [...lead, ...coordinating])
        : [],
    ),
  ),
];

const oneKind = '(khoa|phong|tram)( y te)?';
const collective = new RegExp(
  `^((tat ca|toan the) )?cac ${oneKind}((,| -| va|,? cac)+ ${oneKind}| ${oneKind})*( (truc )?thuoc( trung tam| benh vien| don vi)?)?$`,
);

/** Whether a spelling means every unit of the body: `các khoa, phòng`, `Các khoa/phòng/trạm y tế`. */
export const meansAllUnits = (spelling: string): boolean =>
  collective.test(fold(spelling).replaceAll('/', ', ').replace(/\s+/g, ' ').trim());

/** What two spellings of one unit share: case, diacritics, blanks and kinds of dashes do not count. */
export const unitKey = (spelling: string): string =>
  fold(spelling)
    .replace(/\s*[-\u2010-\u2015]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
