import { strToU8, zipSync } from 'fflate';
import { paragraph, wordFile } from '../../../../../test/builders/word/word-package.js';
import { unpackWord, wordLimits } from './unpack-word.js';

const plain = [paragraph('Kế hoạch')];
const verdict = (file: Uint8Array) => {
  const read = unpackWord(file);
  return read.ok ? 'taken' : (read.error.found ?? read.error.code);
};
const mebibyte = 1024 * 1024;

it('a .docx is unpacked without its pictures', () => {
  const read = unpackWord(wordFile(plain, { 'word/media/a.png': 'picture' }));
  if (!read.ok) throw new Error(read.error.code);
  expect(Object.keys(read.value).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ]);
});

describe('is refused before it is unpacked', () => {
  it('what unpacks to more than a hundred megabytes in all', () => {
    const stored = (size: number): [Uint8Array, { level: 0 }] => [
      new Uint8Array(size),
      { level: 0 },
    ];
    const file = (size: number) =>
      zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/media/a': stored(size) });
    expect(verdict(file(99 * mebibyte))).toBe('taken');
    expect(verdict(file(100 * mebibyte))).toBe('WordFileUnpacksTooLarge');
  }, 60_000);

  it('a part that unpacks to hundreds of times its size', () => {
    const zeros = new Uint8Array(2 * mebibyte);
    expect(verdict(wordFile(plain, { 'word/bomb.xml': zeros }))).toBe('WordFileUnpacksTooLarge');
    expect(verdict(wordFile(plain, { 'word/small.xml': zeros.subarray(mebibyte) }))).toBe('taken');
  });

  it('more parts than any document has', () => {
    const parts = Object.fromEntries(
      Array.from({ length: wordLimits.entries }, (_, at) => [`word/x/${at}`, 'x']),
    );
    expect(verdict(wordFile(plain, parts))).toBe('WordFileUnpacksTooLarge');
  });

  it.each(['word/vbaProject.bin', 'word/VBAPROJECT.BIN'])('a file with macros: %s', (name) => {
    expect(verdict(wordFile(plain, { [name]: 'x' }))).toBe('WordFileHoldsMacros');
  });
});

it.each([
  ['xl/workbook.xml', /Excel/],
  ['ppt/presentation.xml', /PowerPoint/],
  ['META-INF/manifest.xml', /LibreOffice/],
  ['readme.txt', /tệp nén/],
])('an archive with %s is told what it is', (name, found) => {
  expect(verdict(zipSync({ [name]: strToU8('x') }))).toMatch(found);
});

it('a part never unpacks beyond the size it states', () => {
  const file = wordFile([paragraph('a'.repeat(5_000))], {});
  const lying = withStatedSize(file, 'word/document.xml', 300);
  const read = unpackWord(lying);
  expect(read.ok && read.value['word/document.xml']?.length).toBe(300);
});

it('cut short, it is broken', () => {
  expect(verdict(wordFile(plain).subarray(0, 200))).toBe('WordFileIsBroken');
  expect(verdict(zipSync({ 'word/other.xml': strToU8('x') }))).toBe('WordFileIsBroken');
});

it('a part with a DOCTYPE is not read', () => {
  const part = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';
  expect(verdict(wordFile(plain, { 'word/document.xml': part }))).toBe('WordFileIsBroken');
});

/** Writes another unpacked size into the directory of an archive. */
function withStatedSize(file: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(file);
  const entry = bytes.lastIndexOf(name) - 46;
  expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}
