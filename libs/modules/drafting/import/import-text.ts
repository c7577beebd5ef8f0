import { ok, type Result } from '#kernel';
import { acceptText, refuse, type ImportRefusal } from './accept-text.js';
import { readAddressees } from './letterhead/addressees.js';
import { readAnnexes, type ReadAnnex } from './annex/annexes.js';
import { joinBlocks, type Block } from './body/blocks.js';
import { readBodyTargets } from './body/body-targets.js';
import { readClosing } from './letterhead/closing.js';
import { unplacedLines } from './coverage.js';
import { findFindings } from './findings/find-findings.js';
import type { Asides } from './findings/parts.js';
import { readHeader } from './letterhead/header.js';
import type { ImportResult, ImportedLegalBasis, Spans } from './import-result.js';
import { issuerFromSentences } from './letterhead/issuer.js';
import { isLegalBasis, readLegalBasis, splitOpening } from './letterhead/legal-bases.js';
import { readLines, type Page } from './lines.js';
import { isDocument } from './recognise.js';
import { readReporting } from './reporting/reporting.js';
import { readSections } from './body/sections.js';
import { spansOf } from './spans.js';
import { wordPairs } from './table/word-pairs.js';
import { readTitle } from './letterhead/title.js';
import { cutZones } from './body/zones.js';

/**
 * Reads the text of a plan or report into its parts.
 *
 * @param input plain text, or its UTF-8 bytes (BOM, CRLF, NFD and form feeds allowed), at most 5 MB
 * @returns the parts in the shape of `import.schema.json`; what the text lacks is null and named in
 *   `findings`; every non-blank line belongs to an item, to a field or to `unplaced`
 * @errors TextIsTooLarge, ContentIsBinary, TextIsNotADocument
 */
export function importText(input: string | Uint8Array): Result<ImportResult, ImportRefusal> {
  const accepted = acceptText(input);
  if (!accepted.ok) return accepted;
  const page = readLines(accepted.value);
  if (!isDocument(page.lines)) return refuse('TextIsNotADocument');
  return ok(readDocument(accepted.value, page));
}

function readDocument(text: string, { lines, noise }: Page): ImportResult {
  const title = readTitle(lines);
  const head = lines.slice(
    0,
    title === null ? 0 : lines.findIndex(({ no }) => no === title.lines[0]),
  );
  const header = readHeader(head);
  const afterTitle = lines.slice(title?.next ?? 0);
  const addressees = readAddressees(afterTitle);
  const zones = cutZones(afterTitle.slice(addressees.count));
  const { blocks, pageNumbers } = joinBlocks(zones.body);
  const { legalBases, body } = takeLegalBases(blocks);
  const { opening, sections } = readSections(body);
  const closing = readClosing(zones.closing);
  const knowsPair = wordPairs(lines);
  const annexes = [...zones.bodyTables, zones.annexes].flatMap((table) =>
    readAnnexes(table, knowsPair),
  );
  const subject = title?.subject ?? '';
  const issuer =
    header.issuer ??
    issuerFromSentences(
      subject,
      opening.map((paragraph) => paragraph.text),
      annexes.map(({ citation }) => citation),
    );

  const read = {
    title: { type: title?.type ?? '', subject },
    number: header.number,
    symbol: header.symbol,
    issuer,
    superior: header.superior,
    place: header.place,
    date: header.date,
    year: yearOf(subject) ?? header.year ?? yearOf(opening[0]?.text ?? ''),
    addressees: addressees.addressees,
    legalBases,
    opening,
    sections,
    recipients: closing.recipients,
    archive: closing.archive,
    signature: closing.signature,
    annexes: annexes.map(({ annex }) => annex),
    bodyTargets: readBodyTargets(sections),
    reporting: [...readReporting(sections), ...zones.reporting],
    fieldLines: fieldLines({
      ...header.lines,
      title: title?.lines ?? [],
      addressees: addressees.lines,
      ...closing.lines,
      citation: [
        ...(title?.authorityLines ?? []),
        ...(title?.citationLines ?? []),
        ...annexes.flatMap(({ citationLines }) => citationLines),
      ],
      pageNumbers: [...pageNumbers, ...(closing.lines.pageNumbers ?? []), ...noise],
    }),
  };
  const findings = findFindings(read, asidesOf(annexes));
  return { ...read, unplaced: unplacedLines(text, { ...read, findings }), findings };
}

/** `năm 2026`, or the first year of `giai đoạn 2026-2030`. */
function yearOf(text: string): number | null {
  const match = /(?:năm|giai đoạn|năm học)\s+(\d{4})/iu.exec(text) ?? /\b(20\d\d)\b/.exec(text);
  return match ? Number(match[1]) : null;
}

function takeLegalBases(blocks: readonly Block[]): {
  legalBases: ImportedLegalBasis[];
  body: Block[];
} {
  const firstHeading = blocks.findIndex(
    ({ labelled }) =>
      labelled?.kind === 'roman' ||
      labelled?.kind === 'arabic' ||
      labelled?.kind === 'part' ||
      labelled?.kind === 'upper',
  );
  const front = blocks.slice(0, firstHeading < 0 ? blocks.length : firstHeading);
  const legalBases: ImportedLegalBasis[] = [];
  const body: Block[] = [];
  for (const block of front) {
    const both = splitOpening(block.text);
    if (both) {
      legalBases.push(readLegalBasis(both.basis, block.lines));
      body.push({ ...block, text: both.opening });
    } else if (isLegalBasis(block)) legalBases.push(readLegalBasis(block.text, block.lines));
    else body.push(block);
  }
  return { legalBases, body: [...body, ...blocks.slice(front.length)] };
}

const fieldLines = (numbers: Readonly<Record<string, readonly number[]>>): Record<string, Spans> =>
  Object.fromEntries(
    Object.entries(numbers)
      .filter(([, lines]) => lines.length > 0)
      .map(([field, lines]) => [field, spansOf(lines)]),
  );

const asidesOf = (annexes: readonly ReadAnnex[]): Asides => ({
  citations: annexes.map(({ citation, citationLines }) => ({
    text: citation,
    lines: spansOf(citationLines),
  })),
  headings: annexes.flatMap(({ columns, headingLines }) =>
    columns.map(({ heading }) => ({ text: heading, lines: spansOf(headingLines) })),
  ),
  guesses: annexes.flatMap(({ annex, guessedRows }) =>
    guessedRows.length === 0
      ? []
      : [
          {
            where: annex.label ?? (annex.title || 'Bảng trong văn bản'),
            labels: guessedRows.map(({ label }) => label),
            lines: spansOf(guessedRows.flatMap(({ lines }) => lines)),
          },
        ],
  ),
});
