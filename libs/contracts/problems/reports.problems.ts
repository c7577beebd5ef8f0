import type { ProblemCatalogue } from './problem.js';

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const reportsProblems = {
  ReturnsAreMissing: {
    status: 409,
    text: (d) => String(d['sentence']),
  },
  CoordinatingHeadGoesOnWithoutUnits: {
    status: 403,
    text: (d) =>
      `Chỉ trưởng ${d['unitName']} (phòng đầu mối) được quyết định lập báo cáo khi còn đơn vị chưa nộp phiếu. Hãy đề nghị người đó dự thảo, hoặc đôn đốc các đơn vị còn thiếu.`,
  },
  UnitIsNotMissing: {
    status: 409,
    text: (d) =>
      `${d['unitName'] ?? 'Đơn vị được chọn'} không còn thiếu phiếu ở kỳ này. Hãy tải lại danh sách đơn vị chưa nộp.`,
  },
  ReportIsDrafted: {
    status: 409,
    text: (d) =>
      `Kỳ này đã có báo cáo “${d['title']}”. Hãy mở báo cáo đó; muốn lập lại thì hủy báo cáo cũ trước.`,
  },
  DocumentIsNotAReport: {
    status: 404,
    text: () => 'Văn bản này không phải báo cáo lập từ phiếu của các đơn vị.',
  },
  FigureIsUnknown: {
    status: 422,
    text: (d) =>
      `Số liệu “${d['value']}” trong văn bản không có trong báo cáo này. Hãy viết nó thành chữ thường, hoặc chèn lại từ danh sách số liệu.`,
  },
  FiguresNeedAReason: {
    status: 422,
    text: (d) =>
      `Giá trị trong văn bản khác giá trị tính được: ${listed(d['places'])}. Hãy dùng nút “Sửa số liệu” và ghi lý do, hoặc để lại giá trị tính được.`,
  },
  NothingDiffers: {
    status: 409,
    text: () => 'Không còn chênh lệch nào cần quyết định. Hãy tải lại trang.',
  },
  SignedReportsNeverChange: {
    status: 409,
    text: () =>
      'Báo cáo đã ký, số liệu không đổi nữa. Chênh lệch này đưa vào báo cáo kỳ sau, hoặc ban hành văn bản đính chính.',
  },
  NobodyIsMissing: {
    status: 409,
    text: () => 'Mọi đơn vị đã nộp báo cáo của kỳ này; không còn ai để đôn đốc.',
  },
  CentresAreMissing: {
    status: 409,
    text: (d) =>
      `Chưa tổng hợp được vì còn ${d['count']} đơn vị chưa nộp (${listed(d['names'])}). Hãy đôn đốc, hoặc nêu lý do lập báo cáo khi còn thiếu.`,
  },
} as const satisfies ProblemCatalogue;
