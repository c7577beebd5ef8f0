import type { PdfFile } from '../pdf/file.js';
import { isArray, nameOf, textOf } from '../pdf/objects.js';
import type { LeftOpen } from './allow-filling.js';
import { transformOf, type Transform } from './constraints.js';
import type { PlacedSignature } from './placed-signatures.js';

/** What may still be done to a file after some signatures; undefined: nothing but long-term data. */
export const leftOpenBy = (
  file: PdfFile,
  signatures: readonly PlacedSignature[],
): LeftOpen | undefined => {
  const transforms = signatures.flatMap(({ dict }) => transformOf(file, dict) ?? []);
  const permissions = transforms.filter(({ method }) => method === 'DocMDP').map(permissionOf);
  const strictest = Math.min(...permissions, 3);
  if (strictest <= 1) return undefined;
  const locks = transforms.filter(({ method }) => method === 'FieldMDP').map(lockOf);
  return {
    annotations: strictest === 3,
    isLocked: (fieldName) => locks.some((locks) => locks(fieldName)),
  };
};

/** /P of DocMDP, 2 when it is left out (ISO 32000-1 Table 254). */
const permissionOf = ({ parameters }: Transform): number => {
  const stated = parameters.entries.get('P');
  return typeof stated === 'number' ? stated : 2;
};

const lockOf = ({ parameters: { entries } }: Transform): ((fieldName: string) => boolean) => {
  const list = entries.get('Fields');
  const named = new Set(isArray(list) ? list.map(textOf) : []);
  switch (nameOf(entries.get('Action'))) {
    case 'Include':
      return (fieldName) => named.has(fieldName);
    case 'Exclude':
      return (fieldName) => !named.has(fieldName);
    default:
      return () => true;
  }
};
