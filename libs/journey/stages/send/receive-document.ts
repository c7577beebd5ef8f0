import { Engine, remembering, type Idempotency, type Outcome } from '#engine';
import type { Clock } from '#kernel';
import {
  DispatchFacade,
  DispatchPorts,
  type ArrivedDocument,
  type Arrivals,
  type IncomingId,
} from '#modules/dispatch';
import { demand, trailActor, type Actor } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import { CLOCK, systemActor, type Transaction } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { IncomingContext, IncomingEvent } from '../../incoming-document.machine.js';
import { readReceivedReport } from './read-received-report.js';

export interface IncomingAct {
  readonly actor: Actor;
  readonly incomingId: IncomingId;
  readonly idempotency?: Idempotency | undefined;
}

/** The receiving body's side: packages arrive, its clerk registers or refuses them. */
@Injectable()
export class ReceiveDocument implements Arrivals, OnModuleInit {
  constructor(
    private readonly ports: DispatchPorts,
    private readonly engine: Engine,
    private readonly dispatch: DispatchFacade,
    private readonly registry: RegistryFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ports.plug({ arrivals: this });
  }

  async arrived(tx: Transaction, document: ArrivedDocument): Promise<void> {
    const input = {
      packageId: document.incomingId,
      documentCode: document.code,
      missing: document.missing,
      signaturesAreValid: document.signaturesValid,
    };
    await this.engine.start(
      tx,
      'incoming',
      input,
      { event: { type: 'package.arrive' }, actor: systemActor },
      { instanceId: document.incomingId, at: this.clock.now() },
    );
    const { incomingId } = document;
    const payload = { bodyId: tx.bodyId, incomingId };
    await tx.enqueue({ task: readReceivedReport, payload, key: `received:${incomingId}` });
  }

  async arrivedAgain(tx: Transaction, document: ArrivedDocument): Promise<void> {
    await this.engine.runWithin<IncomingContext, IncomingEvent>(
      tx,
      { instanceId: document.incomingId, at: this.clock.now() },
      () => ({
        event: {
          type: 'package.arriveAgain',
          missing: document.missing,
          signaturesAreValid: document.signaturesValid,
        },
        actor: systemActor,
      }),
    );
  }

  /** Registers the document in sổ văn bản đến; 03 goes back to its sender. */
  accept(act: IncomingAct & { readonly assignedTo: string }): Promise<Outcome> {
    return this.act(act, 'accept', async (tx, by) => {
      const document = await this.dispatch.incoming(tx, act.incomingId);
      const { number } = await this.registry.registerArrival(tx, {
        incomingId: act.incomingId,
        authorOrganId: document.sender.organId,
        author: document.sender.name,
        documentUid: document.documentUid,
        code: document.code,
        issuedOn: document.issuedOn,
        typeName: document.typeName,
        subject: document.subject,
        assignedTo: act.assignedTo,
        clerkId: act.actor.personId,
      });
      await this.dispatch.acceptIncoming(tx, act.incomingId, act.actor.personId);
      return { type: 'incoming.accept', ...by, arrivalNumber: number };
    });
  }

  /** Sends 02 with the reason back to the sender. */
  refuse(act: IncomingAct & { readonly reason: string }): Promise<Outcome> {
    return this.act(act, 'refuse', async (tx, by) => {
      await this.dispatch.refuseIncoming(tx, act.incomingId, act.reason, act.actor.personId);
      return { type: 'incoming.refuse', ...by, reason: act.reason };
    });
  }

  private act(
    { actor, incomingId, idempotency }: IncomingAct,
    action: 'accept' | 'refuse',
    decide: (
      tx: Transaction,
      by: { readonly by: Actor['personId']; readonly at: string },
    ) => Promise<IncomingEvent>,
  ): Promise<Outcome> {
    const at = this.clock.now();
    const command = {
      bodyId: actor.bodyId,
      instanceId: incomingId,
      at,
      ...remembering(idempotency),
    };
    return this.engine.run<IncomingContext, IncomingEvent>(command, async (tx) => {
      const post = demand(actor, action, 'IncomingDocument', {});
      const event = await decide(tx, { by: actor.personId, at: at.toISOString() });
      return { event, actor: trailActor(actor, post) };
    });
  }
}
