import type { ProblemCatalogue } from './problem.js';

export const signaturePicturesProblems = {
  ScanShowsNoInk: {
    status: 422,
    text: () => 'Không thấy nét mực nào trong ảnh. Hãy quét chữ ký hoặc con dấu trên giấy sáng.',
  },
  ScanShowsNoPaper: {
    status: 422,
    text: () =>
      'Không tách được nền giấy: quá nửa ảnh là mực. Hãy quét lại trên giấy trắng, cắt bỏ phần ngoài tờ giấy.',
  },
  SealDoesNotFitItsPlace: {
    status: 422,
    text: (d) =>
      `Con dấu rộng ${d.widthMm} mm sẽ cao ${d.heightMm} mm, không vừa chỗ ${d.placeMm} mm trên trang. Hãy cắt ảnh sát con dấu rồi thử lại.`,
  },
  PictureIsUnknown: {
    status: 404,
    text: () => 'Không có ảnh này trong cơ quan.',
  },
} as const satisfies ProblemCatalogue;
