import { useEffect, useState } from 'react';

/** What had the keyboard when this opened has it again; when it is gone itself, the page has. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // A dialog that follows this one takes the keyboard itself.
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const isThere = before instanceof HTMLElement && before.isConnected;
      (isThere ? before : document.querySelector('main'))?.focus({ preventScroll: true });
    },
    [before],
  );
}
