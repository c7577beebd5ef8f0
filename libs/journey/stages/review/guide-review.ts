import type { Outcome } from '#engine';
import { DomainError, type PersonId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act } from '../../journey-desk.js';
import { colleagues, doesBusiness } from '../../work/people-at-work.js';

/** What goes on beside the judgements: one more is asked for his opinion, the note is put right. */
@Injectable()
export class GuideReview {
  constructor(private readonly desk: JourneyDesk) {}

  askOpinion(
    act: Act & { readonly round: number; readonly personId: PersonId; readonly question: string },
  ): Promise<Outcome> {
    const { round, personId: person, question } = act;
    return this.desk.act(act, 'askOpinion', async ({ tx, at, by }) => {
      const giver = (await colleagues(tx, at)).find(({ id }) => id === person);
      if (!giver || !doesBusiness(giver)) {
        throw new DomainError('OpinionGiverHoldsAPost', { person });
      }
      return { type: 'review.askOpinion', ...by, round, person, question };
    });
  }

  amend(act: Act & { readonly round: number; readonly note: string }): Promise<Outcome> {
    const { round, note } = act;
    return this.desk.act(act, 'submit', ({ by }) => ({ type: 'draft.amend', ...by, round, note }));
  }
}
