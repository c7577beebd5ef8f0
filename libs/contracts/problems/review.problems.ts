import type { ProblemCatalogue } from './problem.js';

export const reviewProblems = {
  CommentIsUnknown: {
    status: 404,
    text: () => 'Không có ý kiến này ở văn bản đang xem.',
  },
  CommentPlaceIsUnknown: {
    status: 422,
    text: () =>
      'Chỗ được góp ý không có trong bản đang xem. Hãy tải lại văn bản rồi chọn lại chỗ góp ý.',
  },
  CommentWasResolved: {
    status: 409,
    text: () => 'Ý kiến này đã được đánh dấu xử lý xong. Hãy tải lại để xem.',
  },
  QuestionGoesToWhoTakesPart: {
    status: 422,
    text: () =>
      'Người được hỏi không tham gia xử lý văn bản này. Hãy chọn người có trong danh sách, hoặc hỏi người soạn thảo.',
  },
  QuestionIsAnsweredByWhoWasAsked: {
    status: 403,
    text: () => 'Câu hỏi này chờ người được hỏi trả lời; bạn có thể ghi một ý kiến riêng.',
  },
  OnlyItsAuthorOrADrafterResolves: {
    status: 403,
    text: () => 'Chỉ người viết ý kiến hoặc người soạn thảo được đánh dấu ý kiến đã xử lý xong.',
  },
} as const satisfies ProblemCatalogue;
