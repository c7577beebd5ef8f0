import { fold, twoDigits } from '#kernel';
import type { ReportingPeriod, ReportingTier } from '../import-result.js';

export interface DayToken {
  readonly kind: 'day';
  /** `--03-05`, or `prev-12-05` for a day of the year before. */
  readonly day: string;
  readonly at: number;
  readonly end: number;
  /** The phrase with its preposition, as printed. */
  readonly phrase: string;
  readonly before: boolean;
}

export type Token =
  | DayToken
  | { readonly kind: 'period'; readonly period: ReportingPeriod; readonly at: number }
  | { readonly kind: 'colon'; readonly at: number }
  | { readonly kind: 'tier'; readonly tier: ReportingTier; readonly at: number };

const dayPattern =
  /(?<before>(?:gửi\s+)?(?:chậm nhất|muộn nhất)?\s*(?:là\s+)?(?:vào\s+)?(?:trước|đến hết|đến|hết|từ|vào)?\s*)?(?:ngày\s+)?(?<![\d/])(?<day>\d{1,2})\s*(?:\/|-|\s+tháng\s+)\s*(?<month>\d{1,2})(?!\d|\s*%)(?:\s*(?:\/|-|\s+năm\s+)\s*\d{4})?(?<after>\s*(?:h[àằ]ng năm|của năm trước(?: liền kề)?|năm trước(?: liền kề)?|của năm báo cáo(?: liền kề)?|năm báo cáo)?)/giu;

/** Periods, tiers and days of a sentence in the order they are printed. */
export function tokensOf(text: string): Token[] {
  return [...days(text), ...periods(text), ...tiers(text), ...colons(text)].sort(
    (a, b) => a.at - b.at,
  );
}

function days(text: string): DayToken[] {
  return [...text.matchAll(dayPattern)].flatMap((match) => {
    const { day, month, before = '', after = '' } = match.groups ?? {};
    const [d, m] = [Number(day), Number(month)];
    if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return [];
    const previous = /năm trước/iu.test(after);
    return [
      {
        kind: 'day',
        day: `${previous ? 'prev' : '-'}-${twoDigits(m)}-${twoDigits(d)}`,
        at: match.index,
        end: match.index + match[0].length,
        phrase: match[0].replace(/^\s*gửi\s+/iu, '').trim(),
        before: /trước/iu.test(before),
      },
    ];
  });
}

const colons = (text: string): Token[] =>
  [...text.matchAll(/:/g)].map(({ index }) => ({ kind: 'colon', at: index }));

const periodPatterns: readonly (readonly [ReportingPeriod, RegExp])[] = [
  ['Q3', /quy\s+(?:iii|3)\b|(?:0?9|chin) thang/g],
  ['H1', /(?:0?6|sau) thang(?: dau nam)?|quy\s+(?:ii|2)\b|so ket/g],
  ['Q1', /quy\s+(?:i|1)\b|(?:0?3) thang dau nam/g],
  [
    'YEAR',
    /bao cao (?:tong ket |tong hop |ket qua |cong tac )?(?:cchc |cai cach hanh chinh )?(?:ca )?nam(?! (?:truoc(?! ngay)|bao cao|lien))|(?:,|va|;) (?:ca )?nam\b(?! (?:truoc(?! ngay)|bao cao|lien|\d))|\b(?:quy iv|quy 4)\b|tong ket(?: cong tac)? nam|^(?:bao cao )?(?:ca )?nam\s*:|12 thang|^nam$/g,
  ],
];

function periods(text: string): Token[] {
  const folded = fold(text);
  return periodPatterns.flatMap(([period, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => ({
      kind: 'period' as const,
      period,
      at: match.index,
    })),
  );
}

const tierPatterns: readonly (readonly [ReportingTier, RegExp])[] = [
  [
    'centre-to-department',
    /(?:ve|gui|cho|trinh|len|bao cao) (?:ve )?so (?:y te|noi vu)|(?:trung tam|benh vien|ttyt|don vi)[^,;.]{0,40}gui so\b|ve so y te|bao cao so y te/g,
  ],
  [
    'units-to-centre',
    /(?:cac |truong )(?:khoa|phong|tram|don vi|bo phan)[^.;]{0,90}(?:gui|bao cao|nop)|(?:gui|ve|nop)[^.;]{0,25}(?:phong (?:tchc|to chuc|ke hoach|khnv|khth|hanh chinh|quan ly)|bo phan tong hop)|(?:gui|bao cao) (?:ve )?(?:trung tam|ttyt|benh vien)\b|khoa, ?phong, ?tram/g,
  ],
];

function tiers(text: string): Token[] {
  const folded = fold(text);
  return tierPatterns.flatMap(([tier, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => ({
      kind: 'tier' as const,
      tier,
      at: match.index,
    })),
  );
}
