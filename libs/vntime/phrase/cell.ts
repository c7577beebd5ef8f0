import { readItems } from './grammar/items.js';
import { readLabels } from './labels.js';
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
    const read = readLabels(text, layout, context, readTimes) ?? readTimes(text, layout, context);
    if (!('unread' in read)) return read;
    first ??= read;
  }
  return first ?? { unread: text };
}

/** Times without labels, or each behind words of its own. */
function readTimes(text: string, tokens: readonly Token[], context: PhraseContext): Read {
  const c = new Cursor(text, tokens);
  const items = readItems(c);
  const unread = c.slice(Math.min(c.furthest, tokens.length - 1), tokens.length);
  if (!items) return { unread: unread || text };
  const labels = items.filter(({ label }) => label !== undefined);
  const isCompound =
    items.length > 1 && (labels.length > 1 || (labels.length === 1 && !items[0]?.label));
  if (!isCompound) return meaningOf(items, context) ?? { unread: text };
  const parts = items.map((item) => {
    const meaning = meaningOf([{ ...item, joint: 'first' }], context);
    return meaning && { label: item.label ?? '', phrase: '', ...meaning };
  });
  if (!parts.every((part) => part !== undefined)) return { unread: text };
  return { kind: 'compound', windows: [], parts };
}

/** Lines and bullets part times, or are only where the cell broke. */
function* layoutsOf(text: string, tokens: readonly Token[]): Generator<readonly Token[]> {
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
