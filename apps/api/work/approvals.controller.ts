import { approvalsContract as contract } from '#contracts';
import { ApproveTogether, ReadStanding } from '#journey';
import { canonicalBytes, sha256Hex } from '#kernel';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class ApprovalsController {
  constructor(
    private readonly together: ApproveTogether,
    private readonly reading: ReadStanding,
  ) {}

  /** One key for all of them: each approval is remembered under it and its own task. */
  @Serves(contract.approve)
  async approve({ actor, body, idempotencyKey }: Call<typeof contract.approve>) {
    const results = await this.together.approve(actor, body.approvals, (one) =>
      idempotencyKey === null
        ? undefined
        : {
            key: sha256Hex(`${idempotencyKey} ${one.documentId} ${one.task}`),
            request: sha256Hex(canonicalBytes({ ...one })),
          },
    );
    return { results };
  }

  @Serves(contract.standing)
  standing({ actor, params }: Call<typeof contract.standing>) {
    return this.reading.of(actor, params.documentId);
  }
}
