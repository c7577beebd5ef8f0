import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../server/call.js';
import type { RequestOf } from '../../server/routes.js';

/** A route as its text or as its fields, never both. */
export type RouteDraft = RequestOf<'POST /api/routes/check'>['body'];

const restMs = 300;

/** What the server says of a draft once its writer rests; the last answer stands meanwhile. */
export function useCheckedRoute(draft: RouteDraft) {
  const [rested, setRested] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), restMs);
    return () => clearTimeout(timer);
  }, [draft]);
  return useQuery({
    queryKey: ['POST /api/routes/check', rested],
    queryFn: () => call('POST /api/routes/check', { body: rested }),
    placeholderData: keepPreviousData,
  });
}
