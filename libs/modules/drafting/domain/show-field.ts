import {
  documentTypes,
  printMeasure,
  type DocumentTypeCode,
  type Inline,
  type Measure,
} from '#nd30';

const labels: Readonly<Record<string, string>> = {
  docType: 'Tên loại văn bản',
  subject: 'Trích yếu',
  superior: 'Cơ quan chủ quản',
  issuer: 'Cơ quan ban hành',
  place: 'Địa danh',
  symbol: 'Ký hiệu',
  secrecy: 'Độ mật',
  urgency: 'Độ khẩn',
  archive: 'Dòng lưu',
  heading: 'Đề mục',
  content: 'Nội dung',
  text: 'Nội dung',
  title: 'Tên',
  numbering: 'Kiểu đánh số',
  level: 'Cấp',
  cites: 'Văn bản được dẫn',
  shortcoming: 'Tồn tại, hạn chế',
  products: 'Sản phẩm',
  measure: 'Mức chỉ tiêu',
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  time: 'Thời gian',
  budget: 'Kinh phí',
  note: 'Ghi chú',
  parent: 'Thuộc nhiệm vụ',
  groupId: 'Nhóm',
  layout: 'Kiểu bảng',
  tableKind: 'Loại bảng',
  closingCount: 'Dòng tổng cộng',
  field: 'Ý nghĩa của cột',
  fileName: 'Tên tệp',
  sha256: 'Nội dung tệp',
  ownFile: 'Nơi đặt phụ lục',
};

/** What people call a field of a node. */
export const fieldLabel = (name: string): string =>
  name.startsWith('cells.') ? 'Cột khác' : (labels[name] ?? name);

/** A field's value as one line of text, marks and sources too; null when it is not there. */
export const showField = (name: string, value: unknown): string | null =>
  shown(name, value, showInline);

/** The same without marks and sources: the words alone. */
export const plainField = (name: string, value: unknown): string | null =>
  shown(name, value, plainInline);

function shown(name: string, value: unknown, inline: (run: Inline) => string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || value === true)
    return words[name]?.[String(value)] ?? String(value);
  if (isInlines(value)) return value.map(inline).join('');
  if (Array.isArray(value)) return value.join('; ');
  if (isMeasure(value)) return printMeasure(value);
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(', ');
  return String(value);
}

/** Values that are codes, as people say them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  docType: Object.fromEntries(
    (Object.keys(documentTypes) as DocumentTypeCode[]).map((code) => [
      code,
      documentTypes[code].name,
    ]),
  ),
  urgency: { normal: 'Thường', urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', express: 'Hỏa tốc' },
  numbering: {
    part: 'Phần',
    chapter: 'Chương',
    division: 'Mục',
    article: 'Điều',
    roman: 'I.',
    arabic: '1.',
    decimal: '1.1.',
    letter: 'a)',
    bullet: '-',
    none: 'không đánh số',
  },
  ownFile: { true: 'tệp riêng' },
  tableKind: { targets: 'chỉ tiêu', tasks: 'nhiệm vụ', framework: 'khung', other: 'khác' },
  layout: {
    groupHeadings: 'nhóm là dòng đề mục',
    groupCells: 'nhóm là ô gộp',
    groupRows: 'nhóm là dòng đánh số',
    plain: 'không chia nhóm',
  },
};

const isInlines = (value: unknown): value is readonly Inline[] =>
  Array.isArray(value) &&
  value.every((run: unknown) => typeof run === 'object' && run !== null && 'kind' in run);

const plainInline = (run: Inline): string =>
  run.kind === 'text' ? run.text : `${run.value}${run.unit ? ` ${run.unit}` : ''}`;

function showInline(run: Inline): string {
  if (run.kind === 'text') {
    const fence = run.mark === 'bold' ? '**' : run.mark === 'italic' ? '*' : '';
    return `${fence}${run.text}${fence}`;
  }
  const source = run.source ? ` (nguồn: ${run.source.kind} ${run.source.ref})` : '';
  return `${plainInline(run)}${source}`;
}

const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'object' && value !== null && 'op' in value && 'valueTo' in value;
