import { words, type Cursor } from '../words/cursor.js';

/** What plans say is done at a time: a label begins with one of these. */
export const startsLabel = (c: Cursor): boolean =>
  c.attempt(() => (c.take(verbs) === undefined ? undefined : false)) === false;

/** Remarks that leave the time as it is. */
export const takeRemark = (c: Cursor): boolean => c.take(remarks) !== undefined;

const verbs = words(
  ...['hoàn thành', 'thực hiện', 'triển khai', 'ban hành', 'xây dựng', 'tổ chức', 'báo cáo'],
  ...['gửi', 'nộp', 'trình', 'sơ kết', 'tổng kết', 'kế hoạch', 'tổng hợp', 'kết thúc', 'bắt đầu'],
  ...['thời gian', 'thời điểm', 'thời hạn', 'hoạt động', 'kiểm tra', 'đánh giá', 'rà soát'],
  ...['khảo sát', 'công khai', 'tuyên truyền', 'cập nhật', 'phê duyệt', 'đợt', 'lần'],
);

const remarks = words(
  ...['theo phân kỳ', 'dự kiến', 'theo từng đợt', 'theo đợt', 'theo tiến độ', 'theo từng phân kỳ'],
  ...['theo từng giai đoạn', 'theo giai đoạn'],
);
