import { Engine, type Outcome } from '#engine';
import { canonicalBytes, DomainError, sha256Hex, vietnamDay, type Ids } from '#kernel';
import { directoryOf } from '#modules/organisation';
import { PlanningFacade } from '#modules/planning';
import { IDS } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { refuseOpenComments } from '../returns/comments.js';
import { placesOf } from '../returns/places.js';
import { reportedIn } from '../returns/reported-values.js';
import { ReturnDesk, type ReturnAct } from '../returns/return-desk.js';
import { acceptorFor } from '../returns/who-judges.js';
import { insertComment } from '../store/comments.sql.js';
import { insertVersion } from '../store/returns.sql.js';
import { readCopy } from './fill-return.js';
import { isEnding } from '../returns/is-ending.js';
import { takeOver, takeOverOnReturn } from './take-over.js';

interface Reasoned extends ReturnAct {
  readonly reason: string;
}

/** From whoever approves to whoever accepts, and all the ways back. */
@Injectable()
export class JudgeReturn {
  constructor(
    private readonly engine: Engine,
    private readonly desk: ReturnDesk,
    private readonly planning: PlanningFacade,
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
    return this.reopen(act, 'approve', ({ by }) => ({ type: 'return.refuse', ...by, reason }));
  }

  /** What was accepted stands at its targets from then on. */
  accept(act: ReturnAct): Promise<Outcome> {
    return this.desk.act(act, 'accept', async (step) => {
      const { tx, one, registered, by } = step;
      const event = { type: 'return.accept', ...by } as const;
      one.demand(event);
      await refuseOpenComments(tx, registered.id, (await readCopy(tx, registered.id)).content);
      await this.planning.keepReported(tx, await reportedIn(step));
      return event;
    });
  }

  /** With what is wrong at each figure. */
  sendBack(act: Reasoned & { readonly comments: readonly NewComment[] }): Promise<Outcome> {
    const { reason, comments } = act;
    return this.reopen(act, 'return', async ({ tx, one, registered, at, by }) => {
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
    return this.reopen(act, 'withdraw', ({ by }) => ({ type: 'return.withdraw', ...by, reason }));
  }

  /** A unit that ends is not waited for; its rows go on with its successor. */
  waive(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'cancel', async (step) => {
      const { tx, one, registered, at, by } = step;
      if (!(await isEnding(tx, registered.unitId, vietnamDay(at)))) {
        const { unit } = await directoryOf(tx);
        throw new DomainError('OnlyEndingUnitsAreWaived', { unit: unit(registered.unitId) });
      }
      const event = { type: 'return.waive', ...by, reason } as const;
      one.demand(event);
      await takeOver(this.engine, step);
      return event;
    });
  }

  /** Back with the unit, to be filled; with the rows that waited for it. */
  private reopen(...[act, action, decide]: Parameters<ReturnDesk['act']>): Promise<Outcome> {
    return this.desk.act(act, action, async (step) => {
      const event = await decide(step);
      step.one.demand(event);
      const { tx, registered, at, by } = step;
      await takeOverOnReturn(tx, registered, { by: by.by, at });
      return event;
    });
  }
}

interface NewComment {
  readonly place: string;
  readonly text: string;
}
