import type { SignatureBlock } from '../model.js';
import { clause, each, isBlank, when, type FormRule } from './rule.js';

const academic = /(?:^|[\s.])(?:GS|PGS|TS|ThS|BS|BSCKI{1,2}|DS|CN|KS|NGƯT|TTƯT|TTND)\.?[\s.]/;

export const closingRules: readonly FormRule[] = [
  {
    code: 'RecipientsAreMissing',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    field: 'recipients',
    breaches: ({ content }) =>
      when(
        content.recipients.length === 0 && content.addressees.length === 0,
        'Chưa có nơi nhận văn bản.',
      ),
  },
  {
    code: 'RecipientIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    field: 'text',
    breaches: ({ content }) =>
      each(
        content.recipients,
        ({ text }) => isBlank(text),
        (_, at) => `Nơi nhận thứ ${at + 1} bỏ trống.`,
      ),
  },
  {
    code: 'ArchiveLineIsMissing',
    severity: 'error',
    clause: clause('Phần I, Mục II.9'),
    field: 'archive',
    breaches: ({ content }) =>
      when(isBlank(content.archive), 'Chưa có dòng “Lưu: VT, …” ở nơi nhận.'),
  },
  {
    code: 'ArchiveLineLacksClerk',
    severity: 'warning',
    clause: clause('Phần I, Mục II.9'),
    field: 'archive',
    breaches: ({ content: { archive } }) =>
      when(
        !isBlank(archive) && !/^VT\b/.test(archive.trim()),
        `Dòng lưu “${archive}” phải bắt đầu bằng “VT”.`,
      ),
  },
  {
    code: 'SignatureBlockIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.7'),
    breaches: ({ signatureBlock }) =>
      when(
        signatureBlock !== null &&
          (isBlank(signatureBlock.name) || signatureBlock.lines.every(isBlank)),
        'Khối ký chưa có chức vụ hoặc họ tên người ký.',
      ),
  },
  {
    code: 'SignatureLinesDoNotStateAuthority',
    severity: 'error',
    clause: clause('Phần I, Mục II.7'),
    breaches: ({ signatureBlock }) =>
      when(
        signatureBlock !== null && !statesAuthority(signatureBlock),
        'Dòng đầu của khối ký không khớp với quyền hạn ký (KT., TL., TUQ., Q., TM.).',
      ),
  },
  {
    code: 'SignerNameCarriesTitle',
    severity: 'warning',
    clause: clause('Phần I, Mục II.7'),
    breaches: ({ signatureBlock }) =>
      when(
        academic.test(signatureBlock?.name ?? ''),
        'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu, trừ khi Bộ Y tế có quy định khác.',
      ),
  },
];

function statesAuthority({ authority, lines }: SignatureBlock): boolean {
  const [, stated = null] = /^\s*(KT|TL|TUQ|Q|TM)\./.exec(lines[0] ?? '') ?? [];
  return stated === authority;
}
