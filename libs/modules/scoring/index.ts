export { hostedScoreSheet } from './hosted-score-sheet.js';
export { ScoringModule } from './scoring.module.js';
export type { ScoreSheetAct } from './scoring-desk.js';
export type { ScoreSheetId } from './store/sheets.sql.js';
export { MoveSheet } from './use-cases/move-sheet.js';
export { OpenSheet } from './use-cases/open-sheet.js';
export { ReadSheets, type LostPart } from './use-cases/read-sheets.js';
export { Remediations } from './use-cases/remediations.js';
export { ScorePart } from './use-cases/score-part.js';
