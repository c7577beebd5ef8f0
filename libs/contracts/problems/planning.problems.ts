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
} as const satisfies ProblemCatalogue;
