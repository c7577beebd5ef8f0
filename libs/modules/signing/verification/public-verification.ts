import { sha256Hex, type BodyId, type DocumentId } from '#kernel';
import type { VerificationReport } from '#pades';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { anchorsOfAllBodies, issuedFilesByHash } from './public.sql.js';
import { instanceCertificates } from '../reports/instance-key.js';
import { admitStranger } from './verification-throttle.js';
import { verifyInThread } from './verify-in-thread.js';

export interface PublicAnswer {
  /** Whose issued file it is, byte for byte, in any of its revisions; undefined: nobody's here. */
  readonly issued: { readonly bodyId: BodyId; readonly documentId: DocumentId } | undefined;
  readonly report: VerificationReport;
}

/** Two answers for anybody: is this very file ours, and are its signatures good. */
@Injectable()
export class PublicVerification {
  constructor(private readonly work: UnitOfWork) {}

  /** Throws `VerificationIsThrottled`. The file is judged and forgotten. */
  async judge(pdf: Uint8Array, address: string, at: Date): Promise<PublicAnswer> {
    await admitStranger(this.work, address, at);
    const [issued] = await this.work.acrossBodies(issuedFilesByHash, [sha256Hex(pdf)]);
    const anchors = await this.work.acrossBodies(anchorsOfAllBodies);
    const own = await instanceCertificates(this.work);
    const trust = [...anchors.map(({ certificatePem }) => certificatePem), ...own];
    return { issued, report: await verifyInThread(pdf, { trust, at }) };
  }
}
