import type { ProblemCatalogue } from './problem.js';

export const planningProblems = {
  ExtensionIsAtAnotherStep: {
    status: 409,
    text: (d) =>
      `Chưa làm được việc này: đề nghị gia hạn đang ở bước “${d['stateName']}”. Hãy tải lại để xem việc đang chờ ai.`,
  },
  WantedDayIsAfterTheOldOne: {
    status: 422,
    text: () => 'Thời hạn mới phải sau thời hạn cũ và không được ở quá khứ.',
  },
  ExtensionIsAskedAlready: {
    status: 409,
    text: () =>
      'Nhiệm vụ này đang có một đề nghị gia hạn chưa được quyết định. Hãy chờ kết quả, hoặc rút đề nghị đó trước.',
  },
  RequesterDoesNotDecide: {
    status: 403,
    text: () => 'Người đề nghị gia hạn không tự quyết định đề nghị của mình.',
  },
  OnlyTheRequesterWithdraws: {
    status: 403,
    text: () => 'Chỉ người đề nghị gia hạn được rút lại đề nghị.',
  },
  PlanRowIsUnknown: {
    status: 422,
    text: () =>
      'Phiên bản kế hoạch này không có dòng nhiệm vụ đã chọn. Hãy chọn lại trong phụ lục của kế hoạch.',
  },
  PlanIsInForce: {
    status: 409,
    text: () =>
      'Chỉ xin gia hạn cho nhiệm vụ của kế hoạch đã ban hành. Hãy chọn một kế hoạch đã ban hành.',
  },
  TaskIsAtAnotherStep: {
    status: 409,
    text: (d) =>
      `Chưa làm được việc này: nhiệm vụ đang ở bước “${d['stateName']}”${d['waitsFor'] ? `, chờ ${d['waitsFor']}` : ''}. Hãy tải lại để xem việc đang chờ ai.`,
  },
  LeftoverIsDecided: {
    status: 409,
    text: (d) =>
      `Việc chuyển tiếp này đã được quyết định: “${d['stateName']}”. Hãy tải lại để xem ai quyết định và vì sao.`,
  },
  NoPlanTakesItOver: {
    status: 409,
    text: () =>
      'Văn bản thay thế không phải là kế hoạch nên không có dòng nào để chuyển sang. Hãy khép lại hoặc cho làm tiếp đến hết.',
  },
  NothingIsLeftToGoOn: {
    status: 409,
    text: () =>
      'Việc này đã xác nhận hoàn thành ở kế hoạch cũ, không còn gì để làm tiếp. Hãy chuyển kết quả sang kế hoạch mới hoặc khép lại.',
  },
  RowCannotTakeItOver: {
    status: 422,
    text: () =>
      'Dòng đã chọn không nhận được kết quả này: không thuộc kế hoạch mới, đã xong, hoặc đo bằng đơn vị khác. Hãy chọn một dòng trong danh sách.',
  },
  ReporterDoesNotConfirm: {
    status: 403,
    text: () =>
      'Người báo cáo hoàn thành không tự xác nhận. Hãy chờ trưởng đơn vị làm chủ kế hoạch hoặc lãnh đạo xác nhận.',
  },
  ProductsAreMissing: {
    status: 409,
    text: (d) =>
      `Chưa báo cáo hoàn thành được: còn thiếu ${d['count']} sản phẩm (${d['products']}). Hãy ghi nhận sản phẩm trước.`,
  },
  ProductIsDelivered: {
    status: 409,
    text: () => 'Sản phẩm này đã được ghi nhận. Minh chứng thêm thì ghi ở phần minh chứng.',
  },
  EvidenceIsAnIssuedDocument: {
    status: 422,
    text: () =>
      'Chỉ văn bản đã ban hành của cơ quan mới làm minh chứng, sản phẩm được. Hãy chọn văn bản khác.',
  },
  TaskGoesToWorkingUnits: {
    status: 422,
    text: () => 'Có đơn vị không tồn tại hoặc đã ngừng hoạt động. Hãy chọn đơn vị đang hoạt động.',
  },
  TimeIsNotUnderstood: {
    status: 422,
    text: (d) =>
      `Chưa hiểu thời gian “${d['phrase']}”. Hãy ghi như “Trước ngày 30/6/2026”, “Quý I/2026”, “Trong năm 2026”, “Thường xuyên”.`,
  },
  DueDayIsMovedByExtension: {
    status: 409,
    text: (d) =>
      `Thời hạn của nhiệm vụ đã rõ (${d['dueOn']}). Muốn lùi hạn, đơn vị chủ trì lập đề nghị gia hạn.`,
  },
  PlanHasEnded: {
    status: 409,
    text: () => 'Kế hoạch này đã được thay thế hoặc thu hồi, không ghi thêm được nữa.',
  },
  PlanIsNoFramework: {
    status: 409,
    text: () => 'Chỉ khung nhiều năm mới triển khai xuống kế hoạch năm được.',
  },
  YearIsOutsideTheFramework: {
    status: 422,
    text: (d) =>
      `Khung này từ năm ${d['fromYear']} đến năm ${d['toYear']}, không có năm ${d['year']}.`,
  },
  NothingFallsIntoTheYear: {
    status: 409,
    text: (d) => `Không có dòng nào của khung có thời gian trong năm ${d['year']}.`,
  },
  YearIsRolledOut: {
    status: 409,
    text: (d) =>
      `Mọi dòng của khung rơi vào năm ${d['year']} đã có trong kế hoạch hoặc dự thảo của năm: ${d['titles']}.`,
  },
  ValueCannotBe: {
    status: 422,
    text: (d) => `Giá trị ${d['value']} không thể có: ${d['why']}.`,
  },
  TimeIsKnown: {
    status: 409,
    text: () =>
      'Thời gian của chỉ tiêu này ghi trong kế hoạch đã ban hành. Muốn đổi thì thay thế hoặc đính chính kế hoạch.',
  },
  MeasureIsKnown: {
    status: 409,
    text: () =>
      'Mức đạt của chỉ tiêu này ghi trong kế hoạch đã ban hành. Muốn đổi thì thay thế hoặc đính chính kế hoạch.',
  },
} as const satisfies ProblemCatalogue;
