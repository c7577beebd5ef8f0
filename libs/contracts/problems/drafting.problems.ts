import type { ErrorDetails } from '#kernel';
import type { ProblemCatalogue } from './problem.js';

/** The sentence comes with the refusal; the file and the page are added. */
const saidOfFile = ({ message, fileName, page }: ErrorDetails): string =>
  [fileName, page && `trang ${page}`].filter(Boolean).join(', ') + `: ${message}`;

export const draftingProblems = {
  DocumentIsUnknown: {
    status: 404,
    text: () => 'Không có văn bản này, hoặc bạn không được xem.',
  },
  VersionIsUnknown: {
    status: 404,
    text: () => 'Không có bản trình này, hoặc bạn không được xem.',
  },
  WorkingCopyHasChanged: {
    status: 409,
    text: (d) =>
      `Bản thảo đã được ${d.editor ?? 'người khác'} lưu (bản lưu thứ ${d.revision}, bạn đang sửa từ bản thứ ${d.expectedRevision}). Hãy xem chỗ khác nhau, tải bản mới rồi sửa tiếp.`,
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
  AttachedAnnexIsMissing: { status: 422, text: saidOfFile },
  AttachedAnnexIsTooLarge: { status: 413, text: saidOfFile },
  AttachedAnnexHasTooManyPages: { status: 422, text: saidOfFile },
  AttachedAnnexIsEncrypted: { status: 422, text: saidOfFile },
  AttachedAnnexIsBroken: { status: 422, text: saidOfFile },
  AttachedAnnexHasActiveContent: { status: 422, text: saidOfFile },
  AttachedAnnexHasAnnotations: { status: 422, text: saidOfFile },
  AttachedAnnexPageIsNotA4: { status: 422, text: saidOfFile },
  AttachedAnnexFontIsNotEmbedded: { status: 422, text: saidOfFile },
  AttachedAnnexBreaksPdfA: { status: 422, text: saidOfFile },
} as const satisfies ProblemCatalogue;

const countOf = (faults: unknown): number => (Array.isArray(faults) ? faults.length : 0);
