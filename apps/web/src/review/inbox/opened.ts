import type { DocumentView } from '#contracts';
import { useEffect } from 'react';
import { useMe } from '../../shell/me.js';

/** What a person has opened in this browser's tab, by its content: told with a bulk approval. */
const placeOf = (personId: string, contentHash: string): string =>
  `opened ${personId} ${contentHash}`;

export function useOpened({ version, preparedPdf }: DocumentView): void {
  const { personId } = useMe();
  const hash = preparedPdf ? version?.contentHash : undefined;
  useEffect(() => {
    if (!hash) return;
    const place = placeOf(personId, hash);
    sessionStorage.setItem(place, sessionStorage.getItem(place) ?? new Date().toISOString());
  }, [personId, hash]);
}

/** When this exact content stood before the person's eyes; null when it did not. */
export const openedAt = (personId: string, contentHash: string): string | null =>
  sessionStorage.getItem(placeOf(personId, contentHash));
