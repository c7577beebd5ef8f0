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

/** `7,5` */
export const writtenPoints = (points: string | null): string =>
  points === null ? '–' : points.replace('.', ',');
