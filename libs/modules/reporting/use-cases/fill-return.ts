import type { ReplyOf, ReturnContent, ReturnEntries, returnsContract } from '#contracts';
import { Engine, type Outcome } from '#engine';
import { DomainError, vietnamDay, type Clock, type PersonId } from '#kernel';
import { demand, listPeople, type Actor } from '#modules/organisation';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { lockOf, type ReturnContext, type ReturnEvent } from '../domain/unit-return.js';
import { returnWords } from '../return-words.js';
import { checksOf } from '../returns/checks.js';
import { refuseOpenComments } from '../returns/comments.js';
import { demandFiles } from '../returns/evidence/demand-files.js';
import { differenceOf } from '../returns/difference.js';
import { findingsOf } from '../returns/findings.js';
import { mergeEntries } from '../returns/merge-entries.js';
import {
  registeredReturn,
  returnFacts,
  ReturnDesk,
  type Return,
  type ReturnAct,
} from '../returns/return-desk.js';
import { approverFor } from '../returns/who-judges.js';
import { heldPeriod } from '../store/periods.sql.js';
import {
  fillersOf,
  heldWorkingCopy,
  recordFilling,
  saveWorkingCopy,
  workingCopyOf,
  type WorkingCopy,
} from '../store/returns.sql.js';

type Saved = ReplyOf<typeof returnsContract.save>;

interface Filling extends ReturnAct {
  readonly expectedRevision: number;
}

/** A unit's people write into its return and give it to who approves. */
@Injectable()
export class FillReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly desk: ReturnDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `ReturnHasChanged` with the figures that differ, when somebody else saved meanwhile. */
  save(act: Filling & { readonly entries: ReturnEntries }): Promise<Saved> {
    return this.change(act, (content) => mergeEntries(content, act.entries));
  }

  /** The same for whatever makes a new text of the old one. */
  change(
    { actor, returnId, expectedRevision }: Filling,
    changed: (content: ReturnContent) => ReturnContent,
  ): Promise<Saved> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const registered = await registeredReturn(tx, returnId);
      await tx.one(heldPeriod, [registered.periodId]);
      const at = this.clock.now();
      const one = await this.engine.loadHeld<ReturnContext, ReturnEvent>(tx, returnId);
      demand(actor, 'edit', 'UnitReturn', returnFacts(one));
      refuseUnlessOpen(one, at);
      const copy = await heldCopy(tx, returnId);
      const content = changed(copy.content);
      if (copy.revision !== expectedRevision) throw await changedMeanwhile(tx, copy, content);
      await demandFiles(tx, returnId, content);
      const { personId } = actor;
      const saved = await tx.one(saveWorkingCopy, [
        returnId,
        JSON.stringify(content),
        personId,
        at,
      ]);
      await tx.run(recordFilling, [returnId, one.context.round, personId, at]);
      const findings = findingsOf(content, await checksOf(tx, registered.periodId));
      return { revision: saved?.revision ?? 0, savedAt: at.toISOString(), findings };
    });
  }

  submit(act: Filling): Promise<Outcome> {
    return this.desk.act(act, 'submit', async ({ tx, one, registered, at, by }) => {
      const copy = await heldCopy(tx, registered.id);
      if (copy.revision !== act.expectedRevision) {
        throw await changedMeanwhile(tx, copy, copy.content);
      }
      const fillers = await fillersIn(tx, registered.id);
      const { unitId, coordinatingUnitId } = one.context;
      const matter = { unitId, coordinatingUnitId, involved: fillers, day: vietnamDay(at) };
      const approver = await approverFor(tx, matter);
      const event = { type: 'return.submit', ...by, fillers, approver } as const;
      one.demand(event);
      await refuseFaults(tx, registered.periodId, copy);
      await refuseOpenComments(tx, registered.id, copy.content);
      return event;
    });
  }
}

async function heldCopy(tx: Transaction, returnId: string): Promise<WorkingCopy> {
  const copy = await tx.one(heldWorkingCopy, [returnId]);
  if (!copy) throw new Error('A return has a working copy.');
  return copy;
}

export async function readCopy(tx: Transaction, returnId: string): Promise<WorkingCopy> {
  const copy = await tx.one(workingCopyOf, [returnId]);
  if (!copy) throw new Error('A return has a working copy.');
  return copy;
}

export const fillersIn = async (tx: Transaction, returnId: string): Promise<PersonId[]> =>
  (await tx.all(fillersOf, [returnId])).map(({ person }) => person);

export function refuseUnlessOpen({ state, context }: Return, at: Date): void {
  const lockedAt = lockOf(context);
  if (state === 'locked' || at.toISOString() >= lockedAt) {
    throw new DomainError('PeriodIsLocked', { lockedAt });
  }
  if (state === 'open') return;
  const stateName = returnWords.states[state as keyof typeof returnWords.states];
  throw new DomainError('ReturnIsAtAnotherStep', { stateName });
}

/** Told from what stands to what was refused. */
async function changedMeanwhile(
  tx: Transaction,
  { revision, content, savedBy, savedAt }: WorkingCopy,
  refused: ReturnContent,
): Promise<DomainError> {
  const difference = differenceOf(content, refused);
  const editor = (await listPeople(tx)).find(({ id }) => id === savedBy)?.name;
  return new DomainError('ReturnHasChanged', {
    ...{ editor, difference, revision },
    places: [...new Set(difference.map(({ placeName }) => placeName))],
    editedBy: { id: savedBy, name: editor ?? null, at: savedAt.toISOString(), revision },
  });
}

async function refuseFaults(
  tx: Transaction,
  periodId: string,
  { content }: WorkingCopy,
): Promise<void> {
  const findings = findingsOf(content, await checksOf(tx, periodId));
  const faults = findings.filter(({ weight }) => weight === 'blocking');
  if (faults.length > 0) throw new DomainError('ReturnHasFaults', { count: faults.length, faults });
}
