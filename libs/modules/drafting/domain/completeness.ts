import { annexHeading, type AnnexRow, type DocumentContent, type SignatureBlock } from '#nd30';
import type { Finding } from './finding.js';
import { placesOf } from './pieces.js';

/**
 * Blanks of a submission that no rule of form looks at: lacking cells, a signer without a post. The
 * signature block is known from submission on.
 */
export const blanksOf = (
  content: DocumentContent,
  signatureBlock: SignatureBlock | null,
): readonly Finding[] => [
  ...shortRows(content),
  ...(signatureBlock ? blankSigner(signatureBlock) : []),
];

/** Rows that lack a cell which a column of the table's own asks for. */
function shortRows(content: DocumentContent): readonly Finding[] {
  const places = placesOf(content);
  return content.annexes.flatMap((annex, index) => {
    if (annex.kind === 'attached') return [];
    const own = annex.columns.filter(({ field }) => field === 'other');
    const lacking = ({ cells }: AnnexRow) => own.filter(({ id }) => cells[id] === undefined);
    return annex.rows
      .filter((row) => lacking(row).length > 0)
      .map((row): Finding => ({
        rule: 'AnnexRowHasTooFewCells',
        severity: 'error',
        message: `Dòng thiếu ô của cột ${lacking(row)
          .map(({ heading }) => `"${heading}"`)
          .join(', ')}`,
        place: places.get(row.id) ?? annexHeading(index, content.annexes.length),
        nodeId: row.id,
        field: 'cells',
        clause: null,
      }));
  });
}

const blankSigner = ({ personId, postId }: SignatureBlock): readonly Finding[] =>
  personId && postId
    ? []
    : [
        {
          rule: 'SignerIsNotResolved',
          severity: 'error',
          message: 'Chưa xác định người ký và chức vụ của người ký',
          place: 'Khối chữ ký',
          nodeId: null,
          field: null,
          clause: null,
        },
      ];
