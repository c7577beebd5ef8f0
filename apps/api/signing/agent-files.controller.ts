import { signingContract as contract } from '#contracts';
import { SettleSigning } from '#journey';
import { DomainError, type Clock } from '#kernel';
import { KeysElsewhere, uploadedFile } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Where the agent on somebody's machine fetches a file and brings it back; the address is the key. */
@Controller()
export class AgentFilesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeysElsewhere,
    private readonly settling: SettleSigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.agentTakes)
  async take({ params: { bodyId, token } }: Call<typeof contract.agentTakes>) {
    const bytes = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.keys.takeAgentFile(tx, token, this.clock.now()),
    );
    return { bytes, fileName: 'van-ban.pdf' };
  }

  /** An agent shows the message to its user: a file that is not taken is an answer, no failure. */
  @Serves(contract.agentReturns)
  async return({ params, body, request }: Call<typeof contract.agentReturns>) {
    const { bodyId, token } = params;
    const file = uploadedFile(body, request.headers['content-type'] ?? '');
    if (!file) throw new DomainError('RequestTypeIsNotTaken', { contentType: 'không có tệp' });
    const { taken, message } = await this.settling.takeFile(bodyId, token, file);
    return { Status: taken, Message: message, FileName: 'van-ban.pdf', FileServer: '' };
  }
}
