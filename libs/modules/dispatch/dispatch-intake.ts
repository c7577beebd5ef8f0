import { DomainError, type BodyId, type Clock, type Ids } from '#kernel';
import { findBodyByOrganId } from '#modules/organisation';
import { BlobStore, CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { DispatchPorts } from './dispatch-ports.js';
import type { DispatchTools } from './dispatch-tools.js';
import { judgePackage } from './incoming/judge-package.js';
import { claimedByPackage, claimedByStatus } from './incoming/parties.js';
import { receivePackage, type ReceivedPackage } from './incoming/receive-package.js';
import { receiveStatus } from './incoming/receive-status.js';
import type { RecordedStatus } from './outgoing/record-status.js';

/** The letter box: messages from outside find their body and are taken in, or refused by name. */
@Injectable()
export class DispatchIntake {
  private readonly tools: DispatchTools;

  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) clock: Clock,
    @Inject(IDS) ids: Ids,
    ports: DispatchPorts,
  ) {
    this.tools = { clock, ids, ports };
  }

  async takePackage(bytes: Buffer): Promise<ReceivedPackage> {
    const { work, blobs, tools } = this;
    const bodyId = await this.bodyOf(claimedByPackage(bytes).to);
    const receipt = await judgePackage({ work, blobs, tools }, bodyId, bytes);
    return work.inBody(bodyId, (tx) => receivePackage(tx, tools, receipt));
  }

  async takeStatus(bytes: Buffer): Promise<RecordedStatus> {
    const bodyId = await this.bodyOf(claimedByStatus(bytes).to);
    return this.work.inBody(bodyId, (tx) => receiveStatus(tx, this.tools, this.blobs, bytes));
  }

  private async bodyOf(organId: string): Promise<BodyId> {
    const bodyId = await findBodyByOrganId(this.work, organId);
    if (!bodyId) throw new DomainError('ReceiverIsNotHere', { organId });
    return bodyId;
  }
}
