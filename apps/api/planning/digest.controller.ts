import { digestContract as contract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import { Digests, digestSetting, setDigest } from '#modules/planning';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import { recordChange } from '../organisation/record-change.js';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** When the weekly digest of a body leaves, and whom it cannot reach. */
@Controller()
export class DigestController {
  constructor(
    private readonly digests: Digests,
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.read)
  read({ actor }: Call<typeof contract.read>) {
    return this.uow.inBody(actor.bodyId, async (tx) => ({
      ...(await digestSetting(tx)),
      withoutMailbox: await this.digests.withoutMailbox(tx),
    }));
  }

  @Serves(contract.set)
  async set({ actor, body }: Call<typeof contract.set>): Promise<void> {
    const act = { by: actor.personId, at: this.clock.now() };
    await recordChange(this, actor, 'DigestSet', async (tx) => {
      await setDigest(tx, this.ids, body, act);
      return { subject: { type: 'Organisation', id: actor.bodyId }, data: body };
    });
  }
}
