import { signatureLevelContract as contract } from '#contracts';
import type { Clock } from '#kernel';
import { LongTermFacade, type LevelSetting } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** How far the body's signatures are taken, and who stamps them. */
@Controller()
export class SignatureLevelController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly longTerm: LongTermFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.signatureLevel)
  async level({ actor }: Call<typeof contract.signatureLevel>) {
    return viewOf(await this.uow.inBody(actor.bodyId, (tx) => this.longTerm.level(tx)));
  }

  @Serves(contract.setSignatureLevel)
  async setLevel({ actor, body }: Call<typeof contract.setSignatureLevel>) {
    const { level, timestampUrls } = body;
    const wanted = { ...(level ? { level } : {}), timestampUrls };
    const by = { by: actor.personId, at: this.clock.now() };
    return viewOf(
      await this.uow.inBody(actor.bodyId, (tx) => this.longTerm.setLevel(tx, { ...wanted, ...by })),
    );
  }
}

const viewOf = ({ level, timestampUrls }: LevelSetting) => ({
  level,
  timestampUrls: [...timestampUrls],
});
