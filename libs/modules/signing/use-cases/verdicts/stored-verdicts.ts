import { sha256Hex, type BodyId } from '#kernel';
import type { VerificationReport } from '#pades';
import type { BlobStore, UnitOfWork } from '#platform';
import { isUndecided } from '../../domain/decided.js';
import { listTrustAnchors } from './trust-anchors.js';
import { verifyBy } from './verify-file.js';

/** A report, and when it was made. */
export interface StoredVerdict {
  readonly report: VerificationReport;
  readonly checkedAt: Date;
}

const lifeMs = 3_600_000;
const most = 500;

/** Judges stored files; each verdict stands for an hour, as long as the body trusts the same
 * roots; a file that could not be judged is judged anew. */
export class StoredVerdicts {
  private readonly kept = new Map<string, StoredVerdict>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  async of(bodyId: BodyId, sha256: string, at: Date): Promise<StoredVerdict> {
    const anchors = await this.work.inBody(bodyId, listTrustAnchors);
    const trusted = anchors.map(({ fingerprint }) => fingerprint);
    const key = sha256Hex([bodyId, sha256, ...trusted].join(' '));
    const known = this.kept.get(key);
    const age = known ? at.getTime() - known.checkedAt.getTime() : lifeMs;
    if (known && age >= 0 && age < lifeMs) return known;
    const pdf = await this.blobs.get(sha256);
    const verdict = { report: await verifyBy(anchors, { pdf, at }), checkedAt: at };
    if (!isUndecided(verdict.report)) this.keep(key, verdict);
    return verdict;
  }

  private keep(key: string, verdict: StoredVerdict): void {
    this.kept.delete(key);
    this.kept.set(key, verdict);
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
  }
}
