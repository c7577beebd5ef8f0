import type { ImportedMeasure } from '../import-result.js';

const number = String.raw`(?<value>\d{1,3}(?:[.,]\d{3})+(?![\d,])|\d+(?:[.,]\d+)?)`;
const unit = String.raw`(?<unit>%|điểm)`;
const countNoun = String.raw`(?<unit>bài|tin|lượt|lần|cuộc|lớp|buổi|sáng kiến|mô hình|đợt|văn bản|hội nghị|khoa|phòng|đơn vị|chuyên mục|giải pháp|thủ tục|đề tài|video|người|ca|phút|ngày|giờ|hồ sơ)`;
const atLeast = String.raw`(?<least>(?:đạt\s+|phải\s+)*(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ|≥|>=)(?:\s+(?:đạt|là|từ))*)`;
const above = String.raw`(?<above>trên|hơn|>|cao hơn|lớn hơn)`;
const atMost = String.raw`(?<most>tối đa|không quá|không vượt quá|nhiều nhất|≤|<=)(?:\s+(?:là|đến))?`;
const below = String.raw`(?<below>dưới|<|thấp hơn|ít hơn)`;

const ranged = new RegExp(
  String.raw`(?<![\d.,/])(?:từ\s+)?${number}\s*(?:%|điểm)?\s*(?:đến|-|–)\s*(?<to>\d+(?:[.,]\d+)?)\s*${unit}`,
  'iu',
);
const single = new RegExp(
  String.raw`(?:(?:${atLeast}|${above}|${atMost}|${below})\s*)?(?<![\d.,/\p{L}])${number}\s*${unit}(?<up>\s*(?:trở lên|trở\s+lên))?(?<down>\s*trở xuống)?`,
  'iu',
);
const counted = new RegExp(
  String.raw`(?:${atLeast}|${above}|${atMost}|${below})\s*(?<![\d.,/])${number}\s*${countNoun}(?<up>\s*.{0,20}trở lên)?`,
  'iu',
);

/** The first measure a text states, or null: `đạt tối thiểu 95%` → ≥ 95 %. */
export function measureOf(text: string): ImportedMeasure | null {
  const [first] = measuresOf(text);
  return first?.measure ?? null;
}

/** Every measure of a text with the words before it. */
export function measuresOf(text: string): { measure: ImportedMeasure; at: number }[] {
  const found: { measure: ImportedMeasure; at: number }[] = [];
  for (let from = 0; from < text.length;) {
    const next = earliest(text.slice(from));
    if (next === null) break;
    found.push({ measure: next.read(text), at: from + next.match.index });
    from += next.match.index + next.match[0].length;
  }
  return found;
}

interface Candidate {
  readonly match: RegExpExecArray;
  readonly read: (whole: string) => ImportedMeasure;
}

function earliest(text: string): Candidate | null {
  const candidates: Candidate[] = [];
  const range = ranged.exec(text);
  if (range) candidates.push({ match: range, read: () => readRange(range) });
  const one = single.exec(text);
  if (one) candidates.push({ match: one, read: () => readSingle(one) });
  const count = counted.exec(text);
  if (count) candidates.push({ match: count, read: (whole) => readCount(count, whole) });
  return (
    candidates.sort(
      (a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length,
    )[0] ?? null
  );
}

const readRange = ({ groups }: RegExpExecArray): ImportedMeasure => ({
  op: 'range',
  value: decimal(groups?.value),
  valueTo: decimal(groups?.to),
  unit: (groups?.unit ?? '%').toLowerCase(),
});

const readSingle = ({ groups }: RegExpExecArray): ImportedMeasure => ({
  op: opOf(groups),
  value: decimal(groups?.value),
  unit: (groups?.unit ?? '%').toLowerCase(),
});

const readCount = ({ groups }: RegExpExecArray, whole: string): ImportedMeasure => ({
  op: opOf(groups),
  value: decimal(groups?.value),
  unit: `${(groups?.unit ?? '').toLowerCase()}${rateOf(whole)}`,
});

function opOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
): ImportedMeasure['op'] {
  if (groups?.up !== undefined) return '>=';
  if (groups?.down !== undefined) return '<=';
  if (groups?.least !== undefined) return /^từ$/iu.test(groups.least.trim()) ? '=' : '>=';
  if (groups?.above !== undefined) return '>';
  if (groups?.most !== undefined) return '<=';
  return groups?.below === undefined ? '=' : '<';
}

/** `hàng quý … 01 bài` is counted per quarter. */
function rateOf(text: string): string {
  const rate = /(?:h[àằ]ng|mỗi|một|\/|trên)\s*(quý|tháng|năm|tuần)/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  return rate === undefined ? '' : `/${rate}`;
}

/** `4,0` and `4.0` are four; `12.500` is twelve thousand five hundred. */
const decimal = (printed: string | undefined): number =>
  Number(
    /^\d{1,3}(?:[.,]\d{3})+$/.test(printed ?? '')
      ? (printed ?? '').replace(/[.,]/g, '')
      : (printed ?? '').replace(',', '.'),
  );
