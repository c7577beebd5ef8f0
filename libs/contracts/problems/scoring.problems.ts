import type { ProblemCatalogue } from './problem.js';

export const scoringProblems = {
  ScoreSheetIsAtAnotherStep: {
    status: 409,
    text: (d) =>
      `Chưa làm được việc này: bảng chấm điểm đang ở bước “${d['stateName']}”. Hãy tải lại để xem việc đang chờ ai.`,
  },
  ScoreSetIsUnknown: {
    status: 404,
    text: (d) => `Không có bộ tiêu chí “${d['set']}”. Hãy chọn trong danh sách.`,
  },
  ScoreSetNamesAnUnknownUnit: {
    status: 422,
    text: (d) =>
      `Bộ tiêu chí giao tự chấm cho đơn vị mã ${d['codes']} không có ở cơ quan này. Quản trị sửa bộ tiêu chí hoặc thêm đơn vị.`,
  },
  YearIsScoredAlready: {
    status: 409,
    text: (d) => `Bộ tiêu chí này đã có bảng chấm điểm năm ${d['year']}. Hãy mở bảng đó.`,
  },
  PartIsNotInTheSet: {
    status: 404,
    text: (d) => `Bộ tiêu chí không có tiêu chí thành phần ${d['part']}.`,
  },
  PointsAreOverTheMaximum: {
    status: 422,
    text: (d) => `Tiêu chí ${d['part']} tối đa ${d['maximum']} điểm.`,
  },
  LessPointsNeedAReason: {
    status: 422,
    text: (d) =>
      `Chấm dưới điểm tối đa hoặc khác bước trước thì phải ghi giải trình (tiêu chí ${d['part']}).`,
  },
  EveryPartIsScoredFirst: {
    status: 409,
    text: (d) => `Chưa gửi được vì còn ${d['missing']} tiêu chí chưa chấm: ${d['parts']}.`,
  },
  AppraiserDidNotScore: {
    status: 403,
    text: () =>
      'Người đã chấm điểm ở bước trước không tự thẩm định. Hãy để người khác có thẩm quyền làm bước này.',
  },
  RemediationIsDrafted: {
    status: 409,
    text: (d) =>
      `Bảng chấm điểm này đã có kế hoạch: “${d['subject']}”. Hãy mở kế hoạch đó; chỉ soạn lại được sau khi nó bị hủy hoặc thu hồi.`,
  },
  NoPointsAreLost: {
    status: 409,
    text: () => 'Không tiêu chí nào mất điểm nên không cần kế hoạch khắc phục.',
  },
} as const satisfies ProblemCatalogue;
