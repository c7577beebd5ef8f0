import type { Id, Ids } from '#kernel';
import type { Transaction } from '#platform';
import { shownValue, type Provenance } from '../report/provenance/provenance.js';
import { readAttachment, type AttachmentRefusal } from './read-attachment.js';
import { insertReceived, insertReceivedFigures } from './store/received.sql.js';

/** A document that came, as far as its figures are concerned. */
export interface CameReport {
  readonly incomingId: Id<'Incoming'>;
  readonly organId: string;
  readonly pdfSha256: string;
  readonly pdf: Uint8Array;
  readonly signaturesValid: boolean;
  readonly arrivedAt: Date;
}

/** Keeps the figures of a report that came; of any other document nothing. */
export async function takeReceived(tx: Transaction, came: CameReport, ids: Ids): Promise<void> {
  const attached = readAttachment(came.pdf);
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
  await tx.run(insertReceivedFigures, [row.id, JSON.stringify(told.figures.map(asShown))]);
}

/** Figures count only under valid signatures, and for the body that sent them. */
function refusalOf(came: CameReport, told: Provenance | null): AttachmentRefusal | null {
  if (!came.signaturesValid) return 'ReportSignaturesAreNotValid';
  return told && told.body.organId !== came.organId ? 'AttachmentIsOfAnotherBody' : null;
}

/** What was put in the place of a computed value is what the report says; its parts are no more. */
const asShown = (figure: Provenance['figures'][number]) => {
  const { sources, ...node } = figure;
  if (!node.override) return { node, sources };
  const shown = { value: shownValue(figure), absent: null, numerator: null, denominator: null };
  return { node: { ...node, ...shown }, sources };
};
