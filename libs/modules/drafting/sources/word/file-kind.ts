import { beginsWith, firstBytes, ok, type Result } from '#kernel';
import { refusal, wrongKind, type WordRefusal } from './word-refusal.js';

const saveAsDocx =
  'Hãy mở bằng Word, bỏ mật khẩu nếu có, chọn "Lưu thành" dạng "Word Document (*.docx)" rồi tải lên.';
const findTheOriginal =
  'Hãy tải lên tệp Word gốc (.docx); nếu không còn, hãy sao chép phần chữ sang tệp .txt.';

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly found: string;
  readonly advice: string;
}

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const signatures: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    found: 'tệp Word kiểu cũ (.doc) hoặc tệp có đặt mật khẩu',
    advice: saveAsDocx,
  },
  { bytes: ascii('{\\rtf'), found: 'tệp RTF', advice: saveAsDocx },
  { bytes: firstBytes.pdf, found: 'tệp PDF', advice: findTheOriginal },
  ...[
    { bytes: firstBytes.png },
    { bytes: firstBytes.jpeg },
    { bytes: ascii('GIF8') },
    { bytes: ascii('II*\0') },
    { bytes: ascii('MM\0*') },
    { bytes: ascii('WEBP'), at: 8 },
    { bytes: ascii('ftyp'), at: 4 },
  ].map((picture) => ({
    ...picture,
    found: 'tệp ảnh hoặc phim',
    advice: `Hệ thống chưa đọc chữ trong ảnh. ${findTheOriginal}`,
  })),
  ...[{ bytes: ascii('Rar!') }, { bytes: ascii('7z\xbc\xaf') }, { bytes: [0x1f, 0x8b] }].map(
    (archive) => ({
      ...archive,
      found: 'tệp nén',
      advice: 'Hãy giải nén rồi tải lên từng tệp .docx hoặc .txt bên trong.',
    }),
  ),
];

const program = {
  found: 'tệp chương trình (.exe) mang tên văn bản',
  advice:
    'Không mở tệp này. Nếu nhận qua thư điện tử, hãy báo người phụ trách an toàn thông tin của đơn vị.',
};

/** What a file is by its first bytes; its name is not asked. Anything unknown is taken for text. */
export function fileKind(bytes: Uint8Array): Result<'archive' | 'text', WordRefusal> {
  if (bytes.length === 0) return refusal('FileIsEmpty');
  if (beginsWith(bytes, firstBytes.zip)) return ok('archive');
  if (isProgram(bytes)) return wrongKind(program.found, program.advice);
  const known = signatures.find(({ bytes: start, at }) => beginsWith(bytes, start, at));
  return known ? wrongKind(known.found, known.advice) : ok('text');
}

/** `MZ` may begin a text; the header of a program has zeros after it. */
const isProgram = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, [0x7f, 0x45, 0x4c, 0x46]) ||
  (beginsWith(bytes, ascii('MZ')) && bytes.subarray(0, 64).includes(0));
