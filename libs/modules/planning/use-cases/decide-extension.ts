import type { Outcome } from '#engine';
import { Injectable } from '@nestjs/common';
import { ExtensionDesk, type ExtensionAct } from '../extension-desk.js';

/** From the head of the unit to the leader, or back to who asked. */
@Injectable()
export class DecideExtension {
  constructor(private readonly desk: ExtensionDesk) {}

  forward(act: ExtensionAct & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'forward', (by) => ({ type: 'extension.forward', ...by }), act.note);
  }

  grant(act: ExtensionAct & { readonly until: string; readonly note: string }): Promise<Outcome> {
    const { until, note } = act;
    return this.desk.act(act, 'approve', (by) => ({ type: 'extension.grant', ...by, until }), note);
  }

  refuse(act: ExtensionAct & { readonly reason: string }): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(
      act,
      'refuse',
      (by) => ({ type: 'extension.refuse', ...by, reason }),
      reason,
    );
  }

  withdraw(act: ExtensionAct): Promise<Outcome> {
    return this.desk.act(act, 'withdraw', (by) => ({ type: 'extension.withdraw', ...by }));
  }
}
