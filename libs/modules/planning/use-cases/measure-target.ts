import type { Measure } from '#contracts';
import { DomainError, type Clock, type Ids, type UnitId } from '#kernel';
import { bodyCalendar, demand, trailActor, type Actor } from '#modules/organisation';
import { BlobStore, CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { timeOfRow } from '../domain/plan/row-schedule.js';
import { valueFault } from '../domain/target/value-fault.js';
import { keepEvidence, type NewEvidence } from '../keep-evidence.js';
import {
  insertActual,
  setTargetLeads,
  setTargetMeasure,
  setTargetTime,
  type TargetId,
  type TargetRow,
} from '../store/targets.sql.js';
import { namesOfWorking } from './judge-task.js';
import { asksForTime, readableTarget, targetFacts, unitsOf } from './read-targets.js';

interface ActOnTarget {
  readonly actor: Actor;
  readonly targetId: TargetId;
}

interface Value {
  readonly unitId: UnitId;
  /** Days as `YYYY-MM-DD`, both counted. */
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly note: string;
}

/** Values of targets over time, what proves them, and answers to what the plan left open. */
@Injectable()
export class MeasureTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  measure(act: ActOnTarget & Value): Promise<void> {
    const { actor, targetId, unitId, from, to, value, note } = act;
    return this.act(act, 'edit', 'TargetMeasured', async (tx, row) => {
      if (to < from) throw new DomainError('PeriodEndsBeforeItBegins');
      const why = valueFault(row.measure, value);
      if (why) throw new DomainError('ValueCannotBe', { value, why });
      if (!unitsOf(actor, row).includes(unitId)) throw new DomainError('ActIsNotAllowed');
      const source = note || 'Nhập trực tiếp';
      await tx.run(insertActual, [
        ...[this.ids.next<'Actual'>(), targetId, unitId, from, to, value],
        ...[actor.personId, this.clock.now(), source, null],
      ]);
      return { unitId, from, to, value };
    });
  }

  prove(act: ActOnTarget & { readonly evidence: NewEvidence }): Promise<void> {
    const { actor, targetId, evidence } = act;
    return this.act(act, 'edit', 'TargetEvidenceAdded', async (tx) => {
      const at = this.clock.now();
      const kept = { subjectKind: 'target', subjectId: targetId, by: actor.personId, at } as const;
      return { evidence: await keepEvidence(tx, this.ids, { ...kept, evidence }) };
    });
  }

  async proveByFile(
    act: ActOnTarget & { readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    const { actor, targetId, fileName, bytes } = act;
    const sha256 = await this.blobs.put(Buffer.from(bytes));
    await this.prove({ actor, targetId, evidence: { kind: 'file', name: fileName, sha256 } });
  }

  /** Only what nobody could read: a measure of an issued plan is changed by another plan. */
  setMeasure(
    act: ActOnTarget & { readonly measure: Measure; readonly reason: string },
  ): Promise<void> {
    const { targetId, measure, reason } = act;
    return this.act(act, 'assign', 'TargetMeasureAnswered', async (tx, row) => {
      if (row.measure !== null) throw new DomainError('MeasureIsKnown');
      const asked = row.asked.filter(({ kind }) => kind !== 'measure');
      await tx.run(setTargetMeasure, [targetId, JSON.stringify(measure), JSON.stringify(asked)]);
      return { measure, reason };
    });
  }

  /** Only what nobody understood, in words of the kind that plans use. `TimeIsNotUnderstood` */
  reschedule(
    act: ActOnTarget & { readonly phrase: string; readonly reason: string },
  ): Promise<void> {
    const { targetId, phrase, reason } = act;
    return this.act(act, 'assign', 'TargetTimeAnswered', async (tx, row) => {
      if (!asksForTime(row)) throw new DomainError('TimeIsKnown');
      const time = timeOfRow(phrase, row, await bodyCalendar(tx));
      if (time.asked.length > 0 || !time.schedule) {
        throw new DomainError('TimeIsNotUnderstood', { phrase });
      }
      const asked = row.asked.filter(({ kind }) => kind !== 'schedule');
      await tx.run(setTargetTime, [targetId, JSON.stringify(time.schedule), JSON.stringify(asked)]);
      return { phrase, reason };
    });
  }

  reassign(
    act: ActOnTarget & { readonly leadUnitIds: readonly UnitId[]; readonly reason: string },
  ): Promise<void> {
    const { targetId, leadUnitIds, reason } = act;
    return this.act(act, 'assign', 'TargetReassigned', async (tx, row) => {
      const leadUnits = [...new Set(leadUnitIds)];
      await namesOfWorking(tx, leadUnits);
      const asked = row.asked.filter((one) => one.kind !== 'unit' || one.side !== 'lead');
      await tx.run(setTargetLeads, [targetId, leadUnits, false, JSON.stringify(asked)]);
      return { leadUnits, reason };
    });
  }

  private act(
    { actor, targetId }: ActOnTarget,
    action: 'edit' | 'assign',
    told: string,
    change: (tx: Transaction, row: TargetRow) => Promise<Readonly<Record<string, unknown>>>,
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const row = await readableTarget(tx, actor, targetId);
      const post = demand(actor, action, 'PlanTarget', targetFacts(row));
      if (!row.goesOn) throw new DomainError('PlanHasEnded');
      const data = await change(tx, row);
      await tx.record({
        ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: this.clock.now() },
        ...{ actor: trailActor(actor, post), action: told, data },
        ...{ subject: { type: 'target', id: targetId }, subjectVersion: row.revision },
      });
    });
  }
}
