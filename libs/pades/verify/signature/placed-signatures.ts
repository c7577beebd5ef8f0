import { annexSealField, fieldNames, type FormField } from '../../fields.js';
import type { PdfFile, PdfView } from '../../pdf/file.js';
import { dict, isDict, isRef, nameOf, type PdfDict, type PdfRef } from '../../pdf/objects.js';
import { coverageOf, type Coverage } from './coverage.js';
import type { Finding } from '../judgement/findings.js';
import type { SignatureRole } from '../judgement/report.js';
import { allFields } from './signature-fields.js';

/** A signature or document timestamp found in the form, and what it covers. */
export interface PlacedSignature {
  readonly field: FormField;
  readonly role: SignatureRole;
  /** The object whose dictionary carries the signature. */
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly isTimestamp: boolean;
  readonly coverage: Coverage | Finding;
}

export const isFinding = (value: object): value is Finding => 'code' in value;

export const revisionOf = ({ coverage }: PlacedSignature): number =>
  isFinding(coverage) ? -1 : coverage.revision;

/** All signed fields of the newest state, in the order in which they were signed. */
export const placedSignatures = (file: PdfFile): readonly PlacedSignature[] =>
  signedFields(file.latest)
    .map(({ field, carrier, value }) => {
      const role = roleOf(field.fullName);
      const spelling = role === 'other' ? 'any' : 'one';
      return {
        ...{ field, role, ref: carrier, dict: value },
        isTimestamp: isDocumentTimestamp(value),
        coverage: coverageOf(file, carrier, value, spelling),
      };
    })
    .sort((a, b) => revisionOf(a) - revisionOf(b));

interface SignedField {
  readonly field: FormField;
  readonly carrier: PdfRef;
  readonly value: PdfDict;
}

/** A value that is no dictionary still claims to be a signature: it is listed, and found empty. */
const signedFields = (view: PdfView): readonly SignedField[] =>
  allFields(view).flatMap((field) => {
    const entry = field.dict.entries.get('V');
    const value = view.resolve(entry);
    if (field.type !== 'Sig' || value === null) return [];
    const carrier = isRef(entry) ? entry : field.ref;
    return [{ field, carrier, value: isDict(value) ? value : dict({}) }];
  });

const isDocumentTimestamp = ({ entries }: PdfDict): boolean =>
  nameOf(entries.get('SubFilter')) === 'ETSI.RFC3161' ||
  nameOf(entries.get('Type')) === 'DocTimeStamp';

const rolesOfFields: ReadonlyMap<string, SignatureRole> = new Map([
  [fieldNames.leader, 'leader'],
  [fieldNames.seal, 'seal'],
  [annexSealField, 'annexSeal'],
]);

const roleOf = (fullName: string): SignatureRole => rolesOfFields.get(fullName) ?? 'other';

/** Names of signed fields that an earlier revision had and the newest has no more. */
export const removedSignatures = (file: PdfFile): readonly string[] => {
  const still = new Set(signedFields(file.latest).map(({ carrier }) => carrier.num));
  const earlier = file.revisions.slice(0, -1).flatMap((_, i) => signedFields(file.viewAt(i)));
  const gone = earlier.filter(({ carrier }) => !still.has(carrier.num));
  return [...new Set(gone.map(({ field }) => field.fullName))];
};
