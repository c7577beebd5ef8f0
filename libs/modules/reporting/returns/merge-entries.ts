import type { ReturnContent, ReturnEntries } from '#contracts';
import { DomainError, exact, over, times, written } from '#kernel';

type Target = ReturnContent['targets'][number];
type FilledTarget = ReturnEntries['targets'][number];

/**
 * The text with what somebody filled in; rows that were not sent stay as they are. A percentage told
 * by its two numbers is their quotient, whatever was typed beside them. `RowIsNotOfReturn`
 */
export function mergeEntries(content: ReturnContent, entries: ReturnEntries): ReturnContent {
  const targets = new Map(entries.targets.map((one) => [one.targetId, one]));
  const tasks = new Map(entries.tasks.map((one) => [one.taskId, one]));
  const known = new Set([
    ...content.targets.map(({ targetId }) => targetId),
    ...content.tasks.map(({ taskId }) => taskId),
  ]);
  const strange = [...targets.keys(), ...tasks.keys()].find((one) => !known.has(one));
  if (strange) throw new DomainError('RowIsNotOfReturn', { where: strange });
  return {
    ...content,
    targets: content.targets.map((row) => filled(row, targets.get(row.targetId))),
    tasks: content.tasks.map((row) => ({ ...row, ...tasks.get(row.taskId) })),
    words: entries.words ?? content.words,
  };
}

function filled(row: Target, entry: FilledTarget | undefined): Target {
  if (!entry) return row;
  const { numerator, denominator } = entry;
  if (row.measure?.kind !== 'percent' || numerator === null || denominator === null) {
    return { ...row, ...entry };
  }
  return { ...row, ...entry, value: percentOf(numerator, denominator) };
}

const hundred = exact('100');

/** Two digits behind the point; null of nothing. */
function percentOf(numerator: string, denominator: string): string | null {
  const share = over(exact(numerator), exact(denominator));
  return share && written(times(share, hundred), 2);
}
