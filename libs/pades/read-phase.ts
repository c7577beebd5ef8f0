import { padesError } from './errors.js';
import { fieldNames, formFields, type FieldRole, type FormField } from './fields.js';
import { openPdf, type PdfFile } from './pdf/file.js';
import {
  inPhase,
  type IssuedPdf,
  type LeaderSignedPdf,
  type PreparedPdf,
  type RenderedPdf,
} from './phases.js';

export interface PhaseOf {
  readonly rendered: RenderedPdf;
  readonly prepared: PreparedPdf;
  readonly leaderSigned: LeaderSignedPdf;
  readonly issued: IssuedPdf;
}
export type PhaseName = keyof PhaseOf;

/** How far a file has come, by its fields alone: `verifyPdf` judges whether it is right. */
export const phaseNameOf = (file: PdfFile): PhaseName => {
  const fields = formFields(file.latest);
  if (fields.length === 0) return 'rendered';
  const isFilled = (role: FieldRole): boolean =>
    fields.some(({ fullName, dict }) => fullName === fieldNames[role] && dict.entries.has('V'));
  if (isFilled('seal')) return 'issued';
  return isFilled('leader') ? 'leaderSigned' : 'prepared';
};

/** Takes stored bytes back into their phase. Throws `PdfIsNotInThisPhase` and reading errors. */
export const readPhase = <Name extends PhaseName>(
  bytes: Uint8Array,
  phase: Name,
): PhaseOf[Name] => {
  openInPhase(bytes, phase);
  return inPhase<PhaseOf[Name]>(bytes);
};

export const openInPhase = (bytes: Uint8Array, phase: PhaseName): PdfFile => {
  const file = openPdf(bytes);
  const found = phaseNameOf(file);
  if (found !== phase) throw padesError('PdfIsNotInThisPhase', { expected: phase, found });
  return file;
};

/** One of the reserved fields. Throws `PdfIsNotInThisPhase` when it is missing. */
export const reservedField = (file: PdfFile, role: FieldRole): FormField => {
  const field = formFields(file.latest).find(({ fullName }) => fullName === fieldNames[role]);
  if (field === undefined) throw padesError('PdfIsNotInThisPhase', { missing: fieldNames[role] });
  return field;
};
