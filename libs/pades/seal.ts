import { nfc } from '#kernel';
import { textAppearance } from './appearance/text-appearance.js';
import { fieldNames, type FieldRole } from './fields.js';
import type { PdfFile } from './pdf/file.js';
import { openUpdate, type IncrementalUpdate } from './pdf/incremental-update.js';
import { dict, name, textString, withEntries, type PdfObject } from './pdf/objects.js';
import { completePending, signerOf, type PendingSeal } from './pending-signature.js';
import { inPhase, type IssuedPdf, type LeaderSignedPdf } from './phases.js';
import { openInPhase, reservedField } from './read-phase.js';
import { addSignature, closeRevision, type SigningRequest } from './sign-field.js';

export interface SealRequest extends SigningRequest {
  /** Digits of the number as they are to stand on the page, e.g. `08`. */
  readonly number: string;
  /** E.g. `ngày 06 tháng 01 năm 2026`. */
  readonly datePhrase: string;
}

/**
 * Begins the body's signature: number, date and seal in one revision, number and date locked
 * by it (FieldMDP, ISO 32000-1 §12.8.2.4; NĐ 30/2020 Điều 14, 15, 17). Nothing is signed yet.
 * Throws `PdfIsNotInThisPhase`, `FieldTextHasMissingGlyph`, `FieldTextIsEmpty` and as the leader's.
 */
export const openSeal = (leaderSigned: LeaderSignedPdf, request: SealRequest): PendingSeal => {
  const file = openInPhase(leaderSigned, 'leaderSigned');
  const signer = signerOf(request);
  const update = openUpdate(file);
  fillText(file, update, 'number', request.number);
  fillText(file, update, 'date', request.datePhrase);
  const field = reservedField(file, 'seal');
  const signature = addSignature(file.latest, update, field, signer, request, fieldLock(file));
  return closeRevision('seal', update, signer, signature);
};

const fillText = (
  file: PdfFile,
  update: IncrementalUpdate,
  role: FieldRole,
  text: string,
): void => {
  const field = reservedField(file, role);
  const appearance = update.add(textAppearance(file.latest, field, text));
  const filled = { V: textString(nfc(text)), AP: dict({ N: appearance }) } satisfies Record<
    string,
    PdfObject
  >;
  update.set(field.ref, withEntries(field.dict, filled));
};

const fieldLock = (file: PdfFile): ReturnType<typeof dict> =>
  dict({
    Type: name('SigRef'),
    TransformMethod: name('FieldMDP'),
    Data: file.latest.trailer.entries.get('Root'),
    TransformParams: dict({
      Type: name('TransformParams'),
      V: name('1.2'),
      Action: name('Include'),
      Fields: [textString(fieldNames.number), textString(fieldNames.date)],
    }),
  });

/**
 * Ends it with the value a key gave for `pending.toBeSigned`, and the timestamp over that value
 * (level B-T) where there is one. Throws as `completePending`.
 */
export const completeSeal = (
  pending: PendingSeal,
  signatureValue: Uint8Array,
  timestampToken?: Uint8Array,
): IssuedPdf => inPhase<IssuedPdf>(completePending(pending, signatureValue, timestampToken));
