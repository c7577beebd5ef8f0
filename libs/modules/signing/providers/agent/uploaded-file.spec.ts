import { uploadedFile } from './uploaded-file.js';

const pdf = Buffer.from('%PDF-1.7\r\n--not the boundary\r\n\x00\xff%%EOF\n', 'latin1');
const form = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));
const type = 'multipart/form-data; boundary=----agent42';
const head = (disposition: string) =>
  `------agent42\r\nContent-Disposition: ${disposition}\r\n\r\n`;
const end = '\r\n------agent42--\r\n';

test('a bare body is the file', () => {
  expect(uploadedFile(pdf, 'application/pdf')).toBe(pdf);
  expect(uploadedFile(Buffer.alloc(0), 'application/pdf')).toBeUndefined();
});

test('the one file of a form comes out byte for byte, fields before it are passed over', () => {
  const body = form(
    head('form-data; name="id"'),
    'abc\r\n',
    head('form-data; name="uploadfile"; filename="a.pdf"'),
    pdf,
    end,
  );
  expect(Buffer.from(uploadedFile(body, type) ?? [])).toEqual(pdf);
});

test.each([
  ['without a file', form(head('form-data; name="id"'), 'abc', end)],
  ['cut off', form(head('form-data; name="f"; filename="a"'), pdf)],
  ['with another boundary', form('--x\r\n\r\n', pdf)],
])('a form %s gives none', (_, body) => {
  expect(uploadedFile(body, type)).toBeUndefined();
});
