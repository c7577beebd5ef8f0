import { useMemo } from 'react';
import type { PlaceMark, PlaceMarks } from '../body/marked-places.js';
import { useComments } from './use-comments.js';
import { useFindings } from './use-findings.js';

/** Places that the text shows marked: open comments before findings, blocking ones before others. */
export function usePlaceMarks(): PlaceMarks {
  const comments = useComments().data?.comments;
  const findings = useFindings().data?.findings;
  return useMemo(() => {
    const marks = new Map<string, PlaceMark>();
    for (const { nodeId, severity } of findings ?? []) {
      if (!nodeId || severity === 'note' || marks.get(nodeId) === 'blocking') continue;
      marks.set(nodeId, severity);
    }
    for (const { nodeId, resolved } of comments ?? [])
      if (nodeId && !resolved) marks.set(nodeId, 'comment');
    return marks;
  }, [comments, findings]);
}
