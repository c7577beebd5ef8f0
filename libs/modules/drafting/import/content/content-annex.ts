import type { Ids } from '#kernel';
import type { AnnexColumn, AnnexGroup, AnnexRow, ColumnField, Measure, TableAnnex } from '#nd30';
import type { ImportedAnnex, ImportedMeasure, ImportedRow } from '../import-result.js';

/** A table annex: printed counts and numbers are left out, they are derived. */
export function contentAnnex(annex: ImportedAnnex, ids: Ids): TableAnnex {
  const id = ids.next<'Node'>();
  const layout = layoutOf(annex);
  const groups = annex.groups.map(({ label, title }) => ({
    label,
    group: contentGroup(title, ids),
  }));
  return {
    kind: 'table',
    id,
    title: annex.title,
    tableKind: annex.kind,
    layout,
    columns: columnsOf(annex, layout, ids),
    groups: groups.map(({ group }) => group),
    rows: annex.rows.map((row) =>
      contentRow(
        row,
        groups.find(({ label, group }) => label === row.groupLabel && group.title === row.group)
          ?.group,
        ids,
      ),
    ),
    closingCount: closingCountOf(annex.statedTotal),
  };
}

const contentGroup = (title: string, ids: Ids): AnnexGroup => ({ id: ids.next<'Node'>(), title });

function contentRow(row: ImportedRow, group: AnnexGroup | undefined, ids: Ids): AnnexRow {
  const { text, shortcoming, products, lead, coordinating, time, budget, note, parent } = row;
  return {
    id: ids.next<'Node'>(),
    groupId: group?.id ?? null,
    text,
    shortcoming,
    products,
    lead,
    coordinating,
    time,
    budget,
    note,
    parent,
    measure: row.measure && contentMeasure(row.measure),
    cells: {},
  };
}

const contentMeasure = ({ op, value, valueTo, unit }: ImportedMeasure): Measure => ({
  op,
  value: String(value),
  valueTo: valueTo === undefined ? null : String(valueTo),
  unit,
});

/** Roman groups are headings over running rows; a group on a line of its own is a row; else a cell. */
function layoutOf({ groups, rows }: ImportedAnnex): TableAnnex['layout'] {
  const [first] = groups;
  if (first === undefined) return 'plain';
  if (/^[IVXA-D]+$/.test(first.label)) return 'groupHeadings';
  const starts = new Set(rows.map(({ lines }) => lines[0]?.[0]));
  return starts.has(first.lines[0]?.[0]) ? 'groupCells' : 'groupRows';
}

const inOrder: readonly (readonly [ColumnField, string, (row: ImportedRow) => boolean])[] = [
  ['parent', 'Mục tiêu, nhiệm vụ', (row) => row.parent !== null],
  ['shortcoming', 'Nội dung cần khắc phục', (row) => row.shortcoming !== null],
  ['text', 'Nhiệm vụ cụ thể', () => true],
  ['products', 'Sản phẩm', (row) => row.products.length > 0],
  ['lead', 'Đơn vị chủ trì', (row) => row.lead.length > 0],
  ['coordinating', 'Đơn vị phối hợp', (row) => row.coordinating.length > 0],
  ['time', 'Thời gian thực hiện', (row) => row.time !== null],
  ['budget', 'Kinh phí (triệu đồng)', (row) => row.budget !== null],
  ['note', 'Ghi chú', (row) => row.note !== null],
];

function columnsOf(annex: ImportedAnnex, layout: TableAnnex['layout'], ids: Ids): AnnexColumn[] {
  const column = (field: ColumnField, heading: string): AnnexColumn => ({
    id: ids.next<'Node'>(),
    field,
    heading,
  });
  const numbered = annex.kind !== 'other';
  return [
    ...(numbered ? [column('label', 'TT')] : []),
    ...(layout === 'groupCells' ? [column('group', 'Lĩnh vực')] : []),
    ...inOrder
      .filter(([, , isFilled]) => annex.rows.some(isFilled))
      .map(([field, heading]) => column(field, field === 'text' ? textHeading(annex) : heading)),
  ];
}

function textHeading({ kind, rows }: ImportedAnnex): string {
  if (rows.some(({ shortcoming }) => shortcoming !== null)) return 'Giải pháp thực hiện';
  if (kind === 'targets') return 'Chỉ tiêu';
  if (kind === 'framework') return 'Hoạt động';
  return kind === 'tasks' ? 'Nhiệm vụ cụ thể' : 'Nội dung';
}

/** `Tổng cộng: 06 nội dung, 26 chỉ tiêu` → what is counted; the counts are derived. */
function closingCountOf(total: string | null): TableAnnex['closingCount'] {
  const nouns = [...(total ?? '').matchAll(/\d+\s+([\p{L} ]+)/gu)].map((match) =>
    (match[1] ?? '').trim(),
  );
  const rowNoun = nouns.at(-1);
  return rowNoun === undefined
    ? null
    : { groupNoun: nouns.length > 1 ? (nouns[0] ?? '') : 'lĩnh vực', rowNoun };
}
