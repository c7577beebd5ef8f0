import { documentTypes } from '../layout/document-types.js';
import { oneLine } from '../printed/words.js';
import { clause, isBlank, when, type FormRule } from './rule.js';

/** Field lengths of Appendix VI of the decree. */
const longest = { subject: 500, organ: 200, symbol: 30 };

const symbolGroups = /^[\p{L}\d.]+(?:-[\p{L}\d.]+)+$/u;

export const headerRules: readonly FormRule[] = [
  {
    code: 'SecretDocumentIsNotForThisFlow',
    severity: 'error',
    clause: 'QĐ 28/2018/QĐ-TTg, Điều 1.2',
    field: 'secrecy',
    breaches: ({ content }) =>
      when(content.secrecy !== 'none', 'Văn bản có độ mật không được đưa vào luồng điện tử.'),
  },
  {
    code: 'IssuerIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.2'),
    field: 'header.issuer',
    breaches: ({ content }) =>
      when(isBlank(content.header.issuer), 'Chưa có tên cơ quan ban hành văn bản.'),
  },
  {
    code: 'HeaderNameIsTooLong',
    severity: 'warning',
    clause: 'NĐ 30/2020/NĐ-CP, Phụ lục VI (tên cơ quan tối đa 200 ký tự)',
    breaches: ({ content }) =>
      [content.header.superior ?? '', content.header.issuer].flatMap((name) =>
        when(name.length > longest.organ, `Tên cơ quan dài ${name.length} ký tự, tối đa 200.`),
      ),
  },
  {
    code: 'PlaceIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.4'),
    field: 'header.place',
    breaches: ({ content }) =>
      when(isBlank(content.header.place), 'Chưa có địa danh trước ngày, tháng, năm.'),
  },
  {
    code: 'SymbolIsMalformed',
    severity: 'error',
    clause: clause('Phần I, Mục II.3'),
    field: 'header.symbol',
    breaches: ({ content: { header } }) =>
      when(
        !symbolGroups.test(header.symbol) || header.symbol.length > longest.symbol,
        `Ký hiệu “${header.symbol}” phải gồm các nhóm chữ viết tắt nối bằng gạch nối, không có dấu cách, tối đa 30 ký tự.`,
      ),
  },
  {
    code: 'SymbolDoesNotMatchType',
    severity: 'error',
    clause: 'NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I',
    field: 'header.symbol',
    breaches: ({ content: { docType, header } }) => {
      const { name, abbreviation } = documentTypes[docType];
      const first = header.symbol.split('-')[0] ?? '';
      const wrong = abbreviation === null ? first in documentTypes : first !== abbreviation;
      const wanted = abbreviation === null ? 'tên viết tắt của cơ quan' : `“${abbreviation}-”`;
      return when(
        wrong,
        `Ký hiệu của ${name.toLowerCase()} phải bắt đầu bằng ${wanted}, không phải “${first}”.`,
      );
    },
  },
  {
    code: 'SubjectIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.5'),
    field: 'subject',
    breaches: ({ content }) =>
      when(isBlank(content.subject), 'Chưa có trích yếu nội dung văn bản.'),
  },
  {
    code: 'SubjectIsTooLong',
    severity: 'warning',
    clause: 'NĐ 30/2020/NĐ-CP, Phụ lục VI (trích yếu tối đa 500 ký tự)',
    field: 'subject',
    breaches: ({ content }) => {
      const { length } = oneLine(content.subject);
      return when(length > longest.subject, `Trích yếu dài ${length} ký tự, tối đa 500.`);
    },
  },
];
