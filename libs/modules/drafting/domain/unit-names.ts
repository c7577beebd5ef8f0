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

const oneKind = '(khoa|phong|tram|tyt)( y te)?';
const institution = '(trung tam|benh vien|don vi|ttyt|bv)';
const collective = new RegExp(
  `^((tat ca|toan the) )?cac ${oneKind}((,| -| va|,? cac)+ ${oneKind}| ${oneKind})*( (truc )?thuoc( ${institution}( [^,;()]+)?)?)?$`,
);
const whole = new RegExp(`^toan( the)? ${institution}$`);

/** Whether a spelling means every unit of the body: `các khoa, phòng`, `Các khoa/phòng/trạm y tế`. */
export function meansAllUnits(spelling: string): boolean {
  const folded = fold(spelling).replaceAll('/', ', ').replace(/\s+/g, ' ').trim();
  return collective.test(folded) || whole.test(folded);
}

/**
 * What two spellings of one unit share: case, diacritics, blanks and kinds of dashes do not count,
 * and `P.` is `Phòng`, `K.` is `Khoa`.
 */
export const unitKey = (spelling: string): string =>
  fold(spelling)
    .trim()
    .replace(/^p(?:\.\s*|\s+)/, 'phong ')
    .replace(/^k(?:\.\s*|\s+)/, 'khoa ')
    .replace(/\s*[-\u2010-\u2015]\s*/g, '-')
    .replace(/\s+/g, ' ');

/** How people write a unit beyond its own names: `Phòng TCHC`, or its name without the noun. */
export function furtherWays({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string;
}): readonly string[] {
  const key = unitKey(name);
  const noun = unitNoun.exec(key)?.[1];
  return noun === undefined ? [] : [`${noun} ${unitKey(code)}`, key.slice(noun.length + 1)];
}

const unitNoun = /^(phong|khoa|tram y te|tram|ban|to)(?= )/;
