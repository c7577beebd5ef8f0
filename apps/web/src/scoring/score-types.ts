import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';

export type ScoreSheet = ReplyOf<'GET /api/score-sheets/:sheetId'>;
export type SheetRow = ReplyOf<'GET /api/score-sheets'>['sheets'][number];
export type ScoredPart = ScoreSheet['fields'][number]['criteria'][number]['parts'][number];

export const sheetTones: Readonly<Record<SheetRow['state'], Tone>> = {
  selfScoring: 'action',
  firstAppraisal: 'action',
  secondAppraisal: 'action',
  concluded: 'done',
};

/** Who scores, in the order they do. */
export const stages = ['self', 'first', 'second'] as const;

/** How many stages have begun: none but these has a sum to show. */
export const begunStages: Readonly<Record<SheetRow['state'], number>> = {
  selfScoring: 1,
  firstAppraisal: 2,
  secondAppraisal: 3,
  concluded: 3,
};

/** What counts in the stage of this place: one that said nothing keeps what was said before it. */
export const keptIn = (scored: ScoredPart['scored'], at: number): string | null =>
  stages
    .slice(0, at + 1)
    .map((stage) => scored[stage])
    .findLast((points) => points !== null) ?? null;

/** `7,5` */
export const writtenPoints = (points: string | null): string =>
  points === null ? '–' : points.replace('.', ',');
