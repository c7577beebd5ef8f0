import { X509Certificate } from 'node:crypto';
import { verificationContract as contract } from '#contracts';
import type { Clock } from '#kernel';
import { issuedToThePublic, type IssuedToThePublic } from '#journey';
import { DispatchFacade } from '#modules/dispatch';
import { demand } from '#modules/organisation';
import { PublicVerification, SigningFacade, verdictView, type TrustAnchor } from '#modules/signing';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { DeskVerdicts } from './desk-verdicts.js';
import { StoredSignatures } from './stored-signatures.js';

/** Signatures, judged by the roots the body trusts: of any file, and of those that are stored. */
@Controller()
export class VerificationController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly verdicts: DeskVerdicts,
    private readonly publicly: PublicVerification,
    private readonly stored: StoredSignatures,
    private readonly dispatch: DispatchFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.verify)
  verify({ actor, body, query }: Call<typeof contract.verify>) {
    return this.verdicts.of(actor.bodyId, body, query);
  }

  @Serves(contract.verifyPublicly)
  async verifyPublicly({ body, request }: Call<typeof contract.verifyPublicly>) {
    const at = this.clock.now();
    const { issued: found, report } = await this.publicly.judge(body, request.ip, at);
    const issued = found
      ? await this.unitOfWork.inBody(found.bodyId, (tx) => issuedToThePublic(tx, found.documentId))
      : undefined;
    return {
      issued: issued ? { ...issued, stateName: stateNames[issued.state] } : null,
      conclusion: issued ? standingOf[issued.state] : notOurs,
      report: verdictView(report, at),
    };
  }

  @Serves(contract.listAnchors)
  async listAnchors({ actor }: Call<typeof contract.listAnchors>) {
    const anchors = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.trustAnchors(tx),
    );
    return { anchors: anchors.map(anchorView) };
  }

  @Serves(contract.addAnchor)
  async addAnchor({ actor, body }: Call<typeof contract.addAnchor>) {
    const by = { by: actor.personId, at: this.clock.now() };
    const anchor = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.addTrustAnchor(tx, { ...body, ...by }),
    );
    return anchorView(anchor);
  }

  @Serves(contract.removeAnchor)
  async removeAnchor({ actor, params }: Call<typeof contract.removeAnchor>) {
    const by = { by: actor.personId, at: this.clock.now() };
    await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.removeTrustAnchor(tx, { ...params, ...by }),
    );
    return {};
  }

  @Serves(contract.ofDocument)
  async ofDocument({ actor, params }: Call<typeof contract.ofDocument>) {
    const sha256 = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.stored.newestOf(tx, actor, params.documentId),
    );
    return { report: sha256 ? await this.stored.verdictOf(actor.bodyId, sha256) : null };
  }

  @Serves(contract.ofIncoming)
  async ofIncoming({ actor, params }: Call<typeof contract.ofIncoming>) {
    demand(actor, 'read', 'IncomingDocument', {});
    const { pdfSha256 } = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.dispatch.incoming(tx, params.incomingId),
    );
    return { report: await this.stored.verdictOf(actor.bodyId, pdfSha256) };
  }

  @Serves(contract.anchors)
  async anchors({ actor }: Call<typeof contract.anchors>) {
    const anchors = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.trustAnchors(tx),
    );
    const pem = anchors.map(({ certificatePem }) => certificatePem.trim()).join('\n');
    return { bytes: Buffer.from(`${pem}\n`), fileName: 'root.pem' };
  }
}

const anchorView = ({ anchorId, label, fingerprint, isTest, certificatePem }: TrustAnchor) => {
  const certificate = new X509Certificate(certificatePem);
  return {
    ...{ anchorId, label, fingerprint, isTest },
    subject: certificate.subject.replaceAll('\n', ', '),
    validTo: new Date(certificate.validTo).toISOString(),
  };
};

type PublicState = IssuedToThePublic['state'];

const stateNames: Readonly<Record<PublicState, string>> = {
  issued: 'Đã phát hành',
  recalled: 'Đã thu hồi',
  replaced: 'Đã được thay thế',
};

const standingOf: Readonly<Record<PublicState, string>> = {
  issued: 'Đúng là văn bản đã phát hành tại đây, không khác một byte.',
  recalled: 'Đúng là tệp đã phát hành tại đây, nhưng văn bản đã bị thu hồi.',
  replaced: 'Đúng là tệp đã phát hành tại đây, nhưng văn bản đã được thay thế.',
};

const notOurs = 'Không cơ quan nào ở đây đã phát hành đúng tệp này.';
