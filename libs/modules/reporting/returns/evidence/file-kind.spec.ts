import { strToU8, zipSync } from 'fflate';
import { evidenceKind } from './file-kind.js';

const office = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

test.each([
  ['application/pdf', strToU8('%PDF-1.7\n')],
  ['image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  [expect.stringContaining('wordprocessingml'), office('word/document.xml')],
  [expect.stringContaining('spreadsheetml'), office('[Content_Types].xml', 'xl/workbook.xml')],
])('takes %s', (mediaType, bytes) => {
  expect(evidenceKind(bytes)).toEqual(mediaType);
});

test.each([
  ['FileIsEmpty', new Uint8Array()],
  ['EvidenceFileIsNotTaken', strToU8('<html>')],
  ['EvidenceFileIsNotTaken', strToU8('MZ\u0090')],
  ['EvidenceFileIsNotTaken', office('payload.exe')],
  ['EvidenceFileIsNotTaken', office('xl/workbook.xml', 'xl/vbaProject.bin')],
  ['EvidenceFileIsNotTaken', strToU8('PK\u0003\u0004 broken')],
])('refuses with %s', (code, bytes) => {
  expect(() => evidenceKind(bytes)).toThrow(code);
});
