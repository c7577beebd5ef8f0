import { keyKindNames, workContract as contract } from '#contracts';
import { vietnamDay, type Clock } from '#kernel';
import { contentReviewersOf } from '#journey';
import { listReceivers, postOf, signersOf } from '#modules/organisation';
import { SigningFacade } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Whom a drafter or a clerk may choose, and the keys somebody may sign with. */
@Controller()
export class WorkController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.signers)
  signers({ actor, query }: Call<typeof contract.signers>) {
    const day = vietnamDay(this.clock.now());
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await signersOf(tx, query, day)).map(({ personId, name, authority, lines }) => ({
        personId,
        name,
        authority,
        lines,
      })),
    );
  }

  @Serves(contract.contentReviewers)
  contentReviewers({ actor, query: { unitId } }: Call<typeof contract.contentReviewers>) {
    const day = vietnamDay(this.clock.now());
    return this.unitOfWork.inBody(actor.bodyId, (tx) => contentReviewersOf(tx, unitId, day));
  }

  @Serves(contract.receivers)
  receivers({ actor }: Call<typeof contract.receivers>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await listReceivers(tx)).map(({ id, organId, name, channel }) => ({
        id,
        organId,
        name,
        channel,
      })),
    );
  }

  @Serves(contract.keys)
  keys({ actor }: Call<typeof contract.keys>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const seals = postOf(actor, 'clerk') ? await this.signing.sealKeys(tx) : [];
      const keys = [...(await this.signing.keysOf(tx, actor.personId)), ...seals];
      return keys.map(({ keyId, kind, purpose, label, subject, issuer, notAfter, isTest }) => ({
        id: keyId,
        purpose: purpose === 'seal' ? ('seal' as const) : ('personal' as const),
        kind,
        kindName: keyKindNames[kind],
        needsPin: kind === 'p12' || kind === 'pkcs11',
        label,
        subject,
        issuer,
        notAfter: notAfter.toISOString(),
        isTest,
      }));
    });
  }
}
