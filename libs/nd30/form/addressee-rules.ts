import { fold } from '#kernel';
import { documentTypes } from '../layout/document-types.js';
import type { DocumentContent } from '../model.js';
import { clause, each, isBlank, when, type FormRule } from './rule.js';

export const addresseeRules: readonly FormRule[] = [
  {
    code: 'AddresseeIsMissing',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    field: 'addressees',
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
    field: 'addressees',
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
    field: 'text',
    breaches: ({ content }) =>
      each(
        content.addressees,
        ({ text }) => isBlank(text),
        (_, at) => `Dòng “Kính gửi” thứ ${at + 1} bỏ trống.`,
      ),
  },
  {
    code: 'SuperiorIsNotARecipient',
    severity: 'warning',
    clause: clause('Phần I, Mục II.9'),
    field: 'recipients',
    breaches: ({ content }) => {
      const { superior } = content.header;
      return when(
        isReported(content) && !isBlank(superior) && !isAmongReceivers(content, superior ?? ''),
        `Nơi nhận chưa có “${superior}”, cơ quan quản lý cấp trên.`,
      );
    },
  },
];

/** Plans and reports go to the body above; receivers that are still to be named are another rule's. */
const isReported = ({ docType, recipients }: DocumentContent): boolean =>
  (docType === 'KH' || docType === 'BC') && recipients.length > 0;

/** `Sở Y tế (b/c)` is the `Sở Y tế tỉnh …` of the header. */
function isAmongReceivers({ recipients, addressees }: DocumentContent, superior: string): boolean {
  const whole = fold(superior);
  return [...recipients, ...addressees].some(({ text }) => {
    const name = fold(text.replace(/\(.*$/, '').trim());
    return name.includes(whole) || (/\S\s+\S/.test(name) && whole.startsWith(name));
  });
}

/** Letters and submissions always; a report when its receivers include the superior body. */
function mustBeAddressed({ docType, header, recipients }: DocumentContent): boolean {
  const { addressed } = documentTypes[docType];
  if (addressed !== 'toSuperior') return addressed === 'always';
  const superior = header.superior && fold(header.superior);
  return Boolean(superior) && recipients.some(({ text }) => fold(text).includes(superior || text));
}
