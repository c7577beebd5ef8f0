import { dayRule, type PeriodKind } from '#contracts';
import { fold } from '#kernel';

/**
 * The rule that an office's words say of a day: `trước ngày 05/3`, `ngày 15/12 năm trước`, `3 ngày làm
 * việc sau ngày chốt số liệu`, `ngày 20 của tháng cuối kỳ`. Null when they are not understood.
 */
export function ruleOfPhrase(phrase: string, kind: PeriodKind): string | null {
  const words = fold(phrase)
    .replace(/[.;,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const limit = /^(?<before>truoc )|^(?:cham nhat(?: la)?|den(?: het)?|vao) /.exec(words);
  const rest = words.slice(limit?.[0].length ?? 0);
  const rule = counted(rest) ?? base(rest, kind);
  const whole = rule && (limit?.groups?.['before'] ? `before ${rule}` : rule);
  return dayRule.safeParse(whole).success ? whole : null;
}

const anchors = [
  ['cutOff', /^(?:ngay )?chot(?: so lieu)?$/, 'ngày chốt số liệu'],
  ['unitDue', /^(?:ngay |thoi )?han(?: nop)?(?: cua)?(?: cac)? don vi$/, 'hạn nộp của đơn vị'],
  ['centreDue', /^(?:ngay |thoi )?han(?: gui)? (?:cap tren|so(?: y te)?)$/, 'hạn gửi cấp trên'],
] as const;

function counted(words: string): string | null {
  const said = (first.exec(words) ?? last.exec(words))?.groups;
  const from = said?.['from'] && base(said['from'], null);
  if (!said || !from) return null;
  const sign = said['side'] === 'truoc' ? '-' : '+';
  return `${from} ${sign} ${Number(said['days'])}${said['working'] ? ' working' : ''} days`;
}

/** `3 ngày làm việc sau ngày chốt số liệu`, `sau ngày chốt số liệu 3 ngày làm việc` */
const days = '(?<days>\\d{1,2}) ngay(?<working> lam viec)?';
const side = '(?<side>sau|truoc|tu|tinh tu|ke tu)';
const first = new RegExp(`^${days} ${side} (?<from>.+)$`);
const last = new RegExp(`^${side} (?<from>.+) ${days}$`);

function base(words: string, kind: PeriodKind | null): string | null {
  const anchor = anchors.find(([, says]) => says.test(words))?.[0];
  return anchor ?? dateOf(words) ?? (kind && dayOfMonth(words, kind));
}

function dateOf(words: string): string | null {
  const said =
    /^(?:ngay )?(?<day>\d{1,2})(?: ?\/ ?| thang )(?<month>\d{1,2})(?: (?:hang|moi) nam)?(?: (?:cua )?nam (?<shift>truoc(?: lien ke)?|sau))?$/.exec(
      words,
    )?.groups;
  return said ? `${shiftOf(said['shift'])}${two(said['month'])}-${two(said['day'])}` : null;
}

/** Of a month by its number; of a quarter, a half, a year by its last month. */
function dayOfMonth(words: string, kind: PeriodKind): string | null {
  const said =
    /^ngay (?<day>\d{1,2})(?: (?:hang|moi) thang)?(?<last> (?:cua )?thang cuoi(?: (?:quy|ky|nam))?)?(?: (?:cua )?thang (?<shift>truoc|sau))?$/.exec(
      words,
    )?.groups;
  if (!said) return null;
  if (kind === 'month') return `${shiftOf(said['shift'])}day ${two(said['day'])}`;
  return said['last'] ? `${lastMonths[kind]}-${two(said['day'])}` : null;
}

const lastMonths = { quarter1: '03', halfYear: '06', quarter3: '09', year: '12' } as const;
const two = (number = ''): string => number.padStart(2, '0');
const shiftOf = (said: string | undefined): string =>
  said === undefined ? '' : said === 'sau' ? 'next ' : 'prev ';

/** A rule as an office writes it; what it prints is read as the same rule. */
export function phraseOfRule(rule: string): string {
  const said = grammar.exec(rule)?.groups;
  if (!said) return rule;
  const { before, shift, month, date, day, anchor, sign, working } = said;
  const named = anchor
    ? (anchors.find(([key]) => key === anchor)?.[2] ?? anchor)
    : [
        `ngày ${date ? `${date}/${Number(month)}` : day}`,
        shift && `${date ? 'năm' : 'tháng'} ${shift === 'prev' ? 'trước' : 'sau'}`,
      ]
        .filter(Boolean)
        .join(' ');
  const phrase = said['days']
    ? `${said['days']} ngày${working ? ' làm việc' : ''} ${sign === '-' ? 'trước' : 'sau'} ${named}`
    : named;
  return before ? `trước ${phrase}` : phrase;
}

const grammar =
  /^(?<before>before )?(?:(?:(?<shift>prev|next) )?(?:(?<month>\d\d)-(?<date>\d\d)|day (?<day>\d\d))|(?<anchor>cutOff|unitDue|centreDue))(?: (?<sign>[+-]) (?<days>\d+)(?<working> working)? days?)?$/;
