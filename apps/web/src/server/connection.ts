import { useSyncExternalStore } from 'react';

export interface ConnectionState {
  /** Whether the last call reached the server. */
  readonly reached: boolean;
  /** The person must sign in again before anything else is answered. */
  readonly signInNeeded: boolean;
  /** A newer release runs: parts of this one can no longer be loaded. */
  readonly outdated: boolean;
}

let state: ConnectionState = { reached: true, signInNeeded: false, outdated: false };
const listeners = new Set<() => void>();

function change(next: Partial<ConnectionState>): void {
  const changed = { ...state, ...next };
  if (Object.entries(changed).every(([name, value]) => Reflect.get(state, name) === value)) return;
  state = changed;
  for (const listener of listeners) listener();
}

/** What every call and the event stream tell about the line to the server. */
export const connection = {
  lost: (): void => change({ reached: false }),
  found: (): void => change({ reached: true }),
  sessionEnded: (): void => change({ signInNeeded: true }),
  signedIn: (): void => change({ signInNeeded: false }),
  outdated: (): void => change({ outdated: true }),
  read: (): ConnectionState => state,
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useConnection = (): ConnectionState =>
  useSyncExternalStore(connection.listen, connection.read);
