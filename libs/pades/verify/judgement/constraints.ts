import { catalogOf, fieldNames } from '../../fields.js';
import type { PdfFile } from '../../pdf/file.js';
import {
  dict,
  isArray,
  isDict,
  isRef,
  nameOf,
  sameRef,
  textOf,
  type PdfDict,
} from '../../pdf/objects.js';
import { finding, type Finding } from './findings.js';
import type { PlacedSignature } from '../signature/placed-signatures.js';

/** What a signature must itself state to stand in its field. */
export const constraintFindings = (
  file: PdfFile,
  signature: PlacedSignature,
): readonly Finding[] => {
  const [transform, ...more] = transformsOf(file, signature.dict);
  const only = more.length === 0 ? transform : undefined;
  const permission = certifiedPermission[signature.role];
  if (permission !== undefined) {
    const isCertified = isCertification(file, signature, only, permission);
    return isCertified ? [] : [finding('CertificationIsWrong')];
  }
  return signature.role === 'seal' && !locksNumberAndDate(only) ? [finding('LockIsWrong')] : [];
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

/** What the entries of /Reference say; parameters that are left out have their defaults (§12.8.1). */
export const transformsOf = (file: PdfFile, signature: PdfDict): readonly Transform[] => {
  const { resolve } = file.latest;
  const list = resolve(signature.entries.get('Reference'));
  return (isArray(list) ? list : [])
    .map(resolve)
    .filter(isDict)
    .map(({ entries }) => {
      const parameters = resolve(entries.get('TransformParams'));
      const method = nameOf(resolve(entries.get('TransformMethod')));
      return { method, parameters: isDict(parameters) ? parameters : dict({}) };
    });
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
