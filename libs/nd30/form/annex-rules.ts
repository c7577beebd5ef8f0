import { roman } from '#kernel';
import { rowsByGroup } from '../labels/label-annex.js';
import type { AnnexRow, ColumnField, DocumentContent, TableAnnex } from '../model.js';
import { clause, each, excerpt, isBlank, type Breach, type FormRule } from './rule.js';
import { annexesCited } from './annexes-cited.js';
import { bodyTexts } from './text-of-body.js';

export const annexRules: readonly FormRule[] = [
  {
    code: 'BodyDoesNotPointToAnnex',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    breaches: ({ content }) => {
      const cited = annexesCited(content);
      return each(
        content.annexes,
        (annex) => !cited.has(content.annexes.indexOf(annex) + 1),
        (_, at) => `Nội dung văn bản chưa dẫn đến ${nameOf(content, at)}.`,
      );
    },
  },
  {
    code: 'AnnexIsCitedInOtherNumerals',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    breaches: ({ content }) => {
      if (content.annexes.length < 2) return [];
      return each(
        bodyTexts(content.body),
        ({ text }) => /phụ lục\s+\d/iu.test(text),
        ({ text }) => `“${excerpt(text)}” dẫn phụ lục bằng số Ả Rập; phụ lục được đánh số La Mã.`,
      );
    },
  },
  {
    code: 'AnnexTitleIsBlank',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    breaches: ({ content }) =>
      each(
        content.annexes,
        ({ title }) => isBlank(title),
        (_, at) => `${nameOf(content, at)} chưa có tên.`,
      ),
  },
  {
    code: 'AnnexTableIsEmpty',
    severity: 'error',
    clause: null,
    breaches: ({ content }) =>
      content.annexes.flatMap((annex, at) =>
        annex.kind === 'table' && annex.rows.length === 0
          ? [{ message: `${nameOf(content, at)} không có dòng nào.`, nodeId: annex.id }]
          : [],
      ),
  },
  ofRows('AnnexCellIsEmpty', ({ columns }, row) =>
    required
      .filter(({ field }) => columns.some((column) => column.field === field))
      .filter(({ field }) => isEmpty(row, field))
      .map(({ name }) => `chưa có ${name}`),
  ),
  ofRows('AnnexCellHasNoColumn', ({ columns }, row) =>
    printable
      .filter(({ field }) => !columns.some((column) => column.field === field))
      .filter(({ field }) => !isEmpty(row, field))
      .map(({ name }) => `có ${name} nhưng bảng không có cột này`),
  ),
  ofRows('RowBelongsToNoGroup', ({ layout, groups }, { groupId }) =>
    layout !== 'plain' && !groups.some(({ id }) => id === groupId)
      ? ['chưa thuộc lĩnh vực nào của bảng']
      : [],
  ),
  {
    code: 'GroupHasNoRows',
    severity: 'error',
    clause: null,
    breaches: (document) =>
      ofGroups(document.content, (title, count) =>
        count === 0 ? `Nhóm “${excerpt(title)}” không có dòng nào.` : null,
      ),
  },
  {
    code: 'GroupHeadingMiscounts',
    severity: 'error',
    clause: null,
    breaches: (document) =>
      ofGroups(document.content, (title, count) => {
        const [, stated] = /\((\d+)\s+\p{L}[^)]*\)\s*$/u.exec(title) ?? [];
        return stated !== undefined && Number(stated) !== count
          ? `Tiêu đề “${excerpt(title)}” ghi ${stated} nhưng bảng có ${count} dòng.`
          : null;
      }),
  },
];

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

const nameOf = ({ annexes }: DocumentContent, at: number): string =>
  annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục';

/** A rule on each row of each table; `faults` says what is wrong with one. */
function ofRows(
  code: string,
  faults: (annex: TableAnnex, row: AnnexRow) => readonly string[],
): FormRule {
  const breaches = ({ content }: { content: DocumentContent }): Breach[] =>
    content.annexes.flatMap((annex, at) =>
      annex.kind === 'attached'
        ? []
        : annex.rows.flatMap((row, index) =>
            faults(annex, row).map((fault) => ({
              message: `${nameOf(content, at)}, dòng ${index + 1} (“${excerpt(row.text)}”) ${fault}.`,
              nodeId: row.id,
            })),
          ),
    );
  return { code, severity: 'error', clause: null, breaches };
}

function ofGroups(
  { annexes }: DocumentContent,
  fault: (title: string, rowCount: number) => string | null,
): Breach[] {
  return annexes.flatMap((annex) =>
    annex.kind === 'attached'
      ? []
      : rowsByGroup(annex).flatMap(({ group, rows }) => {
          const message = group && fault(group.title, rows.length);
          return group && message ? [{ message, nodeId: group.id }] : [];
        }),
  );
}
