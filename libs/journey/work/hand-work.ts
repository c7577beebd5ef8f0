import type { ReplyOf, WorkAct as WorkActName, workItemsContract } from '#contracts';
import {
  Engine,
  ownerOf,
  whenRacesAreLost,
  WorkHands,
  type Work,
  type WorkAct,
  type WorkItem,
} from '#engine';
import { DomainError, type Clock, type PersonId } from '#kernel';
import {
  abilitiesOf,
  can,
  demand,
  directoryOf,
  trailActor,
  type Actor,
} from '#modules/organisation';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { candidatesFor } from './candidates.js';
import { namedRefusal } from './named-refusal.js';
import { colleagues, goneAmong } from './people-at-work.js';
import { isUnattended, toldWork, type ToldWork } from './tell-work.js';
import { workFacts } from './work-facts.js';
import { workReaderOf } from './work-reader.js';

export type WorkRef = Pick<WorkItem, 'instanceId' | 'key'>;
type Candidates = ReplyOf<typeof workItemsContract.candidates>;
type HandedAct = Extract<WorkActName, 'assign' | 'delegate' | 'reassign'>;

export interface Handover {
  readonly to: PersonId;
  readonly note: string;
}

/** People take, give back, hand out and pass on work: of documents and of everything else with states. */
@Injectable()
export class HandWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hands: WorkHands,
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  claim(actor: Actor, ref: WorkRef): Promise<ToldWork> {
    return this.hand(actor, ref, 'claim', (_, by) => ({ type: 'claim', ...by }));
  }

  release(actor: Actor, ref: WorkRef): Promise<ToldWork> {
    return this.hand(actor, ref, 'release', (_, by) => ({ type: 'release', ...by }));
  }

  resolve(actor: Actor, ref: WorkRef, note: string): Promise<ToldWork> {
    return this.hand(actor, ref, 'resolve', (_, by) => ({ type: 'resolve', ...by, note }));
  }

  assign(actor: Actor, ref: WorkRef, handover: Handover): Promise<ToldWork> {
    return this.hand(actor, ref, 'assign', async (work, by, tx) => {
      const people = await this.demandCandidate(tx, work, 'assign', handover.to);
      const unattended = isUnattended(work.item, goneAmong(people));
      return { type: 'assign', ...by, ...handover, unattended };
    });
  }

  delegate(actor: Actor, ref: WorkRef, handover: Handover): Promise<ToldWork> {
    return this.hand(actor, ref, 'delegate', async (work, by, tx) => {
      await this.demandCandidate(tx, work, 'delegate', handover.to);
      return { type: 'delegate', ...by, ...handover };
    });
  }

  /** Its owner passes it on, or who may decide over the work of others. */
  reassign(actor: Actor, ref: WorkRef, handover: Handover): Promise<ToldWork> {
    return this.hand(actor, ref, 'reassign', async (work, by, tx) => {
      await this.demandCandidate(tx, work, 'reassign', handover.to);
      const facts = workFacts(work.item, work.instance.context);
      const overOwner = can(abilitiesOf(actor), 'assign', 'WorkItem', facts);
      return { type: 'reassign', ...by, ...handover, overOwner };
    });
  }

  /** What waits of one instance, as far as the actor may know of it. */
  items(actor: Actor, instanceId: string): Promise<readonly ToldWork[]> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const instance = await this.engine.load(tx, instanceId);
      const abilities = abilitiesOf(actor);
      const open = (await this.hands.open(tx, instanceId)).filter((item) =>
        can(abilities, 'read', 'WorkItem', workFacts(item, instance.context)),
      );
      if (open.length === 0) return [];
      const reader = await workReaderOf(tx, actor, instance, open, this.clock.now());
      return open.map((item) => toldWork(item, reader));
    });
  }

  /** All that waits of it, for somebody who was let in to read it. */
  async waiting(tx: Transaction, actor: Actor, instanceId: string): Promise<readonly ToldWork[]> {
    const open = await this.hands.open(tx, instanceId);
    const instance = await this.engine.load(tx, instanceId);
    const reader = await workReaderOf(tx, actor, instance, open, this.clock.now());
    return open.map((item) => toldWork(item, reader));
  }

  candidates(actor: Actor, { instanceId, key }: WorkRef, act: HandedAct): Promise<Candidates> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const item = (await this.hands.open(tx, instanceId)).find((one) => one.key === key);
      if (!item) throw new DomainError('WorkItemIsUnknown', { id: instanceId, key });
      const instance = await this.engine.load(tx, instanceId);
      demand(actor, act, 'WorkItem', workFacts(item, instance.context));
      const people = await colleagues(tx, this.clock.now());
      return candidatesFor({ item, instance }, act, people)
        .filter(({ id }) => id !== actor.personId || act === 'assign')
        .map(({ id, name, posts }) => ({ id, name, title: posts[0]?.title ?? '' }));
    });
  }

  private hand(
    actor: Actor,
    ref: WorkRef,
    ability: WorkActName,
    decide: (
      work: Work,
      by: { readonly by: PersonId; readonly at: Date },
      tx: Transaction,
    ) => Promise<WorkAct> | WorkAct,
  ): Promise<ToldWork> {
    const at = this.clock.now();
    const once = async (tx: Transaction) => {
      try {
        const { item, instance } = await this.hands.hand(tx, ref, async (work) => {
          const facts = workFacts(work.item, work.instance.context);
          const post = demand(actor, ability, 'WorkItem', facts);
          const act = await decide(work, { by: actor.personId, at }, tx);
          return { act, actor: trailActor(actor, post) };
        });
        return toldWork(item, await workReaderOf(tx, actor, instance, [item], at));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw namedRefusal(error, await directoryOf(tx));
      }
    };
    return whenRacesAreLost(() => this.unitOfWork.inBody(actor.bodyId, once));
  }

  /** The rules of the work itself name their refusal first; then whoever is not at hand is refused. */
  private async demandCandidate(tx: Transaction, work: Work, act: HandedAct, to: PersonId) {
    const people = await colleagues(tx, this.clock.now());
    const { item, instance } = work;
    const broken = instance.machine.handingRefusal?.(instance, { item, act, to });
    if (broken) throw new DomainError(broken.code, { to, ...broken.details });
    // Whoever has it already is refused by the act itself.
    const fits =
      to === ownerOf(item) || candidatesFor(work, act, people).some(({ id }) => id === to);
    if (!fits) throw new DomainError('WorkGoesToWhoMayDoIt', { to });
    return people;
  }
}
