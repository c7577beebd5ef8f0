import type { ErrorDetails } from '#kernel';

/** What a refusal means outside: its HTTP status and what it says to people, in Vietnamese. */
export interface ProblemEntry {
  readonly status: number;
  /** A whole sentence: what is wrong, where, who is waited for, what to do. */
  readonly text: (details: ErrorDetails) => string;
}

/** Refusals of one room by their stable codes. */
export type ProblemCatalogue = Readonly<Record<string, ProblemEntry>>;

/** RFC 9457 problem details, as every refusal leaves the house. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Place of what is wrong: a field (`body.subject`), a row, a file's line. */
  readonly where?: unknown;
  /** Who has to act before this can go on. */
  readonly waitingFor?: unknown;
  /** Every fault found, when there are several. */
  readonly faults?: unknown;
  /** What has changed since the text the person saw. */
  readonly difference?: unknown;
  /** Who changed it meanwhile. */
  readonly editedBy?: unknown;
  /** Who could sign instead, each with the lines above his signature: a new version, a new round. */
  readonly possibleSigners?: unknown;
  /** Work that would stay behind. */
  readonly openWork?: unknown;
  /** Names one answer, so that a report by telephone finds its line in the log. */
  readonly instance?: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Yêu cầu không đọc được',
  401: 'Chưa đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  405: 'Không hỗ trợ thao tác này',
  409: 'Không thực hiện được ở trạng thái hiện tại',
  413: 'Dữ liệu quá lớn',
  415: 'Không nhận loại dữ liệu này',
  422: 'Dữ liệu không hợp lệ',
  429: 'Quá nhiều lần thử',
  503: 'Tạm thời chưa phục vụ được',
};

export const titleOf = (status: number): string => titles[status] ?? 'Lỗi hệ thống';
