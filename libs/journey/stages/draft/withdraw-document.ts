import type { Outcome } from '#engine';
import { SigningFacade } from '#modules/signing';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act } from '../../journey-desk.js';

/** The drafter takes the document back until the leader has signed, or gives it up as a draft. */
@Injectable()
export class WithdrawDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly signing: SigningFacade,
  ) {}

  withdraw(act: Act): Promise<Outcome> {
    return this.desk.actShared(act, 'withdraw', async ({ tx, journey, at, by }) => {
      const event = { type: 'draft.withdraw', ...by } as const;
      journey.demand(event);
      const { intent } = journey.context;
      if (intent) {
        const reason = 'Người soạn thảo rút lại văn bản.';
        await this.signing.abandonIntent(tx, { intentId: intent, reason, by: by.by, at });
      }
      return event;
    });
  }

  cancel(act: Act & { readonly reason: string }): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'cancel', ({ by }) => ({ type: 'document.cancel', ...by, reason }));
  }
}
