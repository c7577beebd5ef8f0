import { momentText } from './day-text.js';
import type { ProblemCatalogue } from './problem.js';

const listed = (names: unknown): string =>
  Array.isArray(names)
    ? names.slice(0, 5).join(', ') + (names.length > 5 ? ` và ${names.length - 5} nơi khác` : '')
    : '';

const reload = 'Hãy tải lại để xem việc đang chờ ai.';

export const reportingProblems = {
  RegimeIsUnknown: {
    status: 404,
    text: () => 'Không có chế độ báo cáo này trong cơ quan.',
  },
  RegimeIsNotValid: {
    status: 422,
    text: (d) =>
      `Chế độ báo cáo “${d['name']}” còn lỗi nên chưa lưu hoặc chưa đưa vào dùng được. Hãy sửa các dòng được nêu.`,
  },
  OnlyDraftRegimesAreActivated: {
    status: 409,
    text: () => 'Chỉ bản nháp mới đưa vào dùng được. Hãy lưu một bản nháp mới của chế độ này.',
  },
  OnlyActiveRegimesAreRetired: {
    status: 409,
    text: () => 'Chỉ thôi dùng được chế độ báo cáo đang dùng.',
  },
  CoordinatingUnitIsNotKnown: {
    status: 422,
    text: (d) =>
      d['code']
        ? `Cơ quan không có đơn vị đang hoạt động mã “${d['code']}”. Hãy chọn phòng đầu mối.`
        : 'Chưa rõ phòng đầu mối. Hãy chọn phòng tiếp nhận phiếu báo cáo của các đơn vị.',
  },
  DayIsStatedAlready: {
    status: 409,
    text: (d) =>
      `Văn bản đã nêu ${d['clockName']} của kỳ ${d['kindName']}; không trả lời khác đi. Muốn đổi, hãy lưu phiên bản mới của chế độ báo cáo.`,
  },
  EvidenceFileIsNotTaken: {
    status: 415,
    text: ({ hasMacros }) =>
      hasMacros
        ? 'Tệp minh chứng có chứa macro (đoạn chương trình chạy kèm) nên không nhận. Hãy lưu lại dạng .docx hoặc .xlsx, hoặc xuất ra PDF rồi gửi.'
        : 'Minh chứng nhận tệp PDF, ảnh PNG hoặc JPEG, Word (.docx), Excel (.xlsx); nội dung tệp này không phải loại nào trong đó. Hãy xuất ra PDF rồi gửi lại.',
  },
  EvidenceFileIsUnknown: {
    status: 422,
    text: (d) =>
      `Tệp minh chứng “${d['name']}” chưa được gửi lên phiếu này. Hãy gửi tệp, rồi lưu lại dòng số liệu.`,
  },
  ReturnHoldsTooManyFiles: {
    status: 409,
    text: (d) =>
      `Phiếu đã có ${d['limit']} tệp minh chứng, không nhận thêm. Hãy gộp các tệp, hoặc nêu minh chứng bằng văn bản đã ban hành, đường dẫn.`,
  },
  OnlyGatherersReadReports: {
    status: 403,
    text: () =>
      'Báo cáo của các đơn vị trực thuộc do phòng đầu mối của chế độ báo cáo đang dùng, lãnh đạo, văn thư và thanh tra xem. Hãy hỏi phòng đầu mối.',
  },
  ReportingBodyIsUnknown: {
    status: 422,
    text: (d) =>
      `Cơ quan mã định danh “${d['organId']}” chưa có trong danh sách cơ quan trao đổi văn bản. Hãy khai cơ quan này trước, rồi ghi lại danh sách phải báo cáo.`,
  },
  ReportingBodyStandsTwice: {
    status: 422,
    text: (d) =>
      `${d['name']}: khoảng thời gian phải báo cáo kết thúc trước khi bắt đầu, hoặc hai khoảng chồng lên nhau. Hãy sửa ngày bắt đầu, ngày kết thúc.`,
  },
  AnswerIsNoDay: {
    status: 422,
    text: (d) =>
      `Câu trả lời về ${d['clockName']} của kỳ ${d['kindName']} chưa dùng được: ${d['fault']}`,
  },
  PeriodIsNotOfRegime: {
    status: 422,
    text: (d) => `Chế độ báo cáo này không có kỳ ${d['kindName']}.`,
  },
  RegimeIsRetired: {
    status: 409,
    text: () => 'Chế độ báo cáo này đã thôi dùng.',
  },
  RegimeIsNotInForce: {
    status: 409,
    text: () => 'Chế độ báo cáo này không ở trạng thái đang dùng nên không mở kỳ mới.',
  },
  PeriodDaysAreAsked: {
    status: 409,
    text: (d) =>
      `Chưa mở được ${d['title']}: chưa ai nêu ${listed(d['missing'])}. Hãy trả lời ở trang chế độ báo cáo.`,
  },
  PeriodDaysAreInDisorder: {
    status: 422,
    text: (d) => `Các mốc của kỳ không theo thứ tự: ${d['fault']}.`,
  },
  BodyHasNoUnits: {
    status: 409,
    text: (d) =>
      `Chưa mở được ${d['title']}: cơ quan không có khoa, phòng, trạm nào đang hoạt động để báo cáo. Hãy khai đơn vị trước.`,
  },
  ReportIsAskedAlready: {
    status: 409,
    text: (d) => `Đã có yêu cầu báo cáo “${d['title']}” với cùng hạn. Hãy mở yêu cầu đó.`,
  },
  TaskIsUnknown: {
    status: 422,
    text: () => 'Không có nhiệm vụ này trong các kế hoạch đã ban hành.',
  },
  PeriodIsUnknown: {
    status: 404,
    text: () => 'Không có kỳ báo cáo này trong cơ quan.',
  },
  PeriodIsLocked: {
    status: 409,
    text: (d) =>
      `Số liệu đã khóa từ ${momentText(d['lockedAt'])}. Muốn sửa, hãy đề nghị mở khóa ngoại lệ, nêu lý do và thời điểm kết thúc.`,
  },
  PeriodIsNotLockedYet: {
    status: 409,
    text: (d) => `Kỳ này đến ${momentText(d['lockAt'])} mới khóa; chưa cần mở khóa ngoại lệ.`,
  },
  ReturnIsUnknown: {
    status: 404,
    text: () => 'Đơn vị này không có phiếu trong kỳ báo cáo.',
  },
  ReturnIsAtAnotherStep: {
    status: 409,
    text: (d) => `Chưa làm được việc này: phiếu đang ở bước “${d['stateName']}”. ${reload}`,
  },
  ReturnHasChanged: {
    status: 409,
    text: (d) =>
      `${d['editor'] ?? 'Người khác'} vừa lưu phiếu này; số liệu khác nhau ở ${listed(d['places'])}. Hãy chọn giữ bên nào rồi lưu lại.`,
  },
  RowIsNotOfReturn: {
    status: 422,
    text: () => 'Phiếu này không có dòng chỉ tiêu, nhiệm vụ đã nêu. Hãy tải lại phiếu.',
  },
  ReturnHasFaults: {
    status: 422,
    text: (d) => `Chưa trình được phiếu: còn ${d['count']} chỗ phải sửa.`,
  },
  NothingWasFilled: {
    status: 409,
    text: () => 'Chưa có ai nhập gì vào phiếu này nên chưa trình được.',
  },
  NobodyApprovesReturn: {
    status: 409,
    text: () =>
      'Người nhập phiếu không tự duyệt, và hiện không có trưởng đơn vị, trưởng phòng đầu mối hay lãnh đạo nào khác để duyệt. Hãy nhờ quản trị khai vị trí công tác.',
  },
  FillerDoesNotApprove: {
    status: 403,
    text: () => 'Người đã nhập số liệu vào phiếu không tự duyệt phiếu đó.',
  },
  InvolvedDoesNotAccept: {
    status: 403,
    text: () => 'Người đã nhập hoặc đã duyệt phiếu không tự tiếp nhận phiếu đó.',
  },
  CommentsAreOpen: {
    status: 409,
    text: (d) =>
      `Còn ${d['count']} ý kiến chưa xử lý xong (${listed(d['places'])}). Hãy sửa, trả lời rồi đánh dấu đã xử lý.`,
  },
  CommentIsNotOfReturn: {
    status: 404,
    text: () => 'Phiếu này không có ý kiến đó.',
  },
  OnlyEndingUnitsAreWaived: {
    status: 409,
    text: (d) =>
      `${d['unit']} còn hoạt động nên phải nộp phiếu; chỉ thôi chờ đơn vị đã ngừng hoạt động hoặc đã ghi đơn vị tiếp nhận việc.`,
  },
  ExceptionIsUnknown: {
    status: 404,
    text: () => 'Không có đề nghị mở khóa này.',
  },
  ExceptionIsDecided: {
    status: 409,
    text: () => 'Đề nghị mở khóa này đã được quyết định.',
  },
  ExceptionIsAskedAlready: {
    status: 409,
    text: () => 'Đơn vị này đang có một đề nghị mở khóa chờ quyết định.',
  },
  ExceptionEndsLater: {
    status: 422,
    text: () => 'Thời điểm kết thúc mở khóa phải ở tương lai và không quá 60 ngày.',
  },
  AskerDoesNotGrant: {
    status: 403,
    text: () => 'Người đề nghị mở khóa không tự quyết định đề nghị của mình.',
  },
  SuccessorIsAnother: {
    status: 422,
    text: () => 'Đơn vị tiếp nhận việc phải là một đơn vị khác.',
  },
  SuccessorWorks: {
    status: 422,
    text: (d) => `${d['unit']} không còn hoạt động nên không tiếp nhận việc được.`,
  },
  SheetIsNotOfReturn: {
    status: 422,
    text: (d) => `Tệp không phải bảng số liệu của phiếu này: ${d['why']}.`,
  },
  SheetHasFaults: {
    status: 422,
    text: () =>
      'Chưa nhập gì: tệp có chỗ không nhận được. Hãy sửa các chỗ nêu dưới đây rồi nhập lại.',
  },
} as const satisfies ProblemCatalogue;
