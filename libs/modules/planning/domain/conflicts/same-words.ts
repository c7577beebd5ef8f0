import { fold } from '#kernel';

/**
 * The words of a row that tell what it is about: without diacritics, figures, years, bounds, units of
 * measure, abbreviations written out, and words that every row of such plans has.
 */
export function tellingWords(text: string): ReadonlySet<string> {
  const folded = abbreviations.reduce(
    (so, [short, long]) => so.replace(short, long),
    ` ${fold(text).replace(/[^\p{L}\p{N}%]+/gu, ' ')} `,
  );
  return new Set(
    folded
      .split(' ')
      .filter((word) => word.length > 1 && !/\d|%/.test(word) && !emptyWords.has(word)),
  );
}

/** From this likeness on two rows speak of one thing. */
export const alike = 0.6;

/** 1 when both rows tell the same words, 0 when none: the share of the shared among all (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/ tthc /g, ' thu tuc hanh chinh '],
  [/ cchc /g, ' cai cach hanh chinh '],
  [/ pakn /g, ' phan anh kien nghi '],
  [/ cntt /g, ' cong nghe thong tin '],
  [/ qppl | vpqppl /g, ' quy pham phap luat '],
  [/ (?:vc nld|vc|nld|ccvc) /g, ' vien chuc nguoi lao dong '],
  [/ (?:nb|benh nhan) /g, ' nguoi benh '],
  [/ (?:nvyt) /g, ' nhan vien y te '],
  [/ khu vuc \p{L}+(?: \p{L}+)? /gu, ' '],
];

const emptyWords = new Set(
  fold(
    'đạt tối thiểu ít nhất trở lên trên dưới từ đến không quá được các của và về tại theo với cho là có trong năm quý tháng hàng hằng thực hiện triển khai tiếp tục đảm bảo bảo tỷ lệ mức độ số phải đúng quy định ttyt trung tâm đơn vị khoa phòng trạm xây dựng báo cáo kết quả kế hoạch',
  ).split(' '),
);
