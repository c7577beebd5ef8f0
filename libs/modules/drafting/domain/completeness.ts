import type { AnnexRow, ColumnField, DocumentContent, SignatureBlock, TableAnnex } from '#nd30';
import type { Finding } from '../document.js';
import { piecesOf, type Piece } from './pieces.js';
import { showField } from './show-field.js';

/** Every blank that forbids a submission, all at once, in reading order. */
export function blanksOf(
  content: DocumentContent,
  signatureBlock: SignatureBlock,
): readonly Finding[] {
  const pieces = piecesOf(content);
  return [
    ...blankHeader(content),
    ...blankTexts(pieces),
    ...blankAnnexes(content, new Map(pieces.map((piece) => [piece.id, piece]))),
    ...blankSignature(signatureBlock),
  ];
}

function blankHeader({ subject, header, body, recipients }: DocumentContent): readonly Finding[] {
  return [
    ...(isBlank(header.issuer) ? [missing('IssuerIsBlank', 'tên cơ quan ban hành')] : []),
    ...(isBlank(header.symbol) ? [missing('SymbolIsBlank', 'ký hiệu văn bản')] : []),
    ...(isBlank(header.place) ? [missing('PlaceNameIsBlank', 'địa danh')] : []),
    ...(isBlank(subject) ? [missing('SubjectIsBlank', 'trích yếu nội dung')] : []),
    ...(body.length === 0 ? [missing('BodyIsEmpty', 'nội dung văn bản', 'Nội dung')] : []),
    ...(recipients.length === 0 ? [missing('RecipientsAreBlank', 'nơi nhận', 'Nơi nhận')] : []),
  ];
}

/** Headings, paragraphs, legal bases, receivers and annex titles that say nothing. */
function blankTexts(pieces: readonly Piece[]): readonly Finding[] {
  return pieces
    .filter(({ id, parent }) => id !== 'document' && !/ (rows|columns|groups)$/.test(parent))
    .filter(({ fields }) =>
      ['heading', 'content', 'text', 'title'].some(
        (name) => name in fields && isBlank(showField(fields[name])),
      ),
    )
    .map((piece) => finding('TextIsBlank', 'Chỗ này chưa có chữ nào', piece));
}

function blankAnnexes(
  { annexes }: DocumentContent,
  pieces: ReadonlyMap<string, Piece>,
): readonly Finding[] {
  return annexes.flatMap((annex) => {
    if (annex.kind === 'attached') return [];
    if (annex.rows.length === 0)
      return [
        finding('AnnexTableIsEmpty', 'Bảng của phụ lục chưa có dòng nào', pieces.get(annex.id)),
      ];
    return annex.rows
      .filter((row) => hasTooFewCells(annex, row))
      .map((row) => finding('AnnexRowHasTooFewCells', 'Dòng của bảng thiếu ô', pieces.get(row.id)));
  });
}

/** A row without its text, without a cell that its columns ask for, or with nothing but its text. */
function hasTooFewCells({ columns }: TableAnnex, row: AnnexRow): boolean {
  if (isBlank(row.text)) return true;
  if (columns.some(({ id, field }) => field === 'other' && row.cells[id] === undefined))
    return true;
  const told = columns.filter(({ field }) => !givenOtherwise.has(field));
  return told.length > 0 && told.every(({ id, field }) => isBlank(cellOf(row, field, id)));
}

const givenOtherwise: ReadonlySet<ColumnField> = new Set(['label', 'group', 'text', 'note']);

function cellOf(row: AnnexRow, field: ColumnField, columnId: string): string | null {
  if (field === 'other') return row.cells[columnId] ?? null;
  if (field === 'label' || field === 'group') return null;
  return showField(row[field]);
}

function blankSignature({ lines, name, personId, postId }: SignatureBlock): readonly Finding[] {
  const place = 'Khối chữ ký';
  return [
    ...(lines.length === 0 || lines.some(isBlank)
      ? [missing('SignatureBlockIsBlank', 'quyền hạn và chức vụ của người ký', place)]
      : []),
    ...(isBlank(name) || !personId || !postId
      ? [missing('SignerIsBlank', 'họ tên người ký', place)]
      : []),
  ];
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

const missing = (rule: string, what: string, place = 'Phần đầu văn bản'): Finding => ({
  rule,
  severity: 'error',
  message: `Chưa có ${what}`,
  place,
  nodeId: null,
});

const finding = (rule: string, message: string, piece: Piece | undefined): Finding => ({
  rule,
  severity: 'error',
  message,
  place: piece?.place ?? '',
  nodeId: piece && piece.id !== 'document' ? piece.id : null,
});
