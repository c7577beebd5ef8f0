import { DomainError, type DocumentId, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { insertRemediation, remediationLock, remediationOf } from '../store/remediations.sql.js';
import type { ScoreSheetId } from '../store/sheets.sql.js';

/** Plans for what a score sheet lost: one at a time. */
@Injectable()
export class Remediations {
  /** @throws DomainError RemediationIsDrafted */
  async demandNone(tx: Transaction, sheetId: ScoreSheetId): Promise<void> {
    await tx.run(remediationLock, [sheetId]);
    const drafted = await tx.one(remediationOf, [sheetId]);
    if (drafted) throw new DomainError('RemediationIsDrafted', { subject: drafted.subject });
  }

  async keep(
    tx: Transaction,
    sheetId: ScoreSheetId,
    drafted: { readonly documentId: DocumentId; readonly by: PersonId; readonly at: Date },
  ): Promise<void> {
    const { documentId, by, at } = drafted;
    await tx.run(insertRemediation, [documentId, sheetId, by, at]);
  }
}
