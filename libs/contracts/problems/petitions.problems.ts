import type { ProblemCatalogue } from './problem.js';

export const petitionsProblems = {
  PetitionIsAtAnotherStep: {
    status: 409,
    text: (d) =>
      `Chưa làm được việc này: phản ánh, kiến nghị đang ở bước “${d['stateName']}”. Hãy tải lại để xem việc đang chờ ai.`,
  },
  PetitionTopicIsUnknown: {
    status: 422,
    text: (d) => `Không có lĩnh vực phản ánh “${d['topic']}”. Hãy chọn trong danh sách.`,
  },
  PetitionCameTomorrow: {
    status: 422,
    text: () => 'Ngày tiếp nhận ở tương lai. Hãy ghi ngày phản ánh, kiến nghị thực sự đến.',
  },
  PetitionerIsNamedOrAnonymous: {
    status: 422,
    text: () =>
      'Hãy ghi họ tên người phản ánh, hoặc đánh dấu là phản ánh ẩn danh; không thể vừa ẩn danh vừa có tên.',
  },
  PetitionGoesToAnOpenUnit: {
    status: 422,
    text: () => 'Đơn vị được giao không có hoặc đã ngừng hoạt động. Hãy chọn đơn vị khác.',
  },
  HandlerBelongsToTheUnit: {
    status: 422,
    text: () =>
      'Người được giao hôm nay không giữ vị trí nào ở đơn vị này. Hãy chọn người khác, hoặc để trống để trưởng đơn vị phân công.',
  },
  HeadAssignsWithinTheUnit: {
    status: 403,
    text: () =>
      'Trưởng đơn vị chỉ phân công trong đơn vị mình. Việc của đơn vị khác thì đề nghị lãnh đạo giao lại.',
  },
  AnonymousPetitionersAreNotAsked: {
    status: 409,
    text: () =>
      'Phản ánh ẩn danh không có ai để hỏi thêm. Hãy trả lời theo nội dung đã có, hoặc đề nghị lãnh đạo không thụ lý.',
  },
} as const satisfies ProblemCatalogue;
