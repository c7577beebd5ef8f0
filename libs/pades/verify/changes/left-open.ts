import type { PdfFile, PdfView } from '../../pdf/file.js';
import { isArray, isDict, nameOf, numberOf, textOf, type PdfDict } from '../../pdf/objects.js';
import type { LeftOpen } from './allow-filling.js';
import { transformsOf } from '../judgement/constraints.js';
import type { PlacedSignature } from '../signature/placed-signatures.js';

/** What may still be done to a file after some signatures; undefined: nothing but long-term data. */
export const leftOpenBy = (
  file: PdfFile,
  signatures: readonly PlacedSignature[],
): LeftOpen | undefined => {
  const { latest } = file;
  const transforms = signatures.flatMap(({ dict }) => transformsOf(file, dict));
  const permissions = transforms
    .filter(({ method }) => method === 'DocMDP')
    .map(({ parameters }) => permissionOf(latest, parameters) ?? 2);
  const byLocks = signatures.map(({ field }) => {
    const lock = latest.resolve(field.dict.entries.get('Lock'));
    return isDict(lock) ? (permissionOf(latest, lock) ?? 3) : 3;
  });
  const strictest = Math.min(...permissions, ...byLocks, 3);
  if (strictest <= 1) return undefined;
  const locks = transforms
    .filter(({ method }) => method === 'FieldMDP')
    .map(({ parameters }) => lockOf(latest, parameters));
  return {
    annotations: strictest === 3,
    isLocked: (fieldName) => locks.some((locks) => locks(fieldName)),
  };
};

/**
 * /P of DocMDP, 2 when it is left out (ISO 32000-1 Table 254), and of a field's /Lock, where it
 * leaves all open (ISO 32000-2 Table 236).
 */
const permissionOf = (view: PdfView, { entries }: PdfDict): number | undefined =>
  numberOf(view.resolve(entries.get('P')));

const lockOf = (view: PdfView, { entries }: PdfDict): ((fieldName: string) => boolean) => {
  const list = view.resolve(entries.get('Fields'));
  const named = new Set(isArray(list) ? list.map((one) => textOf(view.resolve(one))) : []);
  switch (nameOf(view.resolve(entries.get('Action')))) {
    case 'Include':
      return (fieldName) => named.has(fieldName);
    case 'Exclude':
      return (fieldName) => !named.has(fieldName);
    default:
      return () => true;
  }
};
