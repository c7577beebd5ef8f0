import { fold } from '#kernel';
import { documentTypes } from '../layout/document-types.js';
import type { LegalBasis } from '../model.js';
import { oneLine } from '../printed/words.js';
import { clause, each, excerpt, isBlank, type FormRule } from './rule.js';

export const legalBasisRules: readonly FormRule[] = [
  {
    code: 'LegalBasisIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    field: 'text',
    breaches: ({ content }) =>
      each(
        content.legalBases,
        ({ text }) => isBlank(text),
        (_, at) => `Căn cứ thứ ${at + 1} bỏ trống.`,
      ),
  },
  {
    code: 'LegalBasisLacksTypeOrNumber',
    severity: 'warning',
    clause: clause('Phần I, Mục II.6'),
    field: 'text',
    breaches: ({ content }) =>
      each(
        content.legalBases,
        lacksTypeOrNumber,
        ({ text }) => `Căn cứ “${excerpt(text)}” chưa ghi đủ tên loại và số, ký hiệu của văn bản.`,
      ),
  },
];

const typeNames = [
  ...Object.values(documentTypes).map(({ name }) => name),
  'Nghị định',
  'Thông tư',
];

/** What names a type of document must give its number; laws are cited by name, circumstances by none. */
function lacksTypeOrNumber({ text, cites }: LegalBasis): boolean {
  const named = oneLine(text).replace(/^(?:Căn cứ|Thực hiện|Theo)(?: các)?\s+/i, '');
  const isDocument =
    Boolean(cites?.docType) || typeNames.some((name) => fold(named).startsWith(fold(name)));
  return (
    isDocument && isBlank(cites?.number ?? null) && !/\d+\S*\/\S+/.test(named) && !isLaw(cites)
  );
}

const isLaw = (cites: LegalBasis['cites']): boolean =>
  ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'].includes(cites?.docType ?? '');
