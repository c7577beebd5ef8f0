import type { AnnexRow, ColumnField, DocumentContent, TableAnnex } from '../model.js';
import { annexName } from './annex-name.js';
import { excerpt, isBlank, type Breach, type FormRule } from './rule.js';

export const annexRowRules: readonly FormRule[] = [
  ofRows('AnnexCellIsEmpty', ({ columns }, row) =>
    required
      .filter(({ field }) => columns.some((column) => column.field === field))
      .filter(({ field }) => isEmpty(row, field))
      .map(({ name, field }) => ({ fault: `chưa có ${name}`, field })),
  ),
  ofRows('AnnexCellHasNoColumn', ({ columns }, row) =>
    printable
      .filter(({ field }) => !columns.some((column) => column.field === field))
      .filter(({ field }) => !isEmpty(row, field))
      .map(({ name, field }) => ({ fault: `có ${name} nhưng bảng không có cột này`, field })),
  ),
  ofRows('MeasureIsUnfinished', (_, { measure }) =>
    measure && (measure.value === '' || (measure.op === 'range' && !measure.valueTo))
      ? [{ fault: 'có mức chỉ tiêu chưa ghi xong', field: 'measure' }]
      : [],
  ),
  ofRows('RowBelongsToNoGroup', ({ layout, groups }, { groupId }) =>
    layout !== 'plain' && !groups.some(({ id }) => id === groupId)
      ? [{ fault: 'chưa thuộc lĩnh vực nào của bảng', field: 'groupId' }]
      : [],
  ),
];

interface RowFault {
  readonly fault: string;
  readonly field: string;
}

/** A rule on each row of each table; `faults` says what is wrong with one. */
function ofRows(
  code: string,
  faults: (annex: TableAnnex, row: AnnexRow) => readonly RowFault[],
): FormRule {
  const breaches = ({ content }: { content: DocumentContent }): Breach[] =>
    content.annexes.flatMap((annex, at) =>
      annex.kind === 'attached'
        ? []
        : annex.rows.flatMap((row, index) =>
            faults(annex, row).map(({ fault, field }) => ({
              message: `${annexName(content, at)}, dòng ${index + 1} (“${excerpt(row.text)}”) ${fault}.`,
              nodeId: row.id,
              field,
            })),
          ),
    );
  return { code, severity: 'error', clause: null, breaches };
}

const required: readonly { field: ColumnField; name: string }[] = [
  { field: 'text', name: 'nội dung' },
  { field: 'lead', name: 'đơn vị chủ trì' },
  { field: 'time', name: 'thời gian' },
];

/** Words that stand in no other cell; a measure may have been read from the row's text. */
const printable: readonly { field: ColumnField; name: string }[] = [
  ...required,
  { field: 'shortcoming', name: 'tồn tại' },
  { field: 'products', name: 'sản phẩm' },
  { field: 'coordinating', name: 'đơn vị phối hợp' },
  { field: 'budget', name: 'kinh phí' },
  { field: 'note', name: 'ghi chú' },
];

function isEmpty(row: AnnexRow, field: ColumnField): boolean {
  switch (field) {
    case 'products':
    case 'lead':
    case 'coordinating':
      return row[field].every(isBlank);
    case 'text':
    case 'shortcoming':
    case 'time':
    case 'budget':
    case 'note':
    case 'parent':
      return isBlank(row[field]);
    case 'measure':
      return row.measure === null;
    case 'label':
    case 'group':
    case 'other':
      return true;
  }
}
