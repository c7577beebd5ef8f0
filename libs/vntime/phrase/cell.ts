import { readCounted } from './counted.js';
import { readItems } from './grammar/items.js';
import type { Item } from './grammar/model.js';
import { readLabels } from './labels.js';
import { readReports } from './reports.js';
import { meaningOf } from './meaning/schedule-of.js';
import type { PhraseContext, Schedule } from './schedule.js';
import { Cursor } from './words/cursor.js';
import { tokensOf, type Token } from './words/tokens.js';

export type Read = Omit<Schedule, 'phrase' | 'unread'> | { readonly unread: string };

/** A whole cell: its layouts are tried in turn, the first that is wholly understood counts. */
export function readCell(text: string, context: PhraseContext): Read {
  const tokens = withoutEnd(tokensOf(text));
  let first: Read | undefined;
  for (const layout of layoutsOf(text, tokens)) {
    const read = readCountedTimes(text, layout, context);
    if (!('unread' in read)) return read;
    first ??= read;
  }
  return first ?? { unread: text };
}

/** `03 tháng, từ tháng 4 đến tháng 6/2026`, or times alone. */
function readCountedTimes(text: string, tokens: readonly Token[], context: PhraseContext): Read {
  const readAll = (part: readonly Token[]): Read =>
    readLabels(text, part, context, readCountedTimes) ??
    readReports(text, part, context, readTimes) ??
    readTimes(text, part, context);
  return readCounted(text, tokens, readAll) ?? readAll(tokens);
}

/** Times without labels, or each behind words of its own. */
function readTimes(text: string, tokens: readonly Token[], context: PhraseContext): Read {
  const c = new Cursor(text, tokens);
  const items = readItems(c);
  if (!items) return { unread: c.slice(unreadFrom(c), tokens.length) || text };
  const groups = groupsOf(items);
  const [only, second] = groups;
  if (only && !second) return meaningOf(items, context) ?? { unread: text };
  const parts = groups.map((group) => {
    const meaning = meaningOf(group, context);
    const label = group.find((item) => item.label !== undefined)?.label ?? '';
    return meaning && { label, phrase: '', ...meaning };
  });
  const isRead =
    parts.every((part) => part !== undefined) &&
    !leavesYearsOpen(groups, context.year) &&
    !mayAllRecur(groups);
  return isRead ? { kind: 'compound', windows: [], parts } : { unread: text };
}

/** Where understanding ended; a number is not cut: of `31/4/2026` all is unread. */
function unreadFrom({ furthest, tokens }: Cursor): number {
  let from = Math.min(furthest, tokens.length - 1);
  const isNumeric = (at: number) => /^[\d/.-]/.test(tokens[at]?.text ?? '');
  while (from > 0 && isNumeric(from) && isNumeric(from - 1)) from -= 1;
  return from;
}

/** Items from one label to the next; all of them together when only the first has one. */
function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  if (!items.slice(1).some(({ label }) => label !== undefined)) return [items];
  const starts = items.flatMap(({ label }, i) => (i === 0 || label !== undefined ? [i] : []));
  return starts.map((start, i) =>
    items.slice(start, starts[i + 1]).map((item, at) => (at === 0 ? startOf(item) : item)),
  );
}

const startOf = (item: Item): Item => ({ ...item, joint: 'first' });

/** `Hằng năm, quý I lập kế hoạch, quý IV tổng kết`: does only the first come again? */
const mayAllRecur = ([first, ...others]: readonly (readonly Item[])[]): boolean => {
  const [rhythm, time] = first ?? [];
  const isHead = rhythm?.is === 'frequency' && rhythm.unit === 'months' && time?.is === 'edge';
  return isHead && others.some((group) => group.every(({ is }) => is === 'edge'));
};

/** One part names a year that is not the plan's, another names none: which is meant, nobody knows. */
function leavesYearsOpen(groups: readonly (readonly Item[])[], planYear: number): boolean {
  const years = groups.flat().flatMap((item) => (item.is === 'edge' ? [item.stretch.year] : []));
  const namesOther = years.some((year) => year && 'is' in year && year.is !== planYear);
  return namesOther && years.includes(undefined);
}

/** Lines and bullets part times, or are only where the cell broke. */
function* layoutsOf(text: string, tokens: readonly Token[]): Generator<readonly Token[]> {
  const listed = withoutNumbers(tokens);
  if (listed) {
    yield listed;
    return;
  }
  const isBulleted = isBullet(tokens[0]);
  const inner = isBulleted ? tokens.slice(1) : tokens;
  if (isBulleted || text.includes('\n'))
    yield inner
      .map((token, i) =>
        isBulleted && isSpaced(text, token) && isBullet(token) ? { ...token, text: '\n' } : token,
      )
      .filter((token, i, all) => !(isBullet(token) && all[i - 1]?.text === '\n'));
  yield inner.filter(({ text: word }) => word !== '\n');
}

/** `1. Kế hoạch: quý I; 2. Báo cáo: quý IV`: lines by their numbers or letters, when they count on. */
function withoutNumbers(tokens: readonly Token[]): readonly Token[] | undefined {
  const lines: Token[] = [];
  let next = 1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && numberOfLine(tokens, at) === next) {
      if (next > 1) lines.push({ ...token, text: '\n', syllables: [], isWord: false });
      next += 1;
      at += token.text === '(' ? 2 : 1;
    } else if (at === 0) return undefined;
    else if (token) lines.push(token);
  }
  return lines.map(({ number, ...token }) =>
    token.text === '\n' || number === undefined ? token : { ...token, number },
  );
}

/** `2.`, `b)`, `(2)` before a word, at the start or behind a mark. */
function numberOfLine(tokens: readonly Token[], at: number): number | undefined {
  const [one, two, three, four] = tokens.slice(at, at + 4);
  const isBehindMark = at === 0 || /^[;,.\n-]$/.test(tokens[at - 1]?.text ?? '');
  const isWrapped = one?.text === '(';
  const [name, mark, word] = isWrapped ? [two, three, four] : [one, two, three];
  const isMarked =
    mark?.text === ')' ? isBehindMark || !isWrapped : isBehindMark && mark?.text === '.';
  if (!isMarked || !word?.isWord || !name) return undefined;
  const letter = 'abcdđe'.indexOf(name.text) + 1;
  return name.number ?? (name.text.length === 1 && letter > 0 ? letter : undefined);
}

const isBullet = (token: Token | undefined): boolean =>
  token !== undefined && ['-', '+', '•', '●', '▪', '◦'].includes(token.text);

const isSpaced = (text: string, { at, end }: Token): boolean =>
  /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[end] ?? ' ');

/** Without the closing `./.`, `;`, `.` of a cell. */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && ['.', ';', ',', '/', '\n', '-'].includes(tokens[end - 1]?.text ?? '')) end -= 1;
  return tokens.slice(0, end);
}
