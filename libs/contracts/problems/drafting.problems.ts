import type { ProblemCatalogue } from './problem.js';

export const draftingProblems = {
  DocumentIsUnknown: {
    status: 404,
    text: () => 'Không có văn bản này, hoặc anh/chị không được xem.',
  },
  VersionIsUnknown: {
    status: 404,
    text: () => 'Không có bản trình này, hoặc anh/chị không được xem.',
  },
  WorkingCopyHasChanged: {
    status: 409,
    text: (d) =>
      `Bản thảo đã được người khác lưu (bản lưu thứ ${d.revision}, anh/chị đang sửa từ bản thứ ${d.expectedRevision}). Hãy xem chỗ khác nhau, tải bản mới rồi sửa tiếp.`,
  },
  SubmissionHasBlanks: {
    status: 422,
    text: (d) =>
      `Chưa trình được vì văn bản còn ${countOf(d.faults)} chỗ chưa đủ hoặc chưa đúng. Người soạn thảo bổ sung từng chỗ rồi trình lại.`,
  },
  SecretDocumentStaysOut: {
    status: 422,
    text: () =>
      'Văn bản có độ mật không được soạn thảo, trình, gửi trên hệ thống này. Hãy làm theo quy định về bảo vệ bí mật nhà nước.',
  },
  NodeIdStandsTwice: {
    status: 422,
    text: (d) => `Nội dung gửi lên có ${countOf(d.faults)} phần tử trùng mã nên không nhận được.`,
  },
  AttachedFileIsNotPdf: {
    status: 422,
    text: () => 'Tệp đính kèm không phải là PDF đọc được. Phụ lục dạng tệp phải là PDF.',
  },
  AttachedFileIsEncrypted: {
    status: 422,
    text: () => 'Tệp PDF đính kèm bị khóa bằng mật khẩu. Hãy bỏ mật khẩu rồi đính kèm lại.',
  },
  AttachedFileIsTooLarge: {
    status: 413,
    text: (d) => `Tệp đính kèm lớn hơn ${Number(d.limit) / 1024 / 1024} MB.`,
  },
  AttachedFileHasTooManyPages: {
    status: 422,
    text: (d) => `Tệp đính kèm có ${d.pages} trang, nhiều hơn mức ${d.limit} trang.`,
  },
} as const satisfies ProblemCatalogue;

const countOf = (faults: unknown): number => (Array.isArray(faults) ? faults.length : 0);
