import { MachineRegistry } from '#engine';
import { Module } from '@nestjs/common';
import { hostedScoreSheet } from './hosted-score-sheet.js';
import { readScoreSets, SCORE_SETS } from './read-score-sets.js';
import { ScoringDesk } from './scoring-desk.js';
import { MoveSheet } from './use-cases/move-sheet.js';
import { OpenSheet } from './use-cases/open-sheet.js';
import { ReadSheets } from './use-cases/read-sheets.js';
import { Remediations } from './use-cases/remediations.js';
import { ScorePart } from './use-cases/score-part.js';

const doors = [OpenSheet, ScorePart, MoveSheet, ReadSheets, Remediations];
const sets = { provide: SCORE_SETS, useFactory: () => readScoreSets() };

/** Scoring by a set of criteria: units score themselves, two appraisals follow. */
@Module({ providers: [sets, ScoringDesk, ...doors], exports: doors })
export class ScoringModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedScoreSheet);
  }
}
