import { Engine } from '#engine';
import {
  DomainError,
  nfc,
  vietnamDay,
  type Clock,
  type DocumentId,
  type Ids,
  type UnitId,
  type VersionId,
} from '#kernel';
import { bodyCalendar, demand, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ExtensionInput } from '../domain/extension.js';
import { extensionFacts, type ExtensionId } from '../extension-desk.js';
import { decisionTimes } from '../decision-times.js';
import { askedBefore, holdTask, insertExtension, insertNote } from '../store/extensions.sql.js';

/** A row of an issued plan, as the journey found it. */
export interface PlanRow {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly rowId: string;
  readonly subject: string;
}

export interface NewExtension {
  readonly unitId: UnitId;
  /** The task in words; of a plan's row, its text. */
  readonly title: string;
  readonly plan: PlanRow | null;
  readonly dueOn: string;
  readonly wantedOn: string;
  readonly reason: string;
}

/** Asks for more time. Who asked how often for the same task is counted here. */
@Injectable()
export class AskExtension {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async ask(tx: Transaction, actor: Actor, wanted: NewExtension): Promise<ExtensionId> {
    const at = this.clock.now();
    const today = vietnamDay(at);
    const { unitId, dueOn, wantedOn } = wanted;
    const state = { state: 'requested', context: { unitId, requester: actor.personId } };
    const post = demand(actor, 'create', 'Extension', extensionFacts(state as never));
    if (wantedOn <= dueOn || wantedOn < today) throw new DomainError('WantedDayIsAfterTheOldOne');
    const timesAsked = await this.countedFor(tx, wanted);
    const extensionId = this.ids.next<'Extension'>();
    await insert(tx, extensionId, actor, at, wanted);
    const input: ExtensionInput = {
      title: `Xin gia hạn “${nfc(wanted.title)}”`,
      ...{ unitId, dueOn, wantedOn, timesAsked },
      requester: actor.personId,
      askedLate: dueOn < today,
      times: decisionTimes(at, await bodyCalendar(tx)),
    };
    const event = { type: 'extension.request', by: actor.personId, at: at.toISOString() } as const;
    const birth = { event, actor: trailActor(actor, post) };
    await this.engine.start(tx, 'extension', input, birth, { instanceId: extensionId, at });
    return extensionId;
  }

  private async countedFor(tx: Transaction, { unitId, title, plan }: NewExtension) {
    await tx.all(holdTask, [unitId, plan?.rowId ?? nfc(title)]);
    const before = await tx.one(askedBefore, [unitId, plan?.rowId ?? null, nfc(title)]);
    if (before && before.open > 0) throw new DomainError('ExtensionIsAskedAlready');
    return (before?.asked ?? 0) + 1;
  }
}

async function insert(
  tx: Transaction,
  extensionId: ExtensionId,
  { personId }: Actor,
  at: Date,
  { unitId, title, plan, dueOn, wantedOn, reason }: NewExtension,
): Promise<void> {
  const row = [plan?.documentId ?? null, plan?.versionId ?? null, plan?.rowId ?? null];
  await tx.run(insertExtension, [
    ...[extensionId, unitId, personId, at, nfc(title), ...row, plan?.subject ?? null],
    ...[dueOn, wantedOn, nfc(reason)],
  ]);
  await tx.run(insertNote, [extensionId, 1, nfc(reason)]);
}
