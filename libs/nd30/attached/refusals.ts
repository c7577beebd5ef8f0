import { DomainError, type ErrorDetails } from '#kernel';

/** Why a PDF may not be merged in as an annex, with the sentence people read. */
export const attachedAnnexRefusals = {
  AttachedAnnexIsMissing: 'Thiếu tệp của phụ lục đính kèm, hoặc tệp không còn giống tệp đã trình.',
  AttachedAnnexIsTooLarge: 'Tệp phụ lục quá lớn (tối đa 20 MB).',
  AttachedAnnexHasTooManyPages: 'Phụ lục đính kèm có quá nhiều trang (tối đa 200).',
  AttachedAnnexIsEncrypted: 'Tệp phụ lục được mã hóa hoặc đặt mật khẩu.',
  AttachedAnnexIsBroken: 'Tệp phụ lục hỏng hoặc không phải PDF.',
  AttachedAnnexHasActiveContent:
    'Tệp phụ lục chứa nội dung tự chạy (JavaScript, lệnh mở tệp, tệp nhúng hoặc đa phương tiện).',
  AttachedAnnexHasAnnotations:
    'Tệp phụ lục có ô biểu mẫu, chữ ký hoặc chú thích; hãy in lại thành PDF thường.',
  AttachedAnnexPageIsNotA4: 'Trang của phụ lục đính kèm không phải khổ A4.',
  AttachedAnnexFontIsNotEmbedded: 'Phụ lục đính kèm dùng phông chữ không được nhúng trong tệp.',
  AttachedAnnexBreaksPdfA:
    'Phụ lục đính kèm có thành phần mà PDF/A không cho phép (nén LZW, màu CMYK hoặc PostScript).',
} as const;

export type AttachedAnnexRefusal = keyof typeof attachedAnnexRefusals;

export const refused = (code: AttachedAnnexRefusal, details: ErrorDetails, cause?: unknown) =>
  new DomainError(code, { ...details, message: attachedAnnexRefusals[code] }, { cause });
