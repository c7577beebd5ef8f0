import type {
  FindingKind,
  ImportFinding,
  ImportedAnnex,
  ImportedRow,
  Spans,
} from '../import-result.js';
import type { Finder } from './parts.js';

/** Fields of the header and cells of rows that the text leaves blank. */
export const findMissingFields: Finder = (read) => {
  const at = (field: string): Spans => read.fieldLines[field] ?? [];
  const missing: (readonly [boolean, FindingKind, string, string, Spans])[] = [
    [read.number === null, 'blank-number', 'Số, ký hiệu', 'Văn bản chưa có số.', at('number')],
    [read.title.type === '', 'missing-field', 'Tên loại', 'Không thấy tên loại văn bản.', []],
    [
      read.issuer === null,
      'missing-field',
      'Cơ quan ban hành',
      'Không thấy tên cơ quan ban hành.',
      [],
    ],
    [
      read.superior === null,
      'missing-field',
      'Cơ quan chủ quản',
      'Không thấy tên cơ quan chủ quản.',
      [],
    ],
    [
      read.date === null,
      'missing-field',
      'Địa danh, ngày tháng',
      'Ngày, tháng, năm ban hành chưa đủ.',
      at('date'),
    ],
    [read.recipients.length === 0, 'missing-field', 'Nơi nhận', 'Không thấy nơi nhận.', []],
    [read.signature === null, 'missing-field', 'Chữ ký', 'Không thấy khối chữ ký.', []],
  ];
  return [
    ...missing
      .filter(([isMissing]) => isMissing)
      .map(([, kind, where, detail, lines]) => ({ kind, where, detail, evidence: [], lines })),
    ...read.annexes.flatMap(emptyCells),
  ];
};

/** A cell is missing where the other rows of its annex have it. */
function emptyCells(annex: ImportedAnnex): ImportFinding[] {
  if (annex.kind === 'other') return [];
  if (annex.rows.length === 0)
    return [cellFinding(annex, 'Bảng của phụ lục không có dòng nào.', annex.lines)];
  const columns: readonly (readonly [string, (row: ImportedRow) => boolean])[] = [
    ['nội dung', (row) => row.text === ''],
    ['đơn vị chủ trì', (row) => row.lead.length === 0],
    ['thời gian', (row) => row.time === null],
  ];
  return columns.flatMap(([name, isEmpty]) => {
    const empty = annex.rows.filter(isEmpty);
    if (empty.length > annex.rows.length / 2) return [];
    return empty.map((row) => cellFinding(annex, `Dòng ${row.label} thiếu ${name}.`, row.lines));
  });
}

const cellFinding = (annex: ImportedAnnex, detail: string, lines: Spans): ImportFinding => ({
  kind: 'missing-field',
  where: annex.label ?? (annex.title || 'Bảng trong văn bản'),
  detail,
  evidence: [],
  lines,
});
