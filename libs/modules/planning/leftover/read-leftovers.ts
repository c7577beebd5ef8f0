import type { leftoversContract, ReplyOf } from '#contracts';
import {
  Engine,
  graphOf,
  stepsOf,
  toldSteps,
  toldWaiting,
  waitingWorkOf,
  wayThrough,
} from '#engine';
import type { Clock, DocumentId } from '#kernel';
import {
  demand,
  directoryOf,
  whoIsWaitedFor,
  type Actor,
  type Directory,
  type Facts,
  type WaitedFor,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LeftoverContext, LeftoverEvent } from '../domain/leftover/leftover.js';
import { leftoverActs, leftoverAsItIs, leftoverFacts } from './leftover-desk.js';
import { leftoverWords } from './leftover-words.js';
import { leftoverOfRow, leftoversBy, type LeftoverId, type LeftoverRow } from './leftovers.sql.js';
import { livingSuccessor, newPlanRows } from './new-plan-rows.js';

type View = ReplyOf<typeof leftoversContract.read>;
type Summary = ReplyOf<typeof leftoversContract.list>['leftovers'][number];

interface Wanted {
  readonly planId?: DocumentId | undefined;
  readonly open: boolean;
}

/** Rows that replaced plans left behind. Plans are read by everybody who works here, and so are these. */
@Injectable()
export class ReadLeftovers {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(tx: Transaction, { planId, open }: Wanted): Promise<Summary[]> {
    const directory = await directoryOf(tx);
    const rows = await tx.all(leftoversBy, [planId ?? null, open]);
    return rows.map((row) => told(row, directory));
  }

  async view(tx: Transaction, actor: Actor, id: LeftoverId): Promise<View> {
    const leftover = await this.readable(tx, actor, id);
    const { context } = leftover;
    const directory = await directoryOf(tx);
    const acts = leftoverActs.possible(actor, leftover, leftoverFacts(leftover));
    const rows = acts.includes('carrying') ? await newPlanRows(tx, context, this.clock.now()) : [];
    const successor = await livingSuccessor(tx, context.successorId);
    return {
      ...told(await leftoverAsItIs(tx, id), directory),
      title: context.title,
      isMissing: context.heirId === null,
      changes: [...context.changes],
      heirId: rows.some(({ id: one }) => one === context.heirId) ? context.heirId : null,
      heirs: rows.map(({ id: one, number, words, says }) => ({ id: one, number, words, says })),
      successor: successor && {
        id: successor.id,
        title: successor.title,
        symbol: successor.symbol,
      },
      carriedTo: context.carriedTo,
      reason: context.reason,
      waitingFor: await waitingFor(tx, id, directory),
      acts: acts.filter((act) => act !== 'carrying' || rows.length > 0),
      history: toldSteps(await stepsOf(tx, id), leftoverWords, directory.person, reasons(context)),
    };
  }

  /** Why the reader may not do this or that. */
  async whyNot(tx: Transaction, actor: Actor, id: LeftoverId) {
    const leftover = await this.readable(tx, actor, id);
    const waiting = await waitingFor(tx, id, await directoryOf(tx));
    return leftoverActs.answered(actor, leftover, leftoverFacts(leftover), waiting);
  }

  async graph(tx: Transaction, actor: Actor, id: LeftoverId) {
    const { machine, state } = await this.readable(tx, actor, id);
    const picture = graphOf(machine.logic, leftoverWords);
    return wayThrough(picture, { state, version: machine.version }, await stepsOf(tx, id));
  }

  /** What the abilities are asked about it, as it is stored. */
  async facts(tx: Transaction, id: LeftoverId): Promise<Facts<'PlanLeftover'>> {
    return leftoverFacts(await this.engine.load<LeftoverContext, LeftoverEvent>(tx, id));
  }

  private async readable(tx: Transaction, actor: Actor, id: LeftoverId) {
    await leftoverAsItIs(tx, id);
    const leftover = await this.engine.load<LeftoverContext, LeftoverEvent>(tx, id);
    demand(actor, 'read', 'PlanLeftover', leftoverFacts(leftover));
    return leftover;
  }
}

function told({ askedAt, leadUnits, state, ...row }: LeftoverRow, { unit }: Directory): Summary {
  return {
    ...row,
    askedAt: askedAt.toISOString(),
    unitNames: leadUnits.map(unit),
    state: state as Summary['state'],
    stateName: leftoverWords.states[state as Summary['state']],
  };
}

/** What its page says of a task or target whose plan was replaced. */
export async function leftoverOf(tx: Transaction, rowId: string) {
  const row = await tx.one(leftoverOfRow, [rowId]);
  return row
    ? { id: row.id, stateName: leftoverWords.states[row.state as Summary['state']] }
    : null;
}

/** The decision is the second step. */
const reasons = ({ reason }: LeftoverContext) => (reason ? [{ revision: 2, text: reason }] : []);

const waitingFor = async (tx: Transaction, id: LeftoverId, directory: Directory) =>
  toldWaiting(await waitingWorkOf(tx, id), leftoverWords, (work) =>
    whoIsWaitedFor(work as WaitedFor, directory),
  );
