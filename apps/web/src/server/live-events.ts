import type { LiveEvent } from '#contracts';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connection } from './connection.js';

/** A burst of events is one change to people. */
const gatherMs = 250;

/** Listens while the page is open: what an event touches is asked for anew. */
export function useLiveEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/events');
    const touched = new Set<string>();
    let timer: number | undefined;
    let wasCut = false;
    const tell = (): void => {
      const ids = new Set(touched);
      touched.clear();
      timer = undefined;
      void client.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, ids) });
    };
    const onEvent = ({ data }: MessageEvent<string>): void => {
      touched.add((JSON.parse(data) as LiveEvent).subject.id);
      timer ??= window.setTimeout(tell, gatherMs);
    };
    stream.onmessage = onEvent;
    stream.onopen = () => {
      connection.found();
      // Nobody knows what happened while the line was cut.
      if (wasCut) void client.invalidateQueries();
      wasCut = false;
    };
    stream.onerror = () => {
      wasCut = true;
      connection.lost();
    };
    return () => {
      window.clearTimeout(timer);
      stream.close();
    };
  }, [client]);
}

/** Lists may hold anything; one thing's own page only that thing. */
function concerns([, request]: QueryKey, ids: ReadonlySet<string>): boolean {
  const params = Reflect.get(Object(request), 'params') as object | undefined;
  return params === undefined || Object.values(params).some((value) => ids.has(String(value)));
}
