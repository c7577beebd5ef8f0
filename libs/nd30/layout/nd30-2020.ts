import type { Layout, Length, Size } from './layout.js';

const annex = (section: string) => `NĐ 30/2020/NĐ-CP, Phụ lục I, ${section}`;

const size = (pt: number, allowed: Size['allowed'], section: string | null): Size => ({
  pt,
  allowed,
  clause: section && annex(section),
});

const length = (mm: number, allowed: Length['allowed'], section: string): Length => ({
  mm,
  allowed,
  clause: annex(section),
});

/** Layout rules of Decree 30/2020/NĐ-CP, Appendix I. Sizes are those of the decree's own samples. */
export const nd30of2020: Layout = {
  name: 'nd30-2020',
  basis: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
  effectiveFrom: '2020-03-05',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  margins: {
    top: length(20, [20, 25], 'Phần I, Mục I.3'),
    bottom: length(20, [20, 25], 'Phần I, Mục I.3'),
    left: length(30, [30, 35], 'Phần I, Mục I.3'),
    right: length(15, [15, 20], 'Phần I, Mục I.3'),
  },
  sizes: {
    nation: size(12, [12, 13], 'Phần I, Mục II.1'),
    motto: size(13, [13, 14], 'Phần I, Mục II.1'),
    superior: size(12, [12, 13], 'Phần I, Mục II.2'),
    issuer: size(12, [12, 13], 'Phần I, Mục II.2'),
    number: size(13, [13, 13], 'Phần I, Mục II.3'),
    date: size(13, [13, 14], 'Phần I, Mục II.4'),
    type: size(14, [13, 14], 'Phần I, Mục II.5'),
    subject: size(14, [13, 14], 'Phần I, Mục II.5'),
    letterSubject: size(12, [12, 13], 'Phần I, Mục II.5'),
    legalBasis: size(14, [13, 14], 'Phần I, Mục II.6'),
    body: size(14, [13, 14], 'Phần I, Mục II.6'),
    addressee: size(14, [13, 14], 'Phần I, Mục II.9'),
    authority: size(14, [13, 14], 'Phần I, Mục II.7'),
    signer: size(14, [13, 14], 'Phần I, Mục II.7'),
    stamp: size(13, [13, 14], 'Phần I, Mục III.2'),
    recipientsTitle: size(12, [12, 12], 'Phần I, Mục II.9'),
    recipients: size(11, [11, 11], 'Phần I, Mục II.9'),
    pageNumber: size(13, [13, 14], 'Phần I, Mục I.7'),
    annexNumber: size(14, [14, 14], 'Phần I, Mục III.1'),
    annexTitle: size(14, [13, 14], 'Phần I, Mục III.1'),
    annexReference: size(14, [13, 14], 'Phần I, Mục III.1'),
    table: size(12, [11, 14], null),
  },
  firstLineIndent: length(12.7, [10, 12.7], 'Phần I, Mục II.6'),
  paragraphGap: size(6, [6, 18], 'Phần I, Mục II.6'),
  lineSpacing: { lines: 1.15, allowed: [1, 1.5], clause: annex('Phần I, Mục II.6') },
  rules: {
    motto: { share: 1, allowed: [1, 1], clause: annex('Phần I, Mục II.1') },
    issuer: { share: 0.4, allowed: [1 / 3, 1 / 2], clause: annex('Phần I, Mục II.2') },
    subject: { share: 0.4, allowed: [1 / 3, 1 / 2], clause: annex('Phần I, Mục II.5') },
  },
  stamps: {
    express: { text: 'HỎA TỐC', widthMm: 30, heightMm: 8, clause: annex('Phần I, Mục III.2') },
    veryUrgent: {
      text: 'THƯỢNG KHẨN',
      widthMm: 40,
      heightMm: 8,
      clause: annex('Phần I, Mục III.2'),
    },
    urgent: { text: 'KHẨN', widthMm: 20, heightMm: 8, clause: annex('Phần I, Mục III.2') },
  },
  signature: {
    pictureMm: [42, 24],
    sealMm: 36,
    sealCovers: 1 / 3,
    clause: annex('Phần I, Mục II.7.d và II.8.a'),
  },
  ending: './.',
};
