import { roman } from '#kernel';
import {
  annexHeading,
  closingLine,
  documentTypes,
  labelAnnex,
  rowsByGroup,
  type AnnexColumn,
  type AnnexRow,
  type Block,
  type DocumentContent,
  type Numbering,
  type Paragraph,
  type TableAnnex,
} from '#nd30';
import { cell, paragraph, table, wordFile, type TableCell } from './word-package.js';

const depths: Readonly<Partial<Record<Numbering, number>>> = {
  roman: 0,
  arabic: 1,
  decimal: 2,
  letter: 3,
  bullet: 4,
};

/**
 * A content laid out as a typist does it in Word: header and signature in tables without borders,
 * headings numbered by Word's lists, annexes in tables with merged cells.
 */
export function wordOfContent(content: DocumentContent): Uint8Array {
  const { header, subject, docType, legalBases, body, annexes } = content;
  return wordFile([
    table([
      [
        cell((header.superior ?? '').toUpperCase(), header.issuer.toUpperCase()),
        cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
      ],
      [cell(`Số:     /${header.symbol}`), cell(`${header.place}, ngày    tháng    năm 2026`)],
    ]),
    paragraph(''),
    paragraph(documentTypes[docType].name, { capitals: true }),
    paragraph(subject),
    ...legalBases.map(({ text }) => paragraph(`${text};`)),
    ...body.flatMap(blockPieces),
    table([
      [
        cell(
          'Nơi nhận:',
          ...content.recipients.map(({ text }) => `- ${text};`),
          `- Lưu: ${content.archive}.`,
        ),
        cell('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'),
      ],
    ]),
    ...annexes.flatMap((annex, index) =>
      annex.kind === 'table' ? annexPieces(annex, annexHeading(index, annexes.length)) : [],
    ),
  ]);
}

function blockPieces(block: Block): string[] {
  const depth = depths[block.numbering];
  const form = depth === undefined ? {} : { depth };
  return block.kind === 'paragraph'
    ? [paragraph(textOf(block), form)]
    : [
        paragraph(block.heading, { ...form, capitals: block.numbering === 'roman' }),
        ...block.children.flatMap(blockPieces),
      ];
}

const textOf = ({ content }: Paragraph): string =>
  content.map((run) => (run.kind === 'text' ? run.text : `${run.value}${run.unit ?? ''}`)).join('');

function annexPieces(annex: TableAnnex, heading: string): string[] {
  return [
    paragraph(heading.toUpperCase()),
    paragraph(annex.title.toUpperCase()),
    table([
      annex.columns.map(({ heading: text }) => cell(...text.split(' (')[0]!.split('\n'))),
      ...rowsOf(annex),
    ]),
    paragraph(closingLine(annex, './.') ?? ''),
  ];
}

function rowsOf(annex: TableAnnex): TableCell[][] {
  const labels = labelAnnex(annex);
  return rowsByGroup(annex).flatMap(({ group, rows }, at) => {
    const cells = rows.map((row, index) =>
      annex.columns.map((column) => {
        const merged = index === 0 ? ('start' as const) : ('on' as const);
        if (annex.layout === 'groupCells' && column.field === 'label')
          return { paragraphs: index === 0 ? [String(at + 1)] : [], merged };
        if (column.field === 'group')
          return { paragraphs: index === 0 ? [group?.title ?? ''] : [], merged };
        return cell(...cellText(column, row, labels.get(row.id) ?? '', annex.layout));
      }),
    );
    return group && annex.layout === 'groupHeadings'
      ? [
          [{ paragraphs: [`${roman(at + 1)}. ${group.title}`], wide: annex.columns.length }],
          ...cells,
        ]
      : cells;
  });
}

function cellText(
  { field, id }: AnnexColumn,
  row: AnnexRow,
  label: string,
  layout: TableAnnex['layout'],
): string[] {
  switch (field) {
    case 'label':
      return [label];
    case 'text':
      return [layout === 'groupCells' && label !== '' ? `${label}. ${row.text}` : row.text];
    case 'products':
      return row.products.map((product) => (row.products.length > 1 ? `- ${product}` : product));
    case 'lead':
    case 'coordinating':
      return [row[field].join(', ')];
    case 'time':
      return (row.time ?? '').split(/\n| (?=- )/);
    case 'measure':
      return [row.measure ? `${row.measure.op} ${row.measure.value}${row.measure.unit}` : ''];
    case 'other':
      return [row.cells[id] ?? ''];
    case 'group':
      return [];
    default:
      return [row[field] ?? ''];
  }
}
