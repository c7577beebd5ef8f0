import { DomainError } from '#kernel';
import type { PadesErrorCode } from '../../errors.js';

const causes: Readonly<Partial<Record<PadesErrorCode, string>>> = {
  PdfExceedsLimits: 'tệp quá phức tạp, vượt giới hạn khi kiểm tra',
  PdfIsEncrypted: 'tệp được khóa bằng mật khẩu',
  PdfIsMalformed: 'tệp hỏng hoặc bị sửa sai cấu trúc',
};

/** Why nothing of a file can be read, in words; the code and the place stand behind them. */
export const whyUnreadable = (error: unknown): string => {
  if (!(error instanceof DomainError)) return `lỗi khi đọc (${String(error)})`;
  const places = Object.entries(error.details).map((detail) => detail.join(' '));
  const cause = Object.entries(causes).find(([code]) => code === error.code)?.[1];
  return `${cause ?? 'tệp hỏng'} (${[error.code, ...places].join(', ')})`;
};
