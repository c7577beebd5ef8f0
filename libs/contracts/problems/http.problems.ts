import type { ProblemCatalogue } from './problem.js';
import { waitsFor } from './waits-for.js';

/** Refusals of the HTTP face itself, before any room is asked. */
export const httpProblems = {
  RequestIsNotValid: {
    status: 422,
    text: (d) => `Dữ liệu gửi lên chưa hợp lệ: ${d.summary}.`,
  },
  RequestIsNotReadable: {
    status: 400,
    text: () => 'Không đọc được nội dung yêu cầu. Nội dung phải là JSON đúng cú pháp, mã UTF-8.',
  },
  RequestIsTooLarge: {
    status: 413,
    text: (d) => `Dữ liệu gửi lên vượt quá giới hạn ${d.limit}.`,
  },
  RequestTypeIsNotTaken: {
    status: 415,
    text: (d) => `Không nhận dữ liệu loại "${d.contentType}" ở địa chỉ này.`,
  },
  RequestComesFromAnotherSite: {
    status: 403,
    text: () => 'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở lại trang của hệ thống.',
  },
  SignInIsNeeded: {
    status: 401,
    text: () => 'Cần đăng nhập (phiên làm việc chưa có, đã hết hạn hoặc đã kết thúc).',
  },
  ActIsNotAllowed: {
    status: 403,
    text: (d) => `Chức vụ hiện tại của bạn không được làm việc này.${waitsFor(d)}`,
  },
  NothingIsFound: {
    status: 404,
    text: () => 'Không có nội dung này, hoặc bạn không được xem.',
  },
  ServerFailed: {
    status: 500,
    text: () => 'Hệ thống gặp lỗi ngoài dự kiến. Hãy báo quản trị kèm mã lỗi ở mục "instance".',
  },
  DatabaseIsAway: {
    status: 503,
    text: () => 'Cơ sở dữ liệu chưa sẵn sàng. Hãy thử lại sau ít phút.',
  },
} as const satisfies ProblemCatalogue;
