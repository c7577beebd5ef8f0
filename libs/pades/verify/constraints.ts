import { catalogOf, fieldNames } from '../fields.js';
import type { PdfFile } from '../pdf/file.js';
import { isArray, isDict, isRef, nameOf, sameRef, textOf, type PdfDict } from '../pdf/objects.js';
import { finding, type Finding } from './findings.js';
import type { PlacedSignature } from './placed-signatures.js';

/** What a signature must itself state to stand in its field. */
export const constraintFindings = (
  file: PdfFile,
  signature: PlacedSignature,
): readonly Finding[] => {
  const transform = transformOf(file, signature.dict);
  const permission = certifiedPermission[signature.role];
  if (permission !== undefined) {
    const isCertified = isCertification(file, signature, transform, permission);
    return isCertified ? [] : [finding('CertificationIsWrong')];
  }
  return signature.role === 'seal' && !locksNumberAndDate(transform)
    ? [finding('LockIsWrong')]
    : [];
};

/** What each leaves open: the clerk's fields on the document, nothing on an annex (§12.8.2.2). */
const certifiedPermission: Partial<Record<PlacedSignature['role'], number>> = {
  leader: 2,
  annexSeal: 1,
};

export interface Transform {
  readonly method: string | undefined;
  readonly parameters: PdfDict;
}

/** The one entry of /Reference (ISO 32000-1 §12.8.1). */
export const transformOf = (file: PdfFile, dict: PdfDict): Transform | undefined => {
  const list = file.latest.resolve(dict.entries.get('Reference'));
  if (!isArray(list) || list.length !== 1) return undefined;
  const reference = file.latest.resolve(list[0]);
  if (!isDict(reference)) return undefined;
  const parameters = file.latest.resolve(reference.entries.get('TransformParams'));
  if (!isDict(parameters)) return undefined;
  return { method: nameOf(reference.entries.get('TransformMethod')), parameters };
};

/** That DocMDP, and the catalog's /Perms names this signature and nothing else (§12.8.2.2, §12.8.4). */
const isCertification = (
  file: PdfFile,
  { ref }: PlacedSignature,
  transform: Transform | undefined,
  permission: number,
): boolean => {
  const permissions = file.latest.resolve(catalogOf(file.latest)?.entries.get('Perms'));
  const certifying =
    isDict(permissions) && permissions.entries.size === 1
      ? permissions.entries.get('DocMDP')
      : null;
  return (
    transform?.method === 'DocMDP' &&
    transform.parameters.entries.get('P') === permission &&
    isRef(certifying) &&
    sameRef(certifying, ref)
  );
};

const locksNumberAndDate = (transform: Transform | undefined): boolean => {
  if (transform?.method !== 'FieldMDP') return false;
  const { entries } = transform.parameters;
  const action = nameOf(entries.get('Action'));
  const fields = entries.get('Fields');
  const locked = isArray(fields) ? fields.map(textOf) : [];
  if (action === 'All') return true;
  return (
    action === 'Include' &&
    [fieldNames.number, fieldNames.date].every((name) => locked.includes(name))
  );
};
