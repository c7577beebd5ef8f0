import { ok, type Result } from '#kernel';
import { shownValue, type Provenance } from '../report/provenance/provenance.js';
import { readAttachment, type AttachmentRefusal } from './read-attachment.js';

/** What a report carries in its PDF, ready to be kept: a large one is never unfolded on the event loop. */
export interface AttachedReport {
  readonly organId: string;
  readonly period: Provenance['period'];
  /** JSON: `{node, sources}` of each figure. */
  readonly figures: string;
}

/** Null when the PDF carries nothing of the kind. */
export function attachedReport(pdf: Uint8Array): Result<AttachedReport | null, AttachmentRefusal> {
  const read = readAttachment(pdf);
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  const { body, period, figures } = read.value;
  return ok({ organId: body.organId, period, figures: JSON.stringify(figures.map(asShown)) });
}

/** What was put in the place of a computed value is what the report says; its parts are no more. */
const asShown = (figure: Provenance['figures'][number]) => {
  const { sources, ...node } = figure;
  if (!node.override) return { node, sources };
  const shown = { value: shownValue(figure), absent: null, numerator: null, denominator: null };
  return { node: { ...node, ...shown }, sources };
};
