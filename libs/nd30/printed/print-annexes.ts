import { annexHeading, closingLine } from '../labels/label-annex.js';
import { documentTypes } from '../layout/document-types.js';
import type { Layout } from '../layout/layout.js';
import type { DocumentContent } from '../model.js';
import { printTable } from './print-table.js';
import type { PrintedAnnex } from './printed.js';
import { oneLine, upper } from './words.js';

/** Annexes with their headings (NĐ 30/2020 Phụ lục I, Phần I, Mục III.1). */
export function printAnnexes(content: DocumentContent, layout: Layout): PrintedAnnex[] {
  const { annexes, header } = content;
  const reference = {
    type: documentTypes[content.docType].name,
    symbol: `/${oneLine(header.symbol)}`,
    issuer: oneLine(header.issuer),
  };
  return annexes.map((annex, index) => ({
    id: annex.id,
    heading: annexHeading(index, annexes.length),
    title: upper(annex.title),
    reference,
    table: annex.kind === 'table' ? printTable(annex, layout) : null,
    closing: annex.kind === 'table' ? closingLine(annex, layout.ending) : null,
  }));
}
