import type { ProblemCatalogue } from './problem.js';

export const renderingProblems = {
  AnnexFileIsNotAtHand: {
    status: 409,
    text: (d) => `Chưa dựng được bản in: thiếu tệp của phụ lục "${d.title}".`,
  },
  TextCannotBeTypeset: {
    status: 422,
    text: (d) =>
      `Chưa dựng được trang in của bản đang soạn. Chỗ cần sửa: ${d['place'] ?? 'nội dung văn bản'}`,
  },
} as const satisfies ProblemCatalogue;
