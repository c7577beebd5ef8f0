import { fieldNames, formFields, type FieldRole, type FormField } from '../fields.js';
import type { PdfFile } from '../pdf/file.js';
import { isDict, isRef, type PdfDict, type PdfRef } from '../pdf/objects.js';
import { coverageOf, type Coverage } from './coverage.js';
import type { Finding } from './findings.js';

/** A signature found in the form, and what it covers. */
export interface PlacedSignature {
  readonly field: FormField;
  readonly role: FieldRole | 'other';
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly coverage: Coverage | Finding;
}

export const isFinding = (value: object): value is Finding => 'code' in value;

export const revisionOf = ({ coverage }: PlacedSignature): number =>
  isFinding(coverage) ? -1 : coverage.revision;

/** All signed fields of the newest state, in the order in which they were signed. */
export const placedSignatures = (file: PdfFile): readonly PlacedSignature[] =>
  formFields(file.latest)
    .filter(({ type, dict }) => type === 'Sig' && dict.entries.has('V'))
    .flatMap((field) => {
      const ref = field.dict.entries.get('V');
      const dict = file.latest.resolve(ref);
      if (!isRef(ref) || !isDict(dict)) return [];
      return [
        { field, role: roleOf(field.fullName), ref, dict, coverage: coverageOf(file, ref, dict) },
      ];
    })
    .sort((a, b) => revisionOf(a) - revisionOf(b));

const roleOf = (fullName: string): FieldRole | 'other' => {
  if (fullName === fieldNames.leader) return 'leader';
  return fullName === fieldNames.seal ? 'seal' : 'other';
};
