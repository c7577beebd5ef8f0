import type { DerNode } from '../../cms/der.js';
import type { PdfFile } from '../../pdf/file.js';
import { textOf } from '../../pdf/objects.js';
import { parseForeignPdfDate, parsePdfDate } from './pdf-date.js';
import type { PlacedSignature } from './placed-signatures.js';
import type { CmsSignature } from './read-cms.js';
import type { Maker } from '../judgement/report.js';

const signingTime = '1.2.840.113549.1.9.5';

/** When the signer says he signed: /M, or in others' files the signingTime attribute (RFC 5652 §11.3). */
export const claimedTimeOf = (
  file: PdfFile,
  { dict }: PlacedSignature,
  cms: CmsSignature | undefined,
  maker: Maker,
): Date | undefined => {
  const stated = textOf(file.latest.resolve(dict.entries.get('M')));
  if (maker === 'own') return parsePdfDate(stated);
  return parseForeignPdfDate(stated) ?? timeIn(cms?.attributes.get(signingTime));
};

const timeIn = (node: DerNode | undefined): Date | undefined => {
  if (node?.tag !== 0x17 && node?.tag !== 0x18) return undefined;
  const text = Buffer.from(node.content).toString('latin1');
  const digits = /^(\d{12}|\d{14})Z$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const century = Number(digits.slice(0, 2)) < 50 ? '20' : '19';
  const full = digits.length === 12 ? `${century}${digits}` : digits;
  return parsePdfDate(`D:${full}Z`);
};
