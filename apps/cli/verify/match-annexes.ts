import { basename } from 'node:path';
import { annexLineIn, isNamedAnnex, type VerificationReport } from '#pades';
import type { JudgedFile } from './verify-file.js';

/** A file that was given beside a document, and what it is to it. */
export interface MatchedAnnex {
  readonly file: string;
  readonly verdict: VerificationReport['verdict'];
  readonly conclusion: string;
  /** As the document calls it; null: the document names no such file. */
  readonly title: string | null;
  /** What stands in its top right corner. */
  readonly line: string | null;
  /** In Vietnamese, why it does not go with the document. */
  readonly faults: readonly string[];
}

/** Which of the annexes that a document names a file is, and whether its line says the same. */
export function matchAnnex(
  main: VerificationReport,
  file: string,
  { pdf, report: { verdict, conclusion } }: JudgedFile,
): MatchedAnnex {
  const title = main.annexes.find((named) => isNamedAnnex(named, pdf))?.title ?? null;
  const line = title === null ? null : (annexLineIn(pdf) ?? null);
  const faults = title === null ? [notNamed] : line === null ? [noLine] : faultsOf(line, main);
  return { file: basename(file), verdict, conclusion, title, line, faults };
}

const notNamed = 'Văn bản không nêu tệp này là phụ lục của nó.';
const noLine = 'Góc phải trên trang đầu không có dòng số, ký hiệu và thời gian ký.';

/** `08/KH-TTYT; 2026-01-06T15:30:00+07:00` beside `08` and `ngày 06 tháng 01 năm 2026`. */
function faultsOf(line: string, { number, datePhrase = '' }: VerificationReport): string[] {
  const [code = '', time = ''] = line.split('; ');
  const [, day, month, year] = /(\d+)\D+(\d+)\D+(\d{4})/.exec(datePhrase) ?? [];
  return [
    ...(code.split('/')[0] === number
      ? []
      : [`Dòng ở góc phải trên ghi số ${code}, văn bản ghi số ${number ?? 'không rõ'}.`]),
    ...(time.slice(0, 10) === `${year}-${month}-${day}`
      ? []
      : [`Dòng ở góc phải trên ghi thời gian ${time}, văn bản ghi ${datePhrase || 'không rõ'}.`]),
  ];
}

/** Named by its document, saying the same, its own signature valid. */
const goesWith = ({ verdict, faults }: MatchedAnnex): boolean =>
  verdict === 'valid' && faults.length === 0;

/** For people: each file that was given, then the annexes that nobody has given. */
export const describeAnnexes = (
  { annexes }: VerificationReport,
  given: readonly MatchedAnnex[],
): string =>
  [
    ...given.flatMap((annex) => ['', ...described(annex)]),
    ...annexes
      .filter(({ title }) => given.every((one) => one.title !== title))
      .map(({ title }) => `– Chưa đưa tệp để đối chiếu: ${title}`),
  ].join('\n');

const described = (annex: MatchedAnnex): string[] => [
  `${goesWith(annex) ? '✓' : '✗'} Tệp ${annex.file}: ${annex.title ?? 'không phải phụ lục của văn bản'}`,
  ...(annex.line === null ? [] : [`  Góc phải trên: ${annex.line}`]),
  `  ${annex.conclusion}`,
  ...annex.faults.map((fault) => `  ✗ ${fault}`),
];
