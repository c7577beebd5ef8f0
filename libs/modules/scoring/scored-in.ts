import type { Scored } from './domain/roll-up.js';
import type { ScoreRow } from './store/sheets.sql.js';

/** What each stage says of one part. */
export const scoredIn = (rows: readonly ScoreRow[], part: string): Scored => {
  const of = (stage: ScoreRow['stage']) =>
    rows.find((row) => row.part === part && row.stage === stage)?.points ?? null;
  return { self: of('self'), first: of('first'), second: of('second') };
};
