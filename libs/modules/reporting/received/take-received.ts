import type { Id, Ids, Result } from '#kernel';
import type { Transaction } from '#platform';
import type { AttachedReport } from './attached-report.js';
import type { AttachmentRefusal } from './read-attachment.js';
import { insertReceived, insertReceivedFigures } from './store/received.sql.js';

/** A document that came, as far as its figures are concerned. */
export interface CameReport {
  readonly incomingId: Id<'Incoming'>;
  readonly organId: string;
  readonly pdfSha256: string;
  /** What its PDF carries; null: nothing of the kind. */
  readonly attached: Result<AttachedReport | null, AttachmentRefusal>;
  readonly signaturesValid: boolean;
  readonly arrivedAt: Date;
}

/** Keeps the figures of a report that came; of any other document nothing. */
export async function takeReceived(tx: Transaction, came: CameReport, ids: Ids): Promise<void> {
  const { attached } = came;
  if (attached.ok && attached.value === null) return;
  const refusal = attached.ok ? refusalOf(came, attached.value) : attached.error;
  const told = attached.ok && refusal === null ? attached.value : null;
  const { period } = told ?? {};
  const row = await tx.one(insertReceived, [
    ...[ids.next<'ReceivedReport'>(), came.incomingId, came.organId, came.pdfSha256],
    ...[came.arrivedAt, refusal ? 'refused' : 'read', refusal],
    ...[period ? (period.regime ?? '-') : null, period?.year ?? null, period?.kind ?? null],
    ...[period?.ordinal ?? null, period?.name ?? null, period?.from ?? null, period?.to ?? null],
  ]);
  if (!row || !told) return;
  await tx.run(insertReceivedFigures, [row.id, told.figures]);
}

/** Figures count only under valid signatures, and for the body that sent them. */
function refusalOf(came: CameReport, told: AttachedReport | null): AttachmentRefusal | null {
  if (!came.signaturesValid) return 'ReportSignaturesAreNotValid';
  return told && told.organId !== came.organId ? 'AttachmentIsOfAnotherBody' : null;
}
