import { secondFactorContract as contract } from '#contracts';
import { bodyProfile, ownLogin, OwnPassword, SecondFactors } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** One's own second factor: set up by its owner, ended by its owner. */
@Controller()
export class SecondFactorController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: SecondFactors,
    private readonly ownPassword: OwnPassword,
  ) {}

  @Serves(contract.standing)
  async standing({ actor }: Call<typeof contract.standing>) {
    const { activeSince, ...left } = await this.factors.standing(actor);
    return { activeSince: activeSince?.toISOString() ?? null, ...left };
  }

  @Serves(contract.offer)
  async offer({ actor, body, request }: Call<typeof contract.offer>) {
    await this.ownPassword.demandCurrent(actor, body.password, request.ip);
    const shown = await this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      issuer: `Trình Ký ${(await bodyProfile(tx)).shortName}`,
      login: await ownLogin(tx, actor),
    }));
    return this.factors.offer(actor, shown);
  }

  @Serves(contract.activate)
  async activate({ actor, body }: Call<typeof contract.activate>) {
    return { recoveryCodes: [...(await this.factors.activate(actor, body.code))] };
  }

  @Serves(contract.remove)
  async remove({ actor, body, request }: Call<typeof contract.remove>): Promise<void> {
    await this.ownPassword.demandOwner(actor, { ...body, address: request.ip });
    await this.factors.remove(actor);
  }
}
