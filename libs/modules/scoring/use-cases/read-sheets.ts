import type { ReplyOf, scoringContract } from '#contracts';
import { graphOf, stepsOf, toldSteps, toldWaiting, waitingWorkOf, wayThrough } from '#engine';
import {
  abilitiesOf,
  can,
  demand,
  directoryOf,
  whoIsWaitedFor,
  type Actor,
  type Directory,
  type WaitedFor,
} from '#modules/organisation';
import type { Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { lostOf, newestOf, rollUp } from '../domain/roll-up.js';
import { partsOf, type SheetPart } from '../domain/sheet-fields.js';
import { possibleActs } from '../possible-acts.js';
import { SCORE_SETS, type ScoreSets } from '../read-score-sets.js';
import { scoreSheetWords } from '../score-sheet-words.js';
import { scoredIn } from '../scored-in.js';
import { ScoringDesk, sheetFacts, sheetRow, type ScoreSheet } from '../scoring-desk.js';
import { remediationOf } from '../store/remediations.sql.js';
import {
  allSheets,
  notesOf,
  scoresOf,
  type ScoreRow,
  type ScoreSheetId,
  type SheetRow,
} from '../store/sheets.sql.js';
import { setPoints } from '../domain/set-points.js';

type View = ReplyOf<typeof scoringContract.read>;
type Summary = ReplyOf<typeof scoringContract.list>['sheets'][number];
type Part = View['fields'][number]['criteria'][number]['parts'][number];

/** A part that lost points, for the plan that mends it. */
export interface LostPart extends SheetPart {
  readonly field: string;
  readonly criterion: string;
  readonly lost: string;
  readonly explanation: string;
}

/** Score sheets as people see them: every sum from its parts. */
@Injectable()
export class ReadSheets {
  constructor(
    private readonly desk: ScoringDesk,
    @Inject(SCORE_SETS) private readonly scoreSets: ScoreSets,
  ) {}

  sets(): ReplyOf<typeof scoringContract.sets> {
    const sets = [...this.scoreSets.values()];
    return {
      sets: sets.map((set) => ({
        ...{ key: set.key, title: set.title, basis: set.basis },
        points: setPoints(set),
      })),
    };
  }

  async list(tx: Transaction, actor: Actor): Promise<{ sheets: Summary[] }> {
    const directory = await directoryOf(tx);
    const sheets: Summary[] = [];
    for (const row of await tx.all(allSheets)) {
      const sheet = await this.desk.load(tx, row.id);
      if (!can(abilitiesOf(actor), 'read', 'ScoreSheet', sheetFacts(sheet))) continue;
      const scores = await tx.all(scoresOf, [row.id, sheet.context.round]);
      sheets.push(summary(row, sheet, scores, directory));
    }
    return { sheets };
  }

  async view(tx: Transaction, actor: Actor, sheetId: ScoreSheetId): Promise<View> {
    const row = await sheetRow(tx, sheetId);
    const sheet = await this.readable(tx, actor, sheetId);
    const directory = await directoryOf(tx);
    const scores = await tx.all(scoresOf, [sheetId, sheet.context.round]);
    const abilities = abilitiesOf(actor);
    const toldPart = (part: SheetPart): Part => ({
      ...part,
      leadUnitName: directory.unit(part.leadUnitId),
      ...scoresTold(part, scores, directory),
      mayScore:
        sheet.state !== 'concluded' &&
        can(abilities, 'edit', 'ScoreSheet', {
          ...sheetFacts(sheet),
          leadUnitIds: [part.leadUnitId],
        }),
    });
    const waiting = await waitingWorkOf(tx, sheetId);
    const notes = await tx.all(notesOf, [sheetId]);
    const remediation = (await tx.one(remediationOf, [sheetId])) ?? null;
    return {
      ...summary(row, sheet, scores, directory),
      basis: row.basis,
      fields: row.fields.map(({ no, title, criteria }) => {
        const told = criteria.map((criterion) => {
          const parts = criterion.parts.map(toldPart);
          return { ...criterion, ...rollUp(parts), parts };
        });
        return { no, title, ...rollUp(told.flatMap(({ parts }) => parts)), criteria: told };
      }),
      waitingFor: toldWaiting(waiting, scoreSheetWords, (work) =>
        whoIsWaitedFor(work as WaitedFor, directory),
      ),
      acts: possibleActs(actor, sheet, remediation !== null),
      remediation,
      history: toldSteps(await stepsOf(tx, sheetId), scoreSheetWords, directory.person, notes),
    };
  }

  async graph(tx: Transaction, actor: Actor, sheetId: ScoreSheetId) {
    await sheetRow(tx, sheetId);
    const { machine, state } = await this.readable(tx, actor, sheetId);
    const picture = graphOf(machine.logic, scoreSheetWords);
    return wayThrough(picture, { state, version: machine.version }, await stepsOf(tx, sheetId));
  }

  /** What the concluded sheet lost, in the order of the set; null while it is not concluded. */
  async lostParts(tx: Transaction, actor: Actor, sheetId: ScoreSheetId) {
    const row = await sheetRow(tx, sheetId);
    const sheet = await this.readable(tx, actor, sheetId);
    if (sheet.state !== 'concluded') return null;
    const scores = await tx.all(scoresOf, [sheetId, sheet.context.round]);
    const parts: LostPart[] = row.fields.flatMap((field) =>
      field.criteria.flatMap((criterion) =>
        criterion.parts.flatMap((part) => {
          const scored = scoredIn(scores, part.no);
          const lost = lostOf({ points: part.points, scored });
          const explanation = newestRow(scores, part.no)?.explanation ?? '';
          return lost === '0'
            ? []
            : [{ ...part, field: field.title, criterion: criterion.title, lost, explanation }];
        }),
      ),
    );
    return { title: row.title, year: row.year, parts };
  }

  private async readable(tx: Transaction, actor: Actor, sheetId: ScoreSheetId) {
    const sheet = await this.desk.load(tx, sheetId);
    demand(actor, 'read', 'ScoreSheet', sheetFacts(sheet));
    return sheet;
  }
}

function summary(
  row: SheetRow,
  { state }: ScoreSheet,
  scores: readonly ScoreRow[],
  { unit }: Directory,
): Summary {
  const parts = partsOf(row.fields).map(({ no, points }) => ({
    points,
    scored: scoredIn(scores, no),
  }));
  return {
    ...{ id: row.id, title: row.title, year: row.year, unitName: unit(row.unitId) },
    state: state as Summary['state'],
    stateName: scoreSheetWords.states[state as Summary['state']],
    ...rollUp(parts),
    open: parts.filter(({ scored }) => newestOf(scored) === null).length,
  };
}

function scoresTold({ no, points }: SheetPart, scores: readonly ScoreRow[], { person }: Directory) {
  const scored = scoredIn(scores, no);
  const newest = newestRow(scores, no);
  return {
    scored,
    explanation: newest?.explanation ?? '',
    proof: scores.find(({ part, proof }) => part === no && proof !== null)?.proof ?? null,
    scoredBy: newest ? person(newest.personId) : null,
    lost: lostOf({ points, scored }),
  };
}

const newestRow = (scores: readonly ScoreRow[], no: string): ScoreRow | undefined =>
  (['second', 'first', 'self'] as const)
    .map((stage) => scores.find((row) => row.part === no && row.stage === stage))
    .find((row) => row !== undefined);
