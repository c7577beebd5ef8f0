import { signingContract as contract } from '#contracts';
import {
  BeforeSigning,
  idempotencyOfOne,
  ReadDocument,
  SettleSigning,
  SignTogether,
} from '#journey';
import { DomainError, type Clock, type DocumentId } from '#kernel';
import { OwnPassword, SecondFactors, postOf, type Actor } from '#modules/organisation';
import { KeysElsewhere } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { originOf } from './origin-of.js';

/** Before, beside and after a signature: what is checked, what is waited for, who waits no longer. */
@Controller()
export class SigningController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly before: BeforeSigning,
    private readonly together: SignTogether,
    private readonly settling: SettleSigning,
    private readonly keys: KeysElsewhere,
    private readonly ownPassword: OwnPassword,
    private readonly factors: SecondFactors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.state)
  state({ actor, params }: Call<typeof contract.state>) {
    return this.stateOf(actor, params.documentId);
  }

  @Serves(contract.cancel)
  async cancel({ actor, params }: Call<typeof contract.cancel>) {
    await this.stateOf(actor, params.documentId);
    await this.settling.cancel(actor, params.documentId);
    return this.stateOf(actor, params.documentId);
  }

  @Serves(contract.callAgent)
  callAgent({ actor, params, request }: Call<typeof contract.callAgent>) {
    const at = this.clock.now();
    const addressOf = (token: string) =>
      `${originOf(request)}/api/agent-files/${actor.bodyId}/${token}`;
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, params.documentId);
      const intent = await this.keys.ownOpenIntent(tx, params.documentId, actor.personId, at);
      const call = await this.keys.callAgent(tx, intent, addressOf, at);
      return {
        ...call,
        downloadUntil: call.downloadUntil.toISOString(),
        returnUntil: call.returnUntil.toISOString(),
      };
    });
  }

  @Serves(contract.tellAgentProblem)
  async tellAgentProblem({ actor, params, body }: Call<typeof contract.tellAgentProblem>) {
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, params.documentId);
      const at = this.clock.now();
      const { intentId } = await this.keys.ownOpenIntent(tx, params.documentId, actor.personId, at);
      await this.keys.tellAgentProblem(tx, { intentId, ...body });
    });
    return this.stateOf(actor, params.documentId);
  }

  @Serves(contract.signTogether)
  async signTogether({ actor, body, idempotencyKey }: Call<typeof contract.signTogether>) {
    const { keyId, pin, documents: wanted } = body;
    const results = await this.together.sign(actor, { keyId, pin, wanted }, (one) =>
      idempotencyOfOne(idempotencyKey, [one.documentId], { ...one, keyId }),
    );
    return { results };
  }

  @Serves(contract.checkKey)
  async checkKey({ actor, params: { keyId } }: Call<typeof contract.checkKey>) {
    const use = await this.useOf(actor, keyId);
    const { facts, status, warnings, needsConfirmation } = await this.before.look(actor, {
      keyId,
      use,
    });
    const needsPin = facts.kind === 'p12' || facts.kind === 'pkcs11';
    const needsCode = needsConfirmation && (await this.factors.isActive(actor));
    const told = { statusName: statusNames[status], warnings, needsPin };
    return { status, ...told, needsConfirmation, needsCode };
  }

  @Serves(contract.confirmIdentity)
  async confirmIdentity({ actor, body, request }: Call<typeof contract.confirmIdentity>) {
    await this.ownPassword.demandOwner(actor, { ...body, address: request.ip });
    const hasFactor = await this.factors.isActive(actor);
    const until = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { secondFactor } = await this.keys.confirmationSetting(tx);
      if (secondFactor && !hasFactor) throw new DomainError('SecondFactorIsNotSetUp');
      return this.keys.keepConfirmation(tx, actor, this.clock.now());
    });
    return { until: until.toISOString() };
  }

  @Serves(contract.settings)
  settings({ actor }: Call<typeof contract.settings>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.keys.confirmationSetting(tx));
  }

  @Serves(contract.changeSettings)
  changeSettings({ actor, body }: Call<typeof contract.changeSettings>): Promise<void> {
    const [by, at] = [actor.personId, this.clock.now()];
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.keys.changeConfirmationSetting(tx, { ...body, by, at }),
    );
  }

  /** The seal is the clerk's; any other key is looked at as one's own. */
  private async useOf(actor: Actor, keyId: Parameters<KeysElsewhere['own']>[1]) {
    if (!postOf(actor, 'clerk')) return 'leader' as const;
    const asSeal = { use: 'seal', personId: actor.personId } as const;
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.keys.own(tx, keyId, asSeal).then(
        () => 'seal' as const,
        (error: unknown) => {
          if (error instanceof DomainError && error.code === 'KeyDoesNotFitUse')
            return 'leader' as const;
          throw error;
        },
      ),
    );
  }

  /** For somebody who may read the document; nobody else learns that it is there. */
  private stateOf(actor: Actor, documentId: DocumentId) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const now = this.clock.now();
      return told(await this.keys.state(tx, documentId, now), now);
    });
  }
}

const told = (state: Awaited<ReturnType<KeysElsewhere['state']>>, now: Date) => {
  if (!state) return { signing: null };
  const { expiresAt, ...facts } = state;
  const leftMs = Math.max(0, expiresAt.getTime() - now.getTime());
  return { signing: { ...facts, openedAt: facts.openedAt.toISOString(), leftMs } };
};

const statusNames = {
  good: 'Chứng thư còn hiệu lực',
  revoked: 'Chứng thư đã bị thu hồi hoặc tạm dừng',
  unknown: 'Chưa biết chứng thư có bị thu hồi không',
} as const;
