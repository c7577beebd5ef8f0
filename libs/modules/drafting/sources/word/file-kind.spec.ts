import { fileKind } from './file-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['Kế hoạch năm 2026', 'text'],
  ['MZ là hai chữ đầu của một dòng', 'text'],
  ['PK\x03\x04rest', 'archive'],
])('%s is taken for %s', (text, kind) => {
  expect(fileKind(Buffer.from(text))).toEqual({ ok: true, value: kind });
});

it('nothing is an empty file', () => {
  expect(fileKind(new Uint8Array())).toEqual({ ok: false, error: { code: 'FileIsEmpty' } });
});

it.each([
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /\.doc/, /\.docx/],
  ['{\\rtf1\\ansi', /RTF/, /\.docx/],
  ['%PDF-1.7', /PDF/, /\.docx/],
  ['\x89PNG\r\n\x1a\n', /ảnh/, /Word gốc/],
  ['\xff\xd8\xff\xe0', /ảnh/, /Word gốc/],
  ['RIFF1234WEBPVP8 ', /ảnh/, /Word gốc/],
  ['\0\0\0\x18ftypheic', /ảnh/, /Word gốc/],
  ['Rar!\x1a\x07', /nén/, /giải nén/],
  ['MZ\x90\0\x03\0\0\0', /\.exe/, /Không mở/],
  ['\x7fELF\x02', /\.exe/, /Không mở/],
])('%j is refused with what it is and what to do', (start, found, advice) => {
  expect(fileKind(bytes(start))).toEqual({
    ok: false,
    error: {
      code: 'FileKindIsNotTaken',
      found: expect.stringMatching(found) as string,
      advice: expect.stringMatching(advice) as string,
    },
  });
});
