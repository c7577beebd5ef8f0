import { texts, words, type Cursor } from '../words/cursor.js';
import { actions, bodies, modals, reportedActions } from './actions.js';
import { deniesTime, isTimeWord } from './plain-words.js';

/** What plans say is done at a time: an action, perhaps behind the body that acts. */
export function startsLabel(c: Cursor): boolean {
  const start = c.at;
  const starts = takeAction(c) || isPhase(c) || isBodyThatActs(c) || takeShare(c);
  c.at = start;
  return starts;
}

/** `hoàn thành`, `phấn đấu giải ngân`. */
export function takeAction(c: Cursor): boolean {
  while (c.takeText(modals) !== undefined);
  return (c.take(reportedActions) ?? c.takeText(actions)) !== undefined;
}

/** `ít nhất 50%`, `100% số khoa`. */
function takeShare(c: Cursor): boolean {
  const start = c.at;
  c.takeText(atLeast);
  if (c.takeNumber() && c.takeMark('%')) return true;
  c.at = start;
  return false;
}

const atLeast = texts('ít nhất', 'tối thiểu', 'trên', 'dưới', 'khoảng', 'đạt', 'đạt ít nhất');

/** `giai đoạn 1`, `giai đoạn II`. */
const isPhase = (c: Cursor): boolean =>
  c.take(words('giai đoạn')) !== undefined && readRoundNumber(c) !== undefined;

/** `Các khoa, phòng gửi`, `P. TCHC tổng hợp`, `TYT báo cáo`: a verb stands close behind. */
function isBodyThatActs(c: Cursor): boolean {
  if (c.takeText(bodies) === undefined && !/^\p{Lu}{3,}$/u.test(c.peek()?.text ?? '')) return false;
  for (let ahead = 0; ahead < 6 && !c.isAtEnd; ahead += 1) {
    if (takeAction(c)) return true;
    if (c.peek()?.number !== undefined || isTimeWord(c) || deniesTime(c)) return false;
    c.at += 1;
  }
  return false;
}

/** How many tokens a label takes at least: its action, and the number that belongs to a round. */
export function leastLabel(c: Cursor): number {
  const start = c.at;
  const isRound = c.take(rounds) !== undefined && readRoundNumber(c) !== undefined;
  if (!isRound) {
    c.at = start;
    takeAction(c);
    takeShare(c);
  }
  const least = Math.max(c.at - start, 1);
  c.at = start;
  return least;
}

/** `1`, `I`; `giai đoạn 2026` is no round. */
function readRoundNumber(c: Cursor): number | undefined {
  const token = c.peek();
  const number = token?.number ?? token?.roman;
  if (number === undefined || number > 12) return undefined;
  c.advance();
  return number;
}

/** `đợt 2`, `lần 1`: words that a number belongs to. */
export const rounds = words('đợt', 'lần', 'giai đoạn', 'kỳ', 'vòng');
