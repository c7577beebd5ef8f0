import type { Clock, Ids } from '#kernel';
import { BlobStore, CLOCK, IDS, JobHandlers, UnitOfWork } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { channelsOf, type ChannelSettings } from './channels/channels.js';
import { DispatchPorts } from './dispatch-ports.js';
import { sendAnswer, type AnswerJob } from './incoming/send-answer.js';
import { answerTask, deliverTask } from './jobs.js';
import { deliver, type DeliveryJob } from './outgoing/deliver.js';
import type { Postman } from './postman.js';

export const CHANNEL_SETTINGS = Symbol('ChannelSettings');

/** The effects of this room: handing messages over, and answering those that came. */
@Injectable()
export class DispatchJobs implements OnModuleInit {
  private readonly postman: Postman;

  constructor(
    private readonly handlers: JobHandlers,
    work: UnitOfWork,
    blobs: BlobStore,
    @Inject(CLOCK) clock: Clock,
    @Inject(IDS) ids: Ids,
    @Inject(CHANNEL_SETTINGS) settings: ChannelSettings,
    ports: DispatchPorts,
  ) {
    this.postman = { work, blobs, channels: channelsOf(settings), tools: { clock, ids, ports } };
  }

  onModuleInit(): void {
    this.handlers.on(deliverTask, (payload, attempt) =>
      deliver(this.postman, payload as unknown as DeliveryJob, attempt),
    );
    this.handlers.on(answerTask, (payload) =>
      sendAnswer(this.postman, payload as unknown as AnswerJob),
    );
  }
}
