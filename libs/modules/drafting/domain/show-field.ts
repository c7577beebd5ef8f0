import { printMeasure, type Inline, type Measure } from '#nd30';

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
  cells: 'Các cột khác',
  layout: 'Kiểu bảng',
  tableKind: 'Loại bảng',
  closingCount: 'Dòng tổng cộng',
  field: 'Ý nghĩa của cột',
  fileName: 'Tên tệp',
  sha256: 'Nội dung tệp',
};

/** What people call a field of a node. */
export const fieldLabel = (name: string): string => labels[name] ?? name;

/** A field's value as one line of text; null when it is not there. */
export function showField(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (isInlines(value)) return value.map(showInline).join('');
  if (Array.isArray(value)) return value.map((entry) => showField(entry) ?? '').join('; ');
  if (isMeasure(value)) return printMeasure(value);
  return JSON.stringify(value);
}

const isInlines = (value: unknown): value is readonly Inline[] =>
  Array.isArray(value) &&
  value.every((run: unknown) => typeof run === 'object' && run !== null && 'kind' in run);

function showInline(run: Inline): string {
  if (run.kind === 'text') {
    const fence = run.mark === 'bold' ? '**' : run.mark === 'italic' ? '*' : '';
    return `${fence}${run.text}${fence}`;
  }
  const source = run.source ? ` (nguồn: ${run.source.kind} ${run.source.ref})` : '';
  return `${run.value}${run.unit ? ` ${run.unit}` : ''}${source}`;
}

const isMeasure = (value: unknown): value is Measure =>
  typeof value === 'object' && value !== null && 'op' in value && 'valueTo' in value;
