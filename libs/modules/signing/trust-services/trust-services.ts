import { createHash, randomBytes } from 'node:crypto';
import { DomainError, type BodyId } from '#kernel';
import { findPath, readCertificate, type Certificate } from '#pades';
import { UnitOfWork } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Ask } from './ask.js';
import { answersOf, poolOf, trustOf } from './evidence.js';
import { isAtLeast, type LevelSetting } from './levels.js';
import { keptIssuers, missingIssuers } from './missing-issuers.js';
import { avoidingSilent, within } from './patience.js';
import { levelOf } from './set-level.js';
import { stamp, type StampOutcome } from './stamp.js';
import { standingOf, type CertificateStanding } from './standing.js';
import { statusOfChain, type ChainStatus } from './status-of-chain.js';

/** How the services of the network are asked; tests put their own in. */
export const ASK = Symbol('Ask');

/** So long somebody waits before the screen; what comes later is left to the sweep. */
const patienceMs = { timestamp: 15_000, status: 10_000 } as const;

const nonceBytes = 16;
const nonce = (): Uint8Array => randomBytes(nonceBytes);

export interface ValidationAnswer extends ChainStatus {
  /** The path to the anchor, target last, and the anchor: DER. */
  readonly certificates: readonly Uint8Array[];
}

/** Timestamps and the status of certificates, from the network. No transaction is open meanwhile. */
@Injectable()
export class TrustServices {
  private readonly log = new Logger('TrustServices');
  /** For questions that somebody waits for. */
  private readonly askSoon: Ask;
  private readonly issuers = keptIssuers(() => new Date());

  constructor(
    private readonly work: UnitOfWork,
    @Inject(ASK) private readonly ask: Ask,
  ) {
    this.askSoon = avoidingSilent(ask);
  }

  setting(bodyId: BodyId): Promise<LevelSetting> {
    return this.work.inBody(bodyId, levelOf);
  }

  /** A token over the SHA-256, from the first of the body's authorities that gives a good one. */
  async stampDigest(
    bodyId: BodyId,
    digest: Uint8Array,
    at: Date,
    ask = this.ask,
  ): Promise<StampOutcome> {
    const [{ timestampUrls }, evidence] = await this.work.inBody(bodyId, async (tx) => [
      await levelOf(tx),
      await trustOf(tx),
    ]);
    return stamp(ask, { urls: timestampUrls, digest, nonce, evidence, at });
  }

  /** What goes into a signature of the body beside its value; nothing at B-B or when none answers. */
  async timestamp(bodyId: BodyId, value: Uint8Array, at: Date): Promise<Uint8Array | undefined> {
    const { level } = await this.setting(bodyId);
    if (!isAtLeast(level, 'B-T')) return undefined;
    const digest = createHash('sha256').update(value).digest();
    const ask = within(this.askSoon, patienceMs.timestamp);
    const outcome = await this.stampDigest(bodyId, digest, at, ask);
    const reasons = outcome.stamped ? outcome.passedOver : outcome.reasons;
    if (reasons.length > 0)
      this.log.warn(`Timestamp authorities passed over: ${reasons.join(' ')}`);
    return outcome.stamped ? outcome.token : undefined;
  }

  /**
   * What a verifier will need of a certificate and its issuers, all DER: `chain` is the certificate
   * first, then whatever came along. Throws `CertificateChainIsNotTrusted`.
   */
  async validationData(
    bodyId: BodyId,
    chain: readonly Uint8Array[],
    at: Date,
    madeAfter: Date | null = null,
  ): Promise<ValidationAnswer> {
    const { target, evidence, found } = await this.pathOf(bodyId, chain, at);
    if (!found?.isValid)
      throw new DomainError('CertificateChainIsNotTrusted', { subject: target.subject.text });
    const store = answersOf(this.work, bodyId, at, madeAfter);
    const { path, anchor } = found;
    const status = await statusOfChain(this.ask, store, { path, anchor, evidence, at, nonce });
    const root = anchor.certificate ? [anchor.certificate.der] : [];
    return { ...status, certificates: [...path.map(({ der }) => der), ...root] };
  }

  /** Whether a signer may sign with his certificate now, and what he is warned of. */
  async statusBeforeSigning(
    bodyId: BodyId,
    chain: readonly Uint8Array[],
    at: Date,
  ): Promise<CertificateStanding> {
    const ask = within(this.askSoon, patienceMs.status);
    const { target, evidence, found } = await this.pathOf(bodyId, chain, at, ask);
    if (!found?.isValid)
      throw new DomainError('CertificateChainIsNotTrusted', { subject: target.subject.text });
    const store = answersOf(this.work, bodyId, at);
    const { path, anchor } = found;
    const status = await statusOfChain(ask, store, { path, anchor, evidence, at, nonce });
    return standingOf(target, evidence, status, at);
  }

  /** Where no path leads to an anchor by what came along, issuers are fetched once. */
  private async pathOf(
    bodyId: BodyId,
    [leaf, ...others]: readonly Uint8Array[],
    at: Date,
    ask = this.ask,
  ) {
    if (leaf === undefined) throw new DomainError('CertificateIsNotReadable');
    const trusted = await this.work.inBody(bodyId, trustOf);
    const target = readCertificate(leaf);
    const known = poolOf(others);
    const pathIn = (pool: readonly Certificate[]) => {
      const evidence = { ...trusted, pool };
      return { evidence, found: findPath(target, { ...evidence, at, revocationMode: 'soft' }) };
    };
    const alone = pathIn(known);
    if (alone.found) return { target, ...alone };
    const fetched = await missingIssuers(ask, this.issuers, target, known);
    return { target, ...pathIn([...known, ...fetched]) };
  }
}
