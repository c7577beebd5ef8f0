import { vietnamDay } from '#kernel';
import { valuesInConflict, type ImportResult } from '#modules/drafting';
import { usualCalendar } from '#modules/organisation';
import { writtenDaysInConflict } from '#modules/planning';

/** What one of two plans says: the sentence, where it stands, its figure or its days. */
interface Said {
  readonly where: string;
  readonly words: string;
  readonly says: string;
}

interface Conflict {
  readonly kind: 'targetValues' | 'taskDeadlines';
  readonly first: Said;
  readonly second: Said;
}

/** Where two plans contradict each other: one target with two values, one task with two deadlines. */
export function conflictsOf(
  first: ImportResult,
  second: ImportResult,
  now: Date,
): { readonly conflicts: readonly Conflict[] } {
  const tasks = [...tasksOf(first, 'first'), ...tasksOf(second, 'second')];
  const days = writtenDaysInConflict(tasks, { calendar: usualCalendar(), today: vietnamDay(now) });
  return {
    conflicts: [
      ...valuesInConflict(first, second).map(([one, other]): Conflict => ({
        kind: 'targetValues',
        first: { where: one.where, words: one.clause, says: one.printed },
        second: { where: other.where, words: other.clause, says: other.printed },
      })),
      ...days.map(({ rows: [one, other], says }): Conflict => ({
        kind: 'taskDeadlines',
        first: { where: `nhiệm vụ ${one.label}`, words: one.words, says: says[0] },
        second: { where: `nhiệm vụ ${other.label}`, words: other.words, says: says[1] },
      })),
    ],
  };
}

const tasksOf = ({ title, annexes }: ImportResult, planId: string) =>
  annexes
    .filter(({ kind }) => kind === 'tasks' || kind === 'framework')
    .flatMap(({ rows }) =>
      rows.map(({ label, text, time }) => ({
        ...{ planId, subject: title.subject, label, words: text, time },
      })),
    );

export const describeConflicts = ({ conflicts }: ReturnType<typeof conflictsOf>): string =>
  conflicts.length === 0
    ? 'Không thấy mâu thuẫn giữa hai kế hoạch.'
    : conflicts
        .map(({ kind, first, second }) =>
          [
            kind === 'targetValues' ? 'Một chỉ tiêu, hai mức' : 'Một nhiệm vụ, hai thời hạn',
            ...[first, second].map(({ where, words, says }) => `  ${says}: “${words}” (${where})`),
          ].join('\n'),
        )
        .join('\n\n');
