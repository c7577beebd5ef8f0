import type { Outcome } from '#engine';
import { canonicalBytes, DomainError, sha256Hex, vietnamDay, type Ids } from '#kernel';
import { listUnits } from '#modules/organisation';
import { IDS } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { refuseOpenComments } from '../returns/comments.js';
import { placesOf } from '../returns/places.js';
import { ReturnDesk, type ReturnAct } from '../returns/return-desk.js';
import { acceptorFor } from '../returns/who-judges.js';
import { insertComment } from '../store/comments.sql.js';
import { insertVersion } from '../store/returns.sql.js';
import { readCopy } from './fill-return.js';

interface Reasoned extends ReturnAct {
  readonly reason: string;
}

/** From whoever approves to whoever accepts, and all the ways back. */
@Injectable()
export class JudgeReturn {
  constructor(
    private readonly desk: ReturnDesk,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** What the head approves never changes: its bytes are kept with their hash. */
  approve(act: ReturnAct): Promise<Outcome> {
    return this.desk.act(act, 'approve', async ({ tx, one, registered, at, by }) => {
      const { unitId, coordinatingUnitId, fillers, approved } = one.context;
      const involved = [...fillers, by.by];
      const matter = { unitId, coordinatingUnitId, involved, day: vietnamDay(at) };
      const version = { versionId: this.ids.next<'ReturnVersion'>(), no: (approved?.no ?? 0) + 1 };
      const acceptor = await acceptorFor(tx, matter);
      const event = { type: 'return.approve', ...by, ...version, acceptor } as const;
      one.demand(event);
      const canonical = canonicalBytes((await readCopy(tx, registered.id)).content);
      const { versionId, no } = version;
      const hash = sha256Hex(canonical);
      const values = [versionId, registered.id, no, canonical, hash, fillers, by.by, at];
      await tx.run(insertVersion, values);
      return event;
    });
  }

  refuse(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'approve', ({ by }) => ({ type: 'return.refuse', ...by, reason }));
  }

  accept(act: ReturnAct): Promise<Outcome> {
    return this.desk.act(act, 'accept', async ({ tx, one, registered, by }) => {
      const event = { type: 'return.accept', ...by } as const;
      one.demand(event);
      await refuseOpenComments(tx, registered.id, (await readCopy(tx, registered.id)).content);
      return event;
    });
  }

  /** With what is wrong at each figure. */
  sendBack(act: Reasoned & { readonly comments: readonly NewComment[] }): Promise<Outcome> {
    const { reason, comments } = act;
    return this.desk.act(act, 'return', async ({ tx, one, registered, at, by }) => {
      const event = { type: 'return.sendBack', ...by, reason } as const;
      one.demand(event);
      const places = placesOf((await readCopy(tx, registered.id)).content);
      for (const { place, text } of comments) {
        if (!places.has(place)) throw new DomainError('RowIsNotOfReturn', { where: place });
        const { round } = one.context;
        const values = [this.ids.next(), registered.id, null, place, text, round, by.by, at];
        await tx.run(insertComment, values);
      }
      return event;
    });
  }

  withdraw(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'withdraw', ({ by }) => ({ type: 'return.withdraw', ...by, reason }));
  }

  /** A unit that is no more is not waited for. */
  waive(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'cancel', async ({ tx, registered, at, by }) => {
      const unit = (await listUnits(tx)).find(({ id }) => id === registered.unitId);
      if (!unit?.closedOn || unit.closedOn > vietnamDay(at)) {
        throw new DomainError('OnlyClosedUnitsAreWaived', { unit: unit?.name });
      }
      return { type: 'return.waive', ...by, reason };
    });
  }
}

interface NewComment {
  readonly place: string;
  readonly text: string;
}
