import { parseForeignPdfDate, parsePdfDate } from './pdf-date.js';

test.each([
  ["D:20260106143000+07'00'", '2026-01-06T07:30:00.000Z'],
  ["D:20260106143000+07'00", '2026-01-06T07:30:00.000Z'],
  ['D:20260106143000+07', '2026-01-06T07:30:00.000Z'],
  ["D:20260106143000Z00'00'", '2026-01-06T14:30:00.000Z'],
  // LibreOffice
  ["D:20260106143000Z'", '2026-01-06T14:30:00.000Z'],
  ['D:20260106143000', undefined],
  ['D:2026', undefined],
])('%s as others write it', (text, expected) => {
  expect(parseForeignPdfDate(text)?.toISOString()).toBe(expected);
});

test('our own files have one spelling', () => {
  expect(parsePdfDate("D:20260106143000+07'00'")).toEqual(new Date('2026-01-06T07:30:00Z'));
  expect(parsePdfDate("D:20260106143000Z'")).toBeUndefined();
  expect([parsePdfDate('xin chao'), parsePdfDate(undefined)]).toEqual([undefined, undefined]);
});
