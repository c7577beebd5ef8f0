import type { Outcome } from '#engine';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act } from '../journey-desk.js';

/** Before a number is taken, the clerk may send the signed document back; the signed file stays as evidence. */
@Injectable()
export class ReturnByClerk {
  constructor(private readonly desk: JourneyDesk) {}

  return(act: Act & { readonly reason: string }): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'return', ({ by }) => ({ type: 'clerk.return', ...by, reason }));
  }
}
