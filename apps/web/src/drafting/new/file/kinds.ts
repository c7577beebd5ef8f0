import type { Tone } from '../../../theme/tokens.js';
import type { Change, Piece } from './reading.js';

interface Kind {
  readonly name: string;
  readonly tone: Tone;
}

/** How each kind of piece is called, quiet save for what needs a look. */
export const kinds: Readonly<Record<Piece['as'], Kind>> = {
  header: { name: 'Phần đầu', tone: 'neutral' },
  title: { name: 'Tên loại, trích yếu', tone: 'action' },
  addressee: { name: 'Kính gửi', tone: 'neutral' },
  legalBasis: { name: 'Căn cứ', tone: 'neutral' },
  section1: { name: 'Mục cấp 1', tone: 'action' },
  section2: { name: 'Mục cấp 2', tone: 'action' },
  section3: { name: 'Mục cấp 3', tone: 'action' },
  section4: { name: 'Mục cấp 4', tone: 'action' },
  paragraph: { name: 'Đoạn', tone: 'neutral' },
  annex: { name: 'Phụ lục', tone: 'action' },
  annexGroup: { name: 'Nhóm', tone: 'neutral' },
  annexRow: { name: 'Dòng bảng', tone: 'neutral' },
  recipient: { name: 'Nơi nhận', tone: 'neutral' },
  signature: { name: 'Chữ ký', tone: 'neutral' },
  leftOut: { name: 'Bỏ qua', tone: 'neutral' },
  unplaced: { name: 'Chưa rõ', tone: 'soon' },
};

const ofText: readonly Change['as'][] = [
  'section1',
  'section2',
  'section3',
  'section4',
  'paragraph',
  'legalBasis',
  'recipient',
  'leftOut',
];

/** What a piece may be called instead; the header and the signature come from elsewhere anyway. */
export function otherKinds(as: Piece['as']): readonly Change['as'][] {
  if (as === 'annexRow') return ['leftOut'];
  if (/^(section|paragraph|legalBasis|unplaced|leftOut)/.test(as)) return ofText;
  return [];
}
