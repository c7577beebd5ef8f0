import type { ProblemCatalogue } from './problem.js';

/** Why a text cannot be read as a document; nothing is kept of it. */
export const importProblems = {
  TextIsTooLarge: {
    status: 413,
    text: (d) =>
      `Tệp quá lớn${d['limit'] ? ` (giới hạn ${d['limit']})` : ''}. Hãy tách phần nội dung cần nhập.`,
  },
  ContentIsBinary: {
    status: 415,
    text: () => 'Tệp không phải văn bản thuần (UTF-8). Hãy lưu lại dạng văn bản (.txt) rồi nhập.',
  },
  TextIsNotADocument: {
    status: 422,
    text: () =>
      'Không nhận ra kế hoạch hay báo cáo nào trong tệp: thiếu tên loại, phần mục hoặc bảng. Hãy kiểm tra lại tệp.',
  },
} as const satisfies ProblemCatalogue;
