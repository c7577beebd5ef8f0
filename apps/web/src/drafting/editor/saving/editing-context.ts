import { createContext, use, useMemo } from 'react';
import type { SnapshotFrom } from 'xstate';
import type { DocumentContent } from '../content.js';
import { useSnapshot } from './any-autosave.js';
import type { autosaveMachine } from './autosave.machine.js';
import type { Autosave } from './autosave.js';

export const EditingContext = createContext<{
  readonly documentId: string;
  readonly autosave: Autosave;
} | null>(null);

export function useEditing() {
  const editing = use(EditingContext);
  if (!editing) throw new Error('This part stands outside the editor: nothing is edited there.');
  return editing;
}

type Snapshot = SnapshotFrom<typeof autosaveMachine>;

/** A part of what is known of the text and its saving; `pick` must give the same for the same. */
export function useEdited<Part>(pick: (snapshot: Snapshot) => Part): Part {
  return useSnapshot<Snapshot, Part>(useEditing().autosave, pick);
}

export const useContent = <Part>(pick: (content: DocumentContent) => Part): Part =>
  useEdited(({ context }) => pick(context.content));

/** Changes the text: one function from the text to the text. */
export function useChange() {
  const { autosave } = useEditing();
  return useMemo(
    () =>
      (change: (content: DocumentContent) => DocumentContent): void => {
        const { content } = autosave.getSnapshot().context;
        const next = change(content);
        if (next !== content) autosave.send({ type: 'changed', content: next });
      },
    [autosave],
  );
}
