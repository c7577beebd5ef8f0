import { fold } from '#kernel';
import type { ImportFinding, Spans } from '../import-result.js';
import type { Finder, ReadParts } from './parts.js';

/** Misspellings met in the genre; the right side is what was meant. */
const misspelt: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})[Kk]hao, phòng/u, 'Khoa, phòng'],
  [/(?<!\p{L})chòng chéo/iu, 'chồng chéo'],
  [/(?<!\p{L})(?:nhũn nhiều|những nhiễu|nhũng nhẽo|nhũn nhiễu)/iu, 'nhũng nhiễu'],
  [/(?<!\p{L})nề nếp/iu, 'nền nếp'],
  [/(?<!\p{L})VPQPPL(?!\p{L})/u, 'VBQPPL'],
  [/(?<!\p{L})(?:TTTYT|TTTY)(?!\p{L})/u, 'TTYT'],
  [/(?<!\p{L})vẫn đề(?!\p{L})/iu, 'vấn đề'],
  [/(?<!\p{L})kiện nghị(?!\p{L})/iu, 'kiến nghị'],
  [/(?<!\p{L})Sở Yban(?!\p{L})/u, 'Sở Y tế ban'],
  [/(?<!\p{L})PÁ INDEX/u, 'PAR INDEX'],
  [/(?<!\p{L})kinh nguồn(?!\p{L})/iu, 'nguồn kinh phí'],
];

const anyMisspelt = new RegExp(misspelt.map(([pattern]) => pattern.source).join('|'), 'iu');

/** Spelling that a reader of such plans would mark. */
export const findTypos: Finder = (read, { headings }) =>
  [...textsOf(read), ...headings.map((heading) => ({ ...heading, where: 'Tiêu đề cột' }))]
    .filter(({ text }) => anyMisspelt.test(text))
    .flatMap(({ text, where, lines }) =>
      misspelt.flatMap(([pattern, meant]) => found(pattern.exec(text)?.[0], meant, where, lines)),
    );

const found = (
  printed: string | undefined,
  meant: string,
  where: string,
  lines: Spans,
): ImportFinding[] =>
  printed === undefined || fold(printed) === ''
    ? []
    : [
        {
          kind: 'typo',
          where,
          detail: `“${printed}” có thể là “${meant}”.`,
          evidence: [printed],
          lines,
        },
      ];

const textsOf = (read: ReadParts): { text: string; where: string; lines: Spans }[] => [
  ...[...read.opening, ...read.sections.flatMap(({ paragraphs }) => paragraphs)].map(
    ({ text, lines }) => ({ text, where: 'Nội dung', lines }),
  ),
  ...read.sections.map(({ heading, lines }) => ({ text: heading, where: 'Tiêu đề mục', lines })),
  ...read.annexes.flatMap(({ label, rows }) =>
    rows.flatMap((row) =>
      [row.text, row.shortcoming ?? '', ...row.products, ...row.lead].map((text) => ({
        text,
        where: `${label ?? 'Bảng'}, dòng ${row.label}`,
        lines: row.lines,
      })),
    ),
  ),
];
