import { basename } from 'node:path';
import { vietnamTimestamp } from '#kernel';
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
  { pdf, report: { verdict, conclusion, signatures } }: JudgedFile,
): MatchedAnnex {
  const title = main.annexes.find((named) => isNamedAnnex(named, pdf))?.title ?? null;
  const line = title === null ? null : (annexLineIn(pdf) ?? null);
  const sealedAt = signatures[0]?.claimedTime;
  const faults =
    title === null ? [notNamed] : line === null ? [noLine] : faultsOf(line, main, sealedAt);
  return { file: basename(file), verdict, conclusion, title, line, faults };
}

const notNamed = 'Văn bản không nêu tệp này là phụ lục của nó.';
const noLine = 'Góc phải trên trang đầu không có dòng số, ký hiệu và thời gian ký.';

/** A key elsewhere writes the line, then waits for its owner's PIN before it signs. */
const patienceMs = 10 * 60_000;

/**
 * `08/KH-TTYT; 2026-01-06T15:30:00+07:00` beside `08` and `ngày 06 tháng 01 năm 2026`. The line says
 * when the annex was signed (NĐ 30/2020 Phụ lục I.II.8.b): a seal that had to be tried again is of a
 * later day than its document, never of an earlier one.
 */
function faultsOf(
  line: string,
  { number, datePhrase = '' }: VerificationReport,
  sealedAt: Date | undefined,
): string[] {
  const [code = '', time = ''] = line.split('; ');
  const [, day, month, year] = /(\d+)\D+(\d+)\D+(\d{4})/.exec(datePhrase) ?? [];
  const apart = Math.abs(Date.parse(time) - Number(sealedAt));
  const isOfItsSignature = apart <= patienceMs;
  return [
    ...(code.split('/')[0] === number
      ? []
      : [`Dòng ở góc phải trên ghi số ${code}, văn bản ghi số ${number ?? 'không rõ'}.`]),
    ...(time.slice(0, 10) >= `${year}-${month}-${day}`
      ? []
      : [
          `Dòng ở góc phải trên ghi thời gian ${time}, trước ngày của văn bản (${datePhrase || 'không rõ'}).`,
        ]),
    ...(isOfItsSignature
      ? []
      : [`Dòng ở góc phải trên ghi thời gian ${time}, chữ ký trên tệp ghi ${timeOf(sealedAt)}.`]),
  ];
}

const timeOf = (at: Date | undefined): string => (at ? vietnamTimestamp(at) : 'không rõ');

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
