import { DomainError, vietnamDay, type Clock, type Ids, type PersonId, type UnitId } from '#kernel';
import { closeUnit, disablePerson, registerAbsence } from '#modules/organisation';
import { CLOCK, IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { WorkLeft, type LeftWork } from './work-left.js';

/** What becomes of the open work of somebody who is barred from the system. */
export interface HandOver {
  /** Who takes it over, until further notice; null when nobody is named. */
  readonly handOverTo: PersonId | null;
  /** The paper that hands it over. */
  readonly basis: string | null;
  /** Bars at once; the work then stands among what nobody attends to. */
  readonly leaveWork: boolean;
}

/** Nobody leaves and no unit closes without it being known what stays behind. */
@Injectable()
export class LeaveOffice {
  constructor(
    private readonly left: WorkLeft,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Whoever takes over stands in for good: running and new work is his, by the rules of absence. */
  async disable(
    tx: Transaction,
    personId: PersonId,
    { handOverTo, basis, leaveWork }: HandOver,
    by: PersonId,
  ): Promise<void> {
    const at = this.clock.now();
    if (handOverTo) {
      const time = { from: vietnamDay(at), to: null, docTypes: null };
      const paper = basis ?? 'Bàn giao khi khóa tài khoản';
      const absence = { ...time, personId, substituteId: handOverTo, basis: paper };
      await registerAbsence(tx, this.ids, absence, { by, at });
    } else if (!leaveWork) {
      refuse('PersonHasOpenWork', await this.left.by(tx, personId));
    }
    await disablePerson(tx, personId, at);
  }

  /** A closed unit has no head: what it drafted or has to check must be through before. */
  async closeUnit(tx: Transaction, unitId: UnitId, on: string): Promise<void> {
    await closeUnit(tx, unitId, on);
    refuse('UnitHasOpenWork', await this.left.in(tx, unitId));
  }
}

function refuse(code: 'PersonHasOpenWork' | 'UnitHasOpenWork', work: readonly LeftWork[]): void {
  if (work.length === 0) return;
  const summary = work
    .slice(0, 5)
    .map(({ kindName, what }) => `${kindName} (${what})`)
    .join('; ');
  throw new DomainError(code, { count: work.length, summary, openWork: work });
}
