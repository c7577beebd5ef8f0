import { useEffect } from 'react';
import { useConnection } from '../../../server/connection.js';
import type { AnyAutosave } from './any-autosave.js';

/** Saving goes on as soon as the server is back or the person has signed in again; Ctrl+S saves now. */
export function useLineWatch(autosave: AnyAutosave): void {
  const { reached, signInNeeded } = useConnection();
  useEffect(() => {
    if (reached && !signInNeeded) autosave.send({ type: 'lineIsBack' });
  }, [autosave, reached, signInNeeded]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      autosave.send({ type: 'saveNow' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [autosave]);
}
