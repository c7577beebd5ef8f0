import type { ReturnContent } from '#contracts';
import type { UnitId } from '#kernel';

/**
 * The text of a successor with the rows of a unit that is no more, as far as they were filled; rows
 * that both have stay the successor's own.
 */
export function withRowsOf(
  content: ReturnContent,
  gone: ReturnContent,
  fromUnitId: UnitId,
): ReturnContent {
  const targets = new Set(content.targets.map(({ targetId }) => targetId));
  const tasks = new Set(content.tasks.map(({ taskId }) => taskId));
  const taken = <Row extends { readonly fromUnitId: UnitId | null }>(row: Row): Row => ({
    ...row,
    fromUnitId: row.fromUnitId ?? fromUnitId,
  });
  return {
    ...content,
    targets: [
      ...content.targets,
      ...gone.targets.filter(({ targetId }) => !targets.has(targetId)).map(taken),
    ],
    tasks: [...content.tasks, ...gone.tasks.filter(({ taskId }) => !tasks.has(taskId)).map(taken)],
  };
}
