import type { AnnexColumn, AnnexGroup, AnnexRow, ColumnField, NodeId, TableAnnex } from '#nd30';
import { nodeIds } from './node-ids.js';

type NextId = () => NodeId;

const fields = [
  'Công tác chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng chính quyền điện tử, chính quyền số',
];
const actions = [
  'Xây dựng và triển khai kế hoạch kiểm tra tại các khoa, phòng, trạm y tế trực thuộc',
  'Rà soát, đánh giá, đơn giản hóa quy trình tiếp đón và thanh toán cho người bệnh ngoại trú',
  'Khảo sát mức độ hài lòng của người bệnh nội trú và người nhà người bệnh theo mẫu của Bộ Y tế',
  'Tập huấn sử dụng chữ ký số, bệnh án điện tử và phần mềm quản lý văn bản cho viên chức',
  'Công khai thủ tục hành chính nội bộ',
];
const products = [
  ['Kế hoạch kiểm tra', 'Quyết định thành lập đoàn', 'Báo cáo kết quả kiểm tra'],
  ['Báo cáo rà soát'],
  ['Phiếu khảo sát', 'Báo cáo kết quả'],
  ['Danh sách tham dự', 'Tin bài'],
  [],
];
const leads = [
  ['Phòng Tổ chức - Hành chính'],
  ['Phòng Kế hoạch - Nghiệp vụ', 'Phòng Điều dưỡng'],
  ['Ban Thanh tra nhân dân'],
];
const times = [
  'Quý II, IV/2026',
  'Trước ngày 30/6/2026',
  'Trong năm 2026',
  '- Trước ngày 30/01/2026\n- Trước ngày 10/12/2026',
];

export function aColumn(next: NextId, field: ColumnField, heading: string): AnnexColumn {
  return { id: next(), field, heading };
}

export const aRow = (next: NextId, changes: Partial<AnnexRow> = {}): AnnexRow => ({
  id: next(),
  groupId: null,
  text: 'Công khai thủ tục hành chính nội bộ',
  shortcoming: null,
  products: [],
  lead: ['Phòng Tổ chức - Hành chính'],
  coordinating: ['Các khoa, phòng'],
  time: 'Trong năm 2026',
  budget: null,
  note: null,
  parent: null,
  measure: null,
  cells: {},
  ...changes,
});

const taskColumns = (next: NextId): AnnexColumn[] => [
  aColumn(next, 'label', 'TT'),
  aColumn(next, 'group', 'Nội dung'),
  aColumn(next, 'text', 'Nhiệm vụ cụ thể'),
  aColumn(next, 'products', 'Sản phẩm'),
  aColumn(next, 'lead', 'Đơn vị chủ trì'),
  aColumn(next, 'coordinating', 'Đơn vị phối hợp'),
  aColumn(next, 'time', 'Thời gian thực hiện'),
  aColumn(next, 'budget', 'Kinh phí (triệu đồng)'),
];

/** A table of tasks whose groups are cells that span their rows. Every row's words differ. */
export function taskAnnex(next: NextId = nodeIds(5000), rowCount = 12): TableAnnex {
  const groups = someGroups(next, Math.min(fields.length, rowCount));
  return {
    kind: 'table',
    id: next(),
    title: 'Phân công thực hiện nhiệm vụ năm 2026',
    tableKind: 'tasks',
    layout: 'groupCells',
    columns: taskColumns(next),
    groups,
    rows: Array.from({ length: rowCount }, (_, index) =>
      aRow(next, {
        groupId: pick(groups, Math.floor((index * groups.length) / rowCount)).id,
        text: `${pick(actions, index)}, đợt ${index + 1}`,
        products: pick(products, index),
        lead: pick(leads, index),
        coordinating: ['Các khoa, phòng thuộc Trung tâm'],
        time: pick(times, index),
        budget: index % 4 === 0 ? String(10 + index) : null,
      }),
    ),
    closingCount: { groupNoun: 'lĩnh vực', rowNoun: 'nhiệm vụ' },
  };
}

/** A table of targets under headings over the whole width. */
export function targetAnnex(next: NextId = nodeIds(3000), rowCount = 14): TableAnnex {
  const groups = someGroups(next, 4);
  return {
    kind: 'table',
    id: next(),
    title: 'Chỉ tiêu thực hiện nhiệm vụ cải cách hành chính năm 2026',
    tableKind: 'targets',
    layout: 'groupHeadings',
    columns: [
      aColumn(next, 'label', 'STT'),
      aColumn(next, 'text', 'Chỉ tiêu'),
      aColumn(next, 'measure', 'Mức đạt'),
      aColumn(next, 'lead', 'Đơn vị chủ trì'),
      aColumn(next, 'coordinating', 'Đơn vị phối hợp'),
      aColumn(next, 'note', 'Ghi chú'),
    ],
    groups,
    rows: Array.from({ length: rowCount }, (_, index) =>
      aRow(next, {
        groupId: pick(groups, Math.floor((index * groups.length) / rowCount)).id,
        text: `Tỷ lệ hồ sơ được giải quyết đúng hạn ở bộ phận số ${index + 1}`,
        time: null,
        measure: { op: '>=', value: String(80 + index), valueTo: null, unit: '%' },
        lead: pick(leads, index),
      }),
    ),
    closingCount: { groupNoun: 'nội dung', rowNoun: 'chỉ tiêu' },
  };
}

const someGroups = (next: NextId, count: number): AnnexGroup[] =>
  fields.slice(0, count).map((title) => ({ id: next(), title }));

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
