import type { Outcome } from '#engine';
import { Injectable } from '@nestjs/common';
import { ExtensionDesk, type ExtensionAct } from '../extension-desk.js';
import { ExtendTask } from './extend-task.js';

/** From the head of the unit to the leader, or back to who asked. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly desk: ExtensionDesk,
    private readonly tasks: ExtendTask,
  ) {}

  forward(act: ExtensionAct & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'forward', (by) => ({ type: 'extension.forward', ...by }), act.note);
  }

  /** The task it names is due by the new day with the same step. */
  grant(act: ExtensionAct & { readonly until: string; readonly note: string }): Promise<Outcome> {
    const { actor, until, note } = act;
    return this.desk.act(
      act,
      'approve',
      (by) => ({ type: 'extension.grant', ...by, until }),
      note,
      (tx, requested, by) => this.tasks.of(tx, { requested, until, by: actor.personId, actor: by }),
    );
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
