import type { ProblemCatalogue } from './problem.js';

/** Why a file cannot be read as a document; nothing is kept of it. */
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
  TextTakesTooLong: {
    status: 422,
    text: () =>
      'Văn bản quá dài hoặc bảng quá rối, đọc chưa xong trong thời gian cho phép. Hãy tách các phụ lục thành tệp riêng rồi nhập từng tệp.',
  },
  PhraseLinesLackAYear: {
    status: 422,
    text: ({ lines }) =>
      `Mỗi dòng phải là năm (4 chữ số), dấu tab, rồi cụm từ chỉ thời gian. Hãy sửa dòng ${lines}.`,
  },
  FileIsEmpty: {
    status: 422,
    text: () => 'Tệp trống, không có chữ nào để đọc. Hãy chọn lại tệp có nội dung.',
  },
  FileKindIsNotTaken: {
    status: 415,
    text: ({ found, advice }) =>
      `Tệp này thực chất là ${found}, không đọc được thành văn bản. ${advice}`,
  },
  WordFileHoldsMacros: {
    status: 415,
    text: () =>
      'Tệp Word này có chứa macro (đoạn chương trình chạy kèm), vì an toàn nên không nhận. Hãy mở bằng Word, lưu lại dạng "Word Document (*.docx)" rồi tải lên.',
  },
  WordFileIsBroken: {
    status: 422,
    text: () =>
      'Tệp .docx bị hỏng hoặc thiếu phần nội dung. Hãy mở bằng Word, lưu lại thành tệp mới rồi tải lên.',
  },
  WordFileUnpacksTooLarge: {
    status: 413,
    text: () =>
      'Tệp .docx giải nén ra quá lớn hoặc nén bất thường (dấu hiệu của tệp phá hoại), nên không mở. Hãy bỏ bớt ảnh, lưu lại thành tệp mới rồi tải lên.',
  },
  WordFileTakesTooLong: {
    status: 422,
    text: () =>
      'Tệp .docx quá phức tạp, đọc chưa xong trong thời gian cho phép. Hãy bỏ ảnh và hình vẽ, hoặc tách phụ lục thành tệp riêng rồi tải lên.',
  },
  SampleIsUnknown: {
    status: 404,
    text: () => 'Không có văn bản mẫu này. Hãy mở lại danh sách mẫu và chọn mẫu khác.',
  },
} as const satisfies ProblemCatalogue;
