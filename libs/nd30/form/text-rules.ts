import { DomainError, fold } from '#kernel';
import { labelBlocks } from '../labels/label-blocks.js';
import { documentTypes } from '../layout/document-types.js';
import type { DocumentContent, LegalBasis } from '../model.js';
import { oneLine } from '../printed/words.js';
import { clause, each, excerpt, isBlank, when, type Breach, type FormRule } from './rule.js';
import { allParagraphs, allSections, paragraphText } from './text-of-body.js';

export const textRules: readonly FormRule[] = [
  {
    code: 'AddresseeIsMissing',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    breaches: ({ content }) =>
      when(
        content.addressees.length === 0 && mustBeAddressed(content),
        `${documentTypes[content.docType].name} gửi cơ quan cấp trên hoặc cơ quan khác phải có “Kính gửi”.`,
      ),
  },
  {
    code: 'TypeTakesNoAddressee',
    severity: 'warning',
    clause: clause('Phần I, Mục II.9'),
    breaches: ({ content: { addressees, docType } }) =>
      when(
        addressees.length > 0 && documentTypes[docType].addressed === 'never',
        `${documentTypes[docType].name} không dùng “Kính gửi”; nơi nhận ghi ở cuối văn bản.`,
      ),
  },
  {
    code: 'AddresseeIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    breaches: ({ content }) =>
      each(
        content.addressees,
        ({ text }) => isBlank(text),
        (_, at) => `Dòng “Kính gửi” thứ ${at + 1} bỏ trống.`,
      ),
  },
  {
    code: 'LegalBasisIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
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
    breaches: ({ content }) =>
      each(
        content.legalBases,
        lacksTypeOrNumber,
        ({ text }) => `Căn cứ “${excerpt(text)}” chưa ghi đủ tên loại và số, ký hiệu của văn bản.`,
      ),
  },
  {
    code: 'BodyIsEmpty',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    breaches: ({ content }) =>
      when(allParagraphs(content.body).length === 0, 'Văn bản chưa có nội dung.'),
  },
  {
    code: 'ParagraphIsBlank',
    severity: 'error',
    clause: null,
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body),
        (one) => paragraphText(one) === '',
        () => 'Có đoạn bỏ trống.',
      ),
  },
  {
    code: 'SectionHeadingIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    breaches: ({ content }) =>
      each(
        allSections(content.body),
        ({ heading }) => isBlank(heading),
        () => 'Có mục chưa có tiêu đề.',
      ),
  },
  {
    code: 'SectionHasNoText',
    severity: 'error',
    clause: null,
    breaches: ({ content }) =>
      each(
        allSections(content.body),
        ({ children }) => children.length === 0,
        ({ heading }) => `Mục “${excerpt(heading)}” không có nội dung.`,
      ),
  },
  {
    code: 'LetteredPointsExceedAlphabet',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    breaches: ({ content }) =>
      when(!canBeLabelled(content), 'Có mục nhiều điểm hơn số chữ cái (a đến y).'),
  },
  {
    code: 'LabelIsTypedByHand',
    severity: 'warning',
    clause: null,
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body),
        (one) =>
          one.numbering !== 'none' && /^(?:[-–•]|\d+[.)]|[a-zđ]\))\s/.test(paragraphText(one)),
        (one) =>
          `Số thứ tự được đánh tự động; hãy bỏ ký hiệu gõ tay ở “${excerpt(paragraphText(one))}”.`,
      ),
  },
  {
    code: 'EndingStandsBeforeTheEnd',
    severity: 'error',
    clause: 'NĐ 30/2020/NĐ-CP, Phụ lục III, các mẫu văn bản',
    breaches: ({ content }): readonly Breach[] =>
      each(
        allParagraphs(content.body).slice(0, -1),
        (one) => paragraphText(one).endsWith('./.'),
        () => 'Dấu kết thúc “./.” đứng trước đoạn cuối của văn bản.',
      ),
  },
];

/** Letters and submissions always; a report when its receivers include the superior body. */
function mustBeAddressed({ docType, header, recipients }: DocumentContent): boolean {
  const { addressed } = documentTypes[docType];
  if (addressed !== 'toSuperior') return addressed === 'always';
  const superior = header.superior && fold(header.superior);
  return Boolean(superior) && recipients.some(({ text }) => fold(text).includes(superior || text));
}

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

function canBeLabelled({ body }: DocumentContent): boolean {
  try {
    labelBlocks(body);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
