import { randomBytes } from 'node:crypto';
import type { BodyId } from '#kernel';
import {
  findPath,
  isPadesError,
  readCertificate,
  type SignatureReport,
  type VerificationReport,
} from '#pades';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Ask } from '../trust-services/ask.js';
import { answersOf, poolOf, trustOf } from '../trust-services/evidence.js';
import { within } from '../trust-services/patience.js';
import { statusOfChain, type ChainStatus } from '../trust-services/status-of-chain.js';
import { ASK } from '../trust-services/trust-services.js';
import { listTrustAnchors } from '../use-cases/verdicts/trust-anchors.js';
import { verifyInThread } from './verify-in-thread.js';

/** Strangers' files may bear any number of signatures; somebody sits before the screen. */
const limits = { signers: 4, spanMs: 15_000 } as const;

export interface AskedVerdict {
  readonly report: VerificationReport;
  /** Why issuers could not be asked, in Vietnamese. */
  readonly unreachable: readonly string[];
}

/** Asks the issuers of a file's signers what the file itself does not say: were they revoked. */
@Injectable()
export class NetworkEvidence {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ASK) private readonly ask: Ask,
  ) {}

  /** Judges again by what the issuers answer; the same report where nothing was lacking. */
  async complete(
    bodyId: BodyId,
    pdf: Uint8Array,
    report: VerificationReport,
    at: Date,
  ): Promise<AskedVerdict> {
    const unknown = report.signatures.filter(isLacking).slice(0, limits.signers);
    if (unknown.length === 0) return { report, unreachable: [] };
    const ask = within(this.ask, limits.spanMs);
    const found: ChainStatus[] = [];
    for (const signature of unknown) found.push(await this.statusOf(ask, bodyId, signature, at));
    const anchors = await this.work.inBody(bodyId, listTrustAnchors);
    const evidence = {
      certificates: [],
      ocsps: found.flatMap(({ ocsps }) => ocsps),
      crls: found.flatMap(({ crls }) => crls),
    };
    const trust = anchors.map(({ certificatePem }) => certificatePem);
    return {
      report: await verifyInThread(pdf, { trust, at, evidence }),
      unreachable: found.flatMap(({ unreachable }) => unreachable),
    };
  }

  private async statusOf(
    ask: Ask,
    bodyId: BodyId,
    { signer }: SignatureReport,
    at: Date,
  ): Promise<ChainStatus> {
    if (!signer) return nothing;
    const evidence = await this.work.inBody(bodyId, trustOf);
    try {
      const target = readCertificate(signer.certificate);
      const known = { ...evidence, pool: poolOf(signer.others) };
      const led = findPath(target, { ...known, at, revocationMode: 'soft' });
      if (!led?.isValid) return nothing;
      const { path, anchor } = led;
      const store = answersOf(this.work, bodyId, at);
      const nonce = () => randomBytes(16);
      return await statusOfChain(ask, store, { path, anchor, evidence: known, at, nonce });
    } catch (error) {
      if (isPadesError(error, 'DerIsMalformed')) return nothing;
      throw error;
    }
  }
}

const nothing: ChainStatus = { ocsps: [], crls: [], unreachable: [] };

const isLacking = ({ findings }: SignatureReport): boolean =>
  findings.some(({ code }) => code === 'RevocationIsUnknown');
