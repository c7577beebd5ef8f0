import type { Outcome } from '#engine';
import { vietnamDay } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { timesFrom } from '../domain/petition-times.js';
import { PetitionDesk, type PetitionAct } from '../petition-desk.js';
import { PETITION_SETTINGS, topicOf, type PetitionSettings } from '../petition-settings.js';

interface Reasoned extends PetitionAct {
  readonly reason: string;
}

/** How a petition ends, and what a leader does when it does not. */
@Injectable()
export class ConcludePetition {
  constructor(
    private readonly desk: PetitionDesk,
    @Inject(PETITION_SETTINGS) private readonly settings: PetitionSettings,
  ) {}

  urge(act: PetitionAct & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'urge', ({ by }) => ({
      event: { type: 'petition.urge', ...by },
      note: act.note,
    }));
  }

  /** Another body is competent. */
  transfer(act: Reasoned & { readonly to: string }): Promise<Outcome> {
    const { to, reason } = act;
    return this.desk.act(act, 'transfer', ({ by }) => ({
      event: { type: 'petition.transfer', ...by, to, reason },
      note: `Chuyển ${to}: ${reason}`,
    }));
  }

  refuse(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'refuse', ({ by }) => ({
      event: { type: 'petition.refuse', ...by, reason },
      note: reason,
    }));
  }

  close(act: PetitionAct & { readonly told: string }): Promise<Outcome> {
    return this.desk.act(act, 'close', ({ by }) => ({
      event: { type: 'petition.close', ...by },
      note: act.told,
    }));
  }

  /** A new round with a time of its own; that an earlier round was late stays. */
  reopen(act: Reasoned): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'close', async ({ tx, registered, at, by }) => {
      const calendar = await bodyCalendar(tx);
      const times = timesFrom(vietnamDay(at), topicOf(this.settings, registered.topic), calendar);
      return { event: { type: 'petition.reopen', ...by, times, reason }, note: reason };
    });
  }
}
