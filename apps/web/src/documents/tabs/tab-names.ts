/** The part of the address that keeps the open tab. */
export const tabKey = 'muc';

export const tabNames = {
  'trang-in': 'Trang in',
  'noi-dung': 'Nội dung',
  'phu-luc': 'Phụ lục',
  'chu-ky': 'Bản PDF và chữ ký',
  'y-kien': 'Ý kiến',
  'so-sanh': 'So sánh phiên bản',
  'quy-trinh': 'Quy trình',
  'lich-su': 'Lịch sử',
} as const;

export type TabName = keyof typeof tabNames;
