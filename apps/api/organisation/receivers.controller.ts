import { X509Certificate } from 'node:crypto';
import { administrationContract as contract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import {
  addReceiver,
  allReceiversOf,
  changeReceiver,
  disableReceiver,
  enableReceiver,
  trustReceiver,
  type Receiver,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** Outside bodies: how they are reached and with what they are trusted. */
@Controller()
export class ReceiversController {
  constructor(
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.receivers)
  receivers({ actor }: Call<typeof contract.receivers>) {
    return this.uow.inBody(actor.bodyId, async (tx) => (await allReceiversOf(tx)).map(viewOf));
  }

  @Serves(contract.addReceiver)
  addReceiver({ actor, body }: Call<typeof contract.addReceiver>) {
    return recordChange(this, actor, 'ReceiverAdded', async (tx) => ({
      subject: { type: 'Receiver', id: await addReceiver(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.changeReceiver)
  async change({ actor, params, body }: Call<typeof contract.changeReceiver>): Promise<void> {
    await recordChange(this, actor, 'ReceiverChanged', async (tx) => {
      await changeReceiver(tx, params.receiverId, body);
      return { subject: { type: 'Receiver', id: params.receiverId }, data: body };
    });
  }

  @Serves(contract.trustReceiver)
  async trust({ actor, params, body }: Call<typeof contract.trustReceiver>): Promise<void> {
    await recordChange(this, actor, 'ReceiverTrusted', async (tx) => {
      await trustReceiver(tx, params.receiverId, body.certificatePem);
      return { subject: { type: 'Receiver', id: params.receiverId }, data: body };
    });
  }

  @Serves(contract.disableReceiver)
  async disable({ actor, params }: Call<typeof contract.disableReceiver>): Promise<void> {
    await recordChange(this, actor, 'ReceiverDisabled', async (tx) => {
      await disableReceiver(tx, params.receiverId, this.clock.now());
      return { subject: { type: 'Receiver', id: params.receiverId }, data: {} };
    });
  }

  @Serves(contract.enableReceiver)
  async enable({ actor, params }: Call<typeof contract.enableReceiver>): Promise<void> {
    await recordChange(this, actor, 'ReceiverEnabled', async (tx) => {
      await enableReceiver(tx, params.receiverId);
      return { subject: { type: 'Receiver', id: params.receiverId }, data: {} };
    });
  }
}

const viewOf = ({ certificatePem, ...receiver }: Receiver) => ({
  ...receiver,
  aliases: [...receiver.aliases],
  certificate: certificatePem === null ? null : certificateOf(new X509Certificate(certificatePem)),
});

const certificateOf = ({ subject, issuer, validTo }: X509Certificate) => ({
  subject: commonName(subject),
  issuer: commonName(issuer),
  notAfter: new Date(validTo).toISOString(),
});

const commonName = (name: string): string => /^CN=(.*)$/m.exec(name)?.[1] ?? name;
