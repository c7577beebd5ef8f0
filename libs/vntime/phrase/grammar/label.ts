import { words, type Cursor } from '../words/cursor.js';

/** What plans say is done at a time: a label begins with one of these. */
export function startsLabel(c: Cursor): boolean {
  const start = c.at;
  const starts = c.take(verbs) !== undefined;
  c.at = start;
  return starts;
}

/** `đợt 1`, `báo cáo kết quả` up to a parenthesis: words without a time in them. */
export function readLabelAside(c: Cursor): string | undefined {
  const start = c.at;
  if (!startsLabel(c) && !c.take(concerned)) return undefined;
  if (c.take(rounds)) c.takeNumber();
  while (c.peek()?.isWord && !isTimeWord(c)) c.advance();
  return c.at > start && c.isMark(')') ? c.slice(start, c.at) : undefined;
}

/** How many tokens a label takes at least: the number of a round belongs to it. */
export function leastLabel(c: Cursor): number {
  const start = c.at;
  const isRound = c.take(rounds) !== undefined && c.takeNumber() !== undefined;
  c.at = start;
  return isRound ? 2 : 1;
}

const isTimeWord = (c: Cursor): boolean =>
  ['quý', 'tháng', 'năm', 'ngày', 'tuần', 'trước', 'sau'].some((word) => c.isWord(word));

const concerned = words('đối với', 'cho', 'với');
const rounds = words('đợt', 'lần', 'giai đoạn', 'kỳ');

/** Remarks that leave the time as it is. */
export const takeRemark = (c: Cursor): boolean => c.take(remarks) !== undefined;

const verbs = words(
  ...['hoàn thành', 'thực hiện', 'triển khai', 'ban hành', 'xây dựng', 'tổ chức', 'báo cáo'],
  ...['gửi', 'nộp', 'trình', 'sơ kết', 'tổng kết', 'kế hoạch', 'tổng hợp', 'kết thúc'],
  ...['thời gian', 'thời điểm', 'thời hạn', 'hoạt động', 'kiểm tra', 'đánh giá', 'rà soát'],
  ...['khảo sát', 'công khai', 'tuyên truyền', 'cập nhật', 'phê duyệt', 'đợt', 'lần', 'duy trì'],
);

const remarks = words(
  ...['theo phân kỳ', 'dự kiến', 'theo từng đợt', 'theo đợt', 'theo tiến độ', 'theo từng phân kỳ'],
  ...['theo từng giai đoạn', 'theo giai đoạn'],
);
