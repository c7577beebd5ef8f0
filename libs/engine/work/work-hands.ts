import { DomainError, type Ids } from '#kernel';
import { canonicalEvent, IDS, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AnyEventObject } from 'xstate';
import { Engine } from '../engine.js';
import type { Refusal } from '../hosted-machine.js';
import type { Instance } from '../instance.js';
import { handedOver, type WorkAct } from './hand-over.js';
import { openWorkItems, saveHanding, workItemForHanding } from './store/work-items.sql.js';
import { ownerOf, type Holding, type WorkItem } from './work-item.js';

/** A piece of work and the living thing it belongs to, as stored. */
export interface Work {
  readonly item: WorkItem;
  readonly instance: Instance<unknown, AnyEventObject>;
}

/** What shall be done about who does it, and who answers for that. */
export interface HandingDecision {
  readonly act: WorkAct;
  readonly actor: TrailActor;
}

/** Who does what, alike for every machine. One act is one transaction with its history and its trail. */
@Injectable()
export class WorkHands {
  constructor(
    private readonly engine: Engine,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** What waits of one instance, oldest first. */
  open(tx: Transaction, instanceId: string): Promise<WorkItem[]> {
    return tx.all(openWorkItems, [instanceId]);
  }

  /**
   * Holds the item until commit, lets `decide` check abilities on the stored row, then changes its
   * hands. Whoever comes second sees what the first has done, and is refused by name.
   */
  async hand(
    tx: Transaction,
    { instanceId, key }: Pick<WorkItem, 'instanceId' | 'key'>,
    decide: (work: Work) => Promise<HandingDecision> | HandingDecision,
  ): Promise<Work> {
    const item = await tx.one(workItemForHanding, [instanceId, key]);
    if (!item) throw new DomainError('WorkItemIsUnknown', { id: instanceId, key });
    const instance = await this.engine.load(tx, instanceId);
    const { act, actor } = await decide({ item, instance });
    demandOfMachine({ item, instance }, act);
    const holding = handedOver(item, act);
    if (holding === item) return { item, instance };
    return { item: await this.save(tx, { item, instance }, holding, act, actor), instance };
  }

  private async save(
    tx: Transaction,
    { item, instance }: Work,
    holding: Holding,
    act: WorkAct,
    actor: TrailActor,
  ): Promise<WorkItem> {
    const { instanceId, key, kind, round, hands } = item;
    const { heldBy, heldAs, heldSince, givenBy, note, heldFor, ownedAs } = holding;
    const said = 'note' in act ? act.note : '';
    const action = actionOf[act.type];
    const id = this.ids.next<'TrailEvent'>();
    const subject = { type: instance.machine.name, id: instanceId };
    const data = { key, kind, round, from: item.heldBy, to: heldBy ?? item.personId, note: said };
    const event = { id, bodyId: tx.bodyId, at: act.at, actor, action, subject, subjectVersion: 0 };
    const saved = await tx.one(saveHanding, [
      ...[tx.bodyId, instanceId, key, hands],
      ...[heldBy, heldAs, heldSince, givenBy, note, heldFor, ownedAs],
      ...[act.type, act.by, act.at, said],
      ...[id, action, subject.type, canonicalEvent({ ...event, data })],
    ]);
    if (!saved) throw new Error(`Work ${key} of ${instanceId} has moved while it was held.`);
    return { ...item, ...holding, hands: saved.hands };
  }
}

/** The past tense of each act, as it stands in the trail. Stable: rows exist. */
const actionOf: Readonly<Record<WorkAct['type'], string>> = {
  claim: 'WorkClaimed',
  release: 'WorkReleased',
  assign: 'WorkAssigned',
  delegate: 'WorkDelegated',
  resolve: 'WorkAdvised',
  reassign: 'WorkReassigned',
};

function demandOfMachine({ item, instance }: Work, act: WorkAct): void {
  if (item.closedAt || act.type === 'release' || act.type === 'resolve') return;
  const to = act.type === 'claim' ? act.by : act.to;
  const refusal =
    instance.machine.handingRefusal?.(instance, { item, act: act.type, to }) ??
    refusalOfTaking({ item, instance }, act);
  if (refusal) throw new DomainError(refusal.code, { to, ...refusal.details });
}

/** Whoever asks for advice on work that nobody has yet has taken it with that: it comes back to him. */
export const refusalOfTaking = (
  { item, instance }: Work,
  { type, by }: Pick<WorkAct, 'type' | 'by'>,
): Refusal | null =>
  type === 'delegate' && ownerOf(item) === null
    ? (instance.machine.handingRefusal?.(instance, { item, act: 'claim', to: by }) ?? null)
    : null;
