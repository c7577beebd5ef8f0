import type { Outcome } from '#engine';
import { DomainError, vietnamDay, type PersonId, type UnitId } from '#kernel';
import { bodyCalendar, listPosts, listUnits } from '#modules/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { timesAfterPause } from '../domain/petition-times.js';
import { assignsAnywhere } from '../possible-acts.js';
import { PetitionDesk, type PetitionAct, type Step } from '../petition-desk.js';
import { PETITION_SETTINGS, topicOf, type PetitionSettings } from '../petition-settings.js';

interface Assignment extends PetitionAct {
  readonly unitId: UnitId;
  readonly handlerId: PersonId | null;
  readonly note: string;
}

/** From whoever hands it out to whoever answers: assign, ask, learn more, answer. */
@Injectable()
export class HandlePetition {
  constructor(
    private readonly desk: PetitionDesk,
    @Inject(PETITION_SETTINGS) private readonly settings: PetitionSettings,
  ) {}

  assign(act: Assignment): Promise<Outcome> {
    const { unitId, handlerId, note } = act;
    return this.desk.act(act, 'assign', async (step) => {
      await refuseWrongPlace(step, act);
      return {
        event: { type: 'petition.assign', ...step.by, unitId, handler: handlerId },
        note,
      };
    });
  }

  /** The clock stands still until the petitioner has told more. */
  ask(act: PetitionAct & { readonly question: string }): Promise<Outcome> {
    return this.desk.act(act, 'answer', ({ by }) => ({
      event: { type: 'petition.ask', ...by },
      note: act.question,
    }));
  }

  inform(act: PetitionAct & { readonly information: string }): Promise<Outcome> {
    return this.desk.act(act, 'edit', async ({ tx, petition, registered, at, by }) => {
      const { times, pausedAt } = petition.context;
      const calendar = await bodyCalendar(tx);
      const limit = topicOf(this.settings, registered.topic);
      const left = timesAfterPause(times, new Date(pausedAt ?? at), at, limit, calendar);
      return {
        event: { type: 'petition.inform', ...by, times: left },
        note: act.information,
      };
    });
  }

  answer(act: PetitionAct & { readonly answer: string }): Promise<Outcome> {
    return this.desk.act(act, 'answer', ({ by }) => ({
      event: { type: 'petition.answer', ...by },
      note: act.answer,
    }));
  }
}

/** The unit works, the person is in it today, and a head hands out what his unit was given. */
async function refuseWrongPlace(
  { tx, facts, at }: Step,
  { actor, unitId, handlerId }: Assignment,
): Promise<void> {
  if (!assignsAnywhere(actor, facts) && unitId !== facts.unitId) {
    throw new DomainError('HeadAssignsWithinTheUnit');
  }
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (!unit || unit.closedOn !== null) throw new DomainError('PetitionGoesToAnOpenUnit');
  if (handlerId === null) return;
  const posts = await listPosts(tx, vietnamDay(at));
  if (!posts.some((post) => post.personId === handlerId && post.unitId === unitId)) {
    throw new DomainError('HandlerBelongsToTheUnit');
  }
}
