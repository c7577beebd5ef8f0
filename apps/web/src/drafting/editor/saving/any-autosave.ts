import { useMemo, useSyncExternalStore } from 'react';

type State = 'saved' | 'waiting' | 'saving' | 'away' | 'signedOut' | 'conflicted' | 'refused';

/** What may be asked of an autosave whatever it saves. */
export interface AnyAutosave {
  send(event: { readonly type: 'saveNow' | 'lineIsBack' }): void;
  subscribe(tell: () => void): { unsubscribe(): void };
  getSnapshot(): {
    hasTag(tag: 'unsaved'): boolean;
    matches(state: State): boolean;
    readonly context: { readonly failure: Error | null };
  };
}

interface Watched<Snapshot> {
  subscribe(tell: () => void): { unsubscribe(): void };
  getSnapshot(): Snapshot;
}

/** A part of what an autosave knows; `pick` must give the same for the same. */
export function useSnapshot<Snapshot, Part>(
  autosave: Watched<Snapshot>,
  pick: (snapshot: Snapshot) => Part,
): Part {
  const listen = useMemo(
    () => (tell: () => void) => {
      const subscription = autosave.subscribe(tell);
      return () => subscription.unsubscribe();
    },
    [autosave],
  );
  return useSyncExternalStore(listen, () => pick(autosave.getSnapshot()));
}
