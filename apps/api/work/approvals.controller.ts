import { approvalsContract as contract } from '#contracts';
import { ApproveTogether, idempotencyOfOne, ReadStanding } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class ApprovalsController {
  constructor(
    private readonly together: ApproveTogether,
    private readonly reading: ReadStanding,
  ) {}

  @Serves(contract.approve)
  async approve({ actor, body, idempotencyKey }: Call<typeof contract.approve>) {
    const results = await this.together.approve(actor, body.approvals, (one) =>
      idempotencyOfOne(idempotencyKey, [one.documentId, one.task], one),
    );
    return { results };
  }

  @Serves(contract.standing)
  standing({ actor, params }: Call<typeof contract.standing>) {
    return this.reading.of(actor, params.documentId);
  }
}
