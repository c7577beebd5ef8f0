import type { BodyId, Ids } from '#kernel';
import { IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { KeyVault } from '../key-vault.js';
import { TrustServices } from '../trust-services/trust-services.js';
import { openTransportKey } from '../use-cases/keys/transport-signer.js';
import {
  instanceCertificates,
  instanceKey,
  instanceName,
  type InstanceTools,
} from './instance-key.js';
import type { ReportSigner } from './report-signer.js';
import { signReport } from './sign-report.js';

/** Signs reports that machines make: nobody's will is in them, so neither a person nor a seal signs. */
@Injectable()
export class ReportSigning {
  private readonly tools: InstanceTools;

  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: KeyVault,
    private readonly services: TrustServices,
    @Inject(IDS) ids: Ids,
  ) {
    this.tools = { work, vault, ids };
  }

  /** The body answers by its transport key. Throws `TransportKeyIsMissing`. */
  async signerOfBody(bodyId: BodyId): Promise<ReportSigner> {
    const opened = await this.work.inBody(bodyId, (tx) => openTransportKey(tx, this.vault));
    return { name: opened.facts.subject, key: opened.key, bodyId };
  }

  /** The installation answers to strangers; it makes its key when it is first asked. */
  async signerOfInstance(at: Date): Promise<ReportSigner> {
    return { name: instanceName, key: await instanceKey(this.tools, at) };
  }

  /** What strangers may trust, PEM; at least the certificate that holds now. */
  async instanceCertificates(at: Date): Promise<readonly string[]> {
    await instanceKey(this.tools, at);
    return instanceCertificates(this.work);
  }

  /** Takes the report as far as the body's level asks and its services answer. */
  sign(signer: ReportSigner, report: Uint8Array, at: Date): Promise<Uint8Array> {
    return signReport(this.services, signer, report, at);
  }
}
