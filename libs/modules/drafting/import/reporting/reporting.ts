import { fold } from '#kernel';
import type {
  ImportedParagraph,
  ImportedReporting,
  ImportedSection,
  ReportingPeriod,
  ReportingTier,
} from '../import-result.js';
import { tokensOf, type DayToken, type Token } from './reporting-dates.js';
import { numbersOf, spansOf } from '../spans.js';

interface Entry {
  tier: ReportingTier;
  readonly period: ReportingPeriod;
  dueText: string;
  due: string | null;
  before: boolean;
  windowFrom: string | null;
  windowTo: string | null;
  dueRule: string | null;
  readonly lines: number[];
}

const aboutReporting = /bao cao|chot so lieu/;

/** The reporting regime: every period with its window, its due day and who owes it to whom. */
export function readReporting(sections: readonly ImportedSection[]): ImportedReporting[] {
  const entries: Entry[] = [];
  let inherited: ReportingTier = 'centre-to-department';
  for (const section of sections) {
    const heading = fold(section.heading);
    const relevant = aboutReporting.test(heading);
    inherited = tierIn(section.heading) ?? (relevant ? inherited : 'centre-to-department');
    let period: ReportingPeriod | null = null;
    for (const paragraph of section.paragraphs) {
      const text = fold(paragraph.text);
      if (!relevant && !/bao cao/.test(text) && period === null) continue;
      const tokens = tokensOf(paragraph.text);
      if (!tokens.some(({ kind }) => kind === 'day')) {
        const announced = tierIn(paragraph.text);
        if (announced !== null && /:$|nhu sau/.test(paragraph.text.trim())) inherited = announced;
        applyRule(entries, paragraph, inherited);
        const own = tokens.filter((token) => token.kind === 'period');
        period = own.length === 1 && own[0]?.kind === 'period' ? own[0].period : null;
        continue;
      }
      readSentence(entries, paragraph, tokens, inherited, period);
    }
  }
  return mergeWindows(entries).map(({ lines, ...entry }) => ({ ...entry, lines: spansOf(lines) }));
}

function tierIn(text: string): ReportingTier | null {
  const token = tokensOf(text).find(({ kind }) => kind === 'tier');
  return token?.kind === 'tier' ? token.tier : null;
}

/** Pairs the periods and days of one sentence: one to one, or several periods with one day. */
function readSentence(
  entries: Entry[],
  paragraph: ImportedParagraph,
  tokens: readonly Token[],
  inherited: ReportingTier,
  announced: ReportingPeriod | null,
): void {
  const lines = numbersOf(paragraph.lines);
  let periods: ReportingPeriod[] = announced === null ? [] : [announced];
  let tier = inherited;
  let days: DayToken[] = [];
  let closed = announced !== null;
  const flush = (): void => {
    if (periods.length > 0 && days.length > 0)
      pair(entries, periods, days, tier, lines, paragraph.text);
    days = [];
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'colon') {
      // `hàng quý, 6 tháng, năm …, cụ thể: báo cáo quý I …`: the list before the colon only announces.
      if (days.length === 0 && tokens[index + 1]?.kind === 'period') periods = [];
    } else if (token.kind === 'day') days.push(token);
    else if (token.kind === 'tier') {
      flush();
      tier = token.tier;
    } else {
      if (days.length > 0 && periods.length > 0) {
        flush();
        closed = true;
      }
      if (closed) [periods, closed] = [[], false];
      if (!periods.includes(token.period)) periods.push(token.period);
    }
  }
  flush();
}

function pair(
  entries: Entry[],
  periods: readonly ReportingPeriod[],
  days: readonly DayToken[],
  tier: ReportingTier,
  lines: readonly number[],
  text: string,
): void {
  const [from, to] = days;
  if (
    periods.length === 1 &&
    days.length === 2 &&
    from &&
    to &&
    /(?:tính\s+)?từ\s/iu.test(from.phrase + text.slice(Math.max(0, from.at - 6), from.at))
  ) {
    for (const period of periods)
      entries.push({ ...blank(tier, period, lines), windowFrom: from.day, windowTo: to.day });
    return;
  }
  periods.forEach((period, index) => {
    const day = days.length === periods.length ? days[index] : days.at(-1);
    if (day)
      entries.push({
        ...blank(tier, period, lines),
        dueText: day.phrase,
        due: day.day.replace(/^prev/, '-'),
        before: isBefore(day, days),
      });
  });
}

/** `trước ngày 05/3, 05/6`: a bare day takes the word of the day before it. */
const isBefore = (day: DayToken, days: readonly DayToken[]): boolean =>
  /^\d/.test(day.phrase)
    ? (days.slice(0, days.indexOf(day)).findLast(({ phrase }) => !/^\d/.test(phrase))?.before ??
      false)
    : day.before;

const blank = (tier: ReportingTier, period: ReportingPeriod, lines: readonly number[]): Entry => ({
  tier,
  period,
  dueText: '',
  due: null,
  before: false,
  windowFrom: null,
  windowTo: null,
  dueRule: null,
  lines: [...lines],
});

const ruleText =
  /(?:trong\s+(?:thời hạn|vòng)\s+)?(?:không quá|chậm nhất|trong vòng|trong)\s+(\d{1,2})\s+ngày(\s+làm việc)?\s*,?\s*(?:tính từ|kể từ|sau|từ)\s+(?:khi\s+)?(?:ngày\s+|thời điểm\s+)?(?:chốt|kết thúc|cuối)[^,.;]*/iu;

/** `không quá 03 ngày tính từ ngày chốt số liệu` holds for every period with a window. */
function applyRule(
  entries: readonly Entry[],
  paragraph: ImportedParagraph,
  tier: ReportingTier,
): void {
  const match = ruleText.exec(paragraph.text);
  if (!match) return;
  const printed = match[0].replace(/\s+theo hướng dẫn.*$/iu, '').trim();
  const working = match[2] === undefined ? '' : ' working';
  for (const entry of entries.filter(({ due, dueRule }) => due === null && dueRule === null)) {
    entry.tier = tierIn(paragraph.text) ?? tier;
    entry.dueText = printed;
    entry.dueRule = `P${Number(match[1])}D${working} after cut-off`;
    entry.lines.push(...numbersOf(paragraph.lines));
  }
}

/** A window printed in one place and a due day in another are one entry; twins are dropped. */
function mergeWindows(entries: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const twin = merged.find(
      (other) =>
        other.period === entry.period &&
        (other.tier === entry.tier || other.due === null) &&
        (other.due === null || entry.due === null || other.due === entry.due),
    );
    if (twin === undefined) merged.push(entry);
    else {
      if (entry.due !== null)
        Object.assign(twin, {
          due: entry.due,
          dueText: entry.dueText,
          before: entry.before,
          tier: entry.tier,
        });
      twin.windowFrom ??= entry.windowFrom;
      twin.windowTo ??= entry.windowTo;
      twin.lines.push(...entry.lines);
    }
  }
  return merged;
}
