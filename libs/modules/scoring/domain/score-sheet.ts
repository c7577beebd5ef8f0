import type { ScoreStage } from './score-set.js';
import type { PersonId, UnitId } from '#kernel';

/** What the engine keeps of a score sheet. */
export interface ScoreSheetContext {
  /** `Bảng chấm điểm … năm 2026` */
  readonly title: string;
  /** The coordinating unit. */
  readonly unitId: UnitId;
  /** Units that score parts of it. */
  readonly leadUnitIds: readonly UnitId[];
  /** Who appraised first in this round. */
  readonly appraisedBy: PersonId | null;
  readonly round: number;
}

export type ScoreSheetInput = Pick<ScoreSheetContext, 'title' | 'unitId' | 'leadUnitIds'>;

export const newScoreSheet = (input: ScoreSheetInput): ScoreSheetContext => ({
  ...input,
  appraisedBy: null,
  round: 1,
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

export type ScoreSheetEvent =
  | ({ readonly type: 'sheet.open' } & Act)
  /** `missing` parts nobody has scored. */
  | ({ readonly type: 'sheet.submit'; readonly missing: readonly string[] } & Act)
  /** `scorers` of the stages before. */
  | ({ readonly type: 'sheet.appraise'; readonly scorers: readonly PersonId[] } & Act)
  | ({ readonly type: 'sheet.conclude'; readonly scorers: readonly PersonId[] } & Act)
  | ({ readonly type: 'sheet.return'; readonly reason: string } & Act);

export type ScoreSheetEventType = ScoreSheetEvent['type'];

/** The stage whose points are written in a state; null when nobody scores any more. */
export const stageOf = (state: string): ScoreStage | null => stages[state] ?? null;

const stages: Readonly<Record<string, ScoreStage>> = {
  selfScoring: 'self',
  firstAppraisal: 'first',
  secondAppraisal: 'second',
};

/** Code of the rule the event would break, or null. */
export function brokenRule(context: ScoreSheetContext, event: ScoreSheetEvent): string | null {
  switch (event.type) {
    case 'sheet.submit':
      return event.missing.length > 0 ? 'EveryPartIsScoredFirst' : null;
    case 'sheet.appraise':
      return event.scorers.includes(event.by) ? 'AppraiserDidNotScore' : null;
    case 'sheet.conclude':
      return event.scorers.includes(event.by) || event.by === context.appraisedBy
        ? 'AppraiserDidNotScore'
        : null;
    case 'sheet.return':
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    default:
      return null;
  }
}
