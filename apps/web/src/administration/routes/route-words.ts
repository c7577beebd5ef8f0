import type { ReplyOf } from '../../server/routes.js';
import type { Tone } from '../../theme/tokens.js';

type RouteState = ReplyOf<'GET /api/routes'>[number]['state'];

export const routeStateWords: Readonly<Record<RouteState, string>> = {
  draft: 'Bản nháp',
  active: 'Đang dùng',
  retired: 'Thôi dùng',
};

export const routeStateTones: Readonly<Record<RouteState, Tone>> = {
  draft: 'soon',
  active: 'done',
  retired: 'neutral',
};

export const kindWords = {
  opinion: 'Cho ý kiến',
  contentCheck: 'Kiểm tra nội dung',
  formCheck: 'Kiểm tra thể thức',
  initial: 'Ký nháy',
  approval: 'Duyệt',
} as const;

export const modeWords = { parallel: 'Cùng lúc', serial: 'Lần lượt' } as const;

export const urgencyWords = {
  normal: 'Thường',
  urgent: 'Khẩn',
  veryUrgent: 'Thượng khẩn',
  express: 'Hỏa tốc',
} as const;

export const verdictWords = {
  faster: 'Nhanh hơn',
  slower: 'Chậm hơn',
  same: 'Như cũ',
  unknown: 'Chưa đủ số liệu',
  impossible: 'Không có người',
} as const;

export const verdictTones: Readonly<Record<keyof typeof verdictWords, Tone>> = {
  faster: 'done',
  slower: 'soon',
  same: 'neutral',
  unknown: 'neutral',
  impossible: 'late',
};

/** Working hours as people say them. */
export const hoursInWords = (hours: number | null): string =>
  hours === null ? '–' : `${Number(hours.toFixed(1)).toLocaleString('vi')} giờ làm việc`;
