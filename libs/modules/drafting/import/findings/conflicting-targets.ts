import { fold } from '#kernel';
import type { ImportFinding, Spans } from '../import-result.js';
import { measuresOf } from '../annex/measures.js';
import type { Finder, ReadParts } from './parts.js';

/** One figure that a text promises, with the words it is promised in. */
export interface Statement {
  readonly where: string;
  readonly clause: string;
  readonly words: ReadonlySet<string>;
  readonly printed: string;
  readonly value: number;
  readonly lines: Spans;
}

/** Every statement is compared with every other; no plan has more than this. */
const mostStatements = 500;

/** The same thing promised with different figures in two places. */
export const findConflictingTargets: Finder = (read) => {
  const statements = statementsOf(read);
  return statements.flatMap((one, index) =>
    statements
      .slice(index + 1)
      .filter((other) => contradicts(one, other))
      .map((other) => conflict(one, other)),
  );
};

/** The same thing promised with different figures. */
export const contradicts = (one: Statement, other: Statement): boolean =>
  other.value !== one.value && sameThing(one.words, other.words);

/** Every percentage that the targets of a text promise, in its body and in its tables. */
export function statementsOf({
  bodyTargets,
  annexes,
  sections,
}: Pick<ReadParts, 'bodyTargets' | 'annexes' | 'sections'>): Statement[] {
  const sources = [
    ...sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.map(({ text, lines }) => ({ where: heading, text, lines })),
    ),
    ...annexes.flatMap((annex) =>
      annex.rows.flatMap(({ label, text, shortcoming, lines }) =>
        [text, shortcoming ?? '']
          .filter((part) => part !== '')
          .map((part) => ({ where: `${annex.label ?? 'Bảng'}, dòng ${label}`, text: part, lines })),
      ),
    ),
  ];
  const measured = new Set([
    ...bodyTargets.map(({ lines }) => lines[0]?.[0]),
    ...annexes.flatMap(({ rows }) => rows.map(({ lines }) => lines[0]?.[0])),
  ]);
  return sources
    .filter(({ lines }) => measured.has(lines[0]?.[0]))
    .flatMap(({ where, text, lines }) =>
      text.split(/;\s+|,\s+(?=trong (?:số )?đó|tối thiểu|tỷ lệ)/u).flatMap((clause) => {
        const [first] = measuresOf(clause);
        if (first === undefined || first.measure.unit !== '%') return [];
        const { op, value } = first.measure;
        return [
          { where, clause, words: wordsOf(clause), printed: `${op} ${value}%`, value, lines },
        ];
      }),
    )
    .slice(0, mostStatements);
}

const hollow = new Set([
  'cua',
  'cac',
  'duoc',
  'dat',
  'va',
  'theo',
  'tren',
  'trong',
  'tai',
  'toi',
  'thieu',
  'tu',
  'tro',
  'len',
  'it',
  'nhat',
  've',
  'thuc',
  'hien',
  'bang',
  'co',
  'nam',
  'tiep',
  'tuc',
  'giua',
  'khoa',
  'phong',
  'dam',
  'bao',
  'so',
  'do',
  'ty',
  'le',
  'khong',
  'va',
  'noi',
  'bo',
]);

const wordsOf = (clause: string): ReadonlySet<string> =>
  new Set(
    fold(clause)
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1 && !hollow.has(word)),
  );

/** Most words shared: at least six of ten of the longer statement, and at least four. */
function sameThing(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  const [shorter, longer] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return shared >= 4 && shared >= longer * 0.6 && shared >= shorter * 0.65;
}

const conflict = (one: Statement, other: Statement): ImportFinding => ({
  kind: 'conflicting-target',
  where: `${one.where} / ${other.where}`,
  detail: `Cùng một nội dung nhưng hai mức khác nhau: ${one.printed} và ${other.printed}.`,
  evidence: [one.clause, other.clause],
  lines: [...one.lines, ...other.lines],
});
