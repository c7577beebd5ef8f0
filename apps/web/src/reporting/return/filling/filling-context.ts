import { createContext, use, useMemo } from 'react';
import type { Content, Said, TargetLine, TaskLine } from '../return-types.js';

/** How a line of a return is changed; null where the return is only read. */
export type ChangeContent = ((change: (content: Content) => Content) => void) | null;

export const FillingContext = createContext<ChangeContent>(null);

/** Changes one line; null where nothing may be changed. */
export function useLineChanges() {
  const change = use(FillingContext);
  return useMemo(
    () =>
      change && {
        target: (id: string, part: Partial<TargetLine>): void =>
          change((content) => ({
            ...content,
            targets: content.targets.map((row) =>
              row.targetId === id ? { ...row, ...part } : row,
            ),
          })),
        task: (id: string, part: Partial<TaskLine>): void =>
          change((content) => ({
            ...content,
            tasks: content.tasks.map((row) => (row.taskId === id ? { ...row, ...part } : row)),
          })),
        words: (part: Partial<Said>): void =>
          change((content) => ({ ...content, words: { ...content.words, ...part } })),
      },
    [change],
  );
}
