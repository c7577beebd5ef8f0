import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { packFile } from './pack.js';
import { unpackFile } from './unpack.js';

const content = Buffer.from('%PDF-1.7 nội dung');
const zip = (files: Zippable) => Buffer.from(zipSync(files, { mtime: new Date(2000, 0, 1) }));
const verdict = (bytes: Buffer, room?: number) => {
  const result = unpackFile(bytes, room);
  return result.ok ? 'ok' : result.error;
};
const good = () => zip({ 'van-ban.pdf': content });
const directory = (bytes: Buffer) => bytes.readUInt32LE(bytes.length - 6);
const patched = (change: (bytes: Buffer) => void) => {
  const bytes = good();
  change(bytes);
  return bytes;
};

describe('the zip of an attachment', () => {
  it('gives back the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        const result = unpackFile(Buffer.from(packFile('Kế hoạch.pdf', bytes)));
        expect(result).toEqual({ ok: true, value: Buffer.from(bytes) });
      }),
    );
  });

  it('is the same for the same file', () => {
    expect(packFile('a.pdf', content)).toEqual(packFile('a.pdf', content));
  });

  it('of our own making is never refused for its ratio', () => {
    const zeros = Buffer.alloc(200_000);
    const result = unpackFile(Buffer.from(packFile('a.bin', zeros)));
    expect(result.ok && result.value.equals(zeros)).toBe(true);
  });

  it('is refused when it is a bomb, without being inflated', () => {
    expect(verdict(zip({ 'a.bin': Buffer.alloc(2_000_000) }))).toBe('AttachmentInflatesTooMuch');
    const huge = patched((bytes) => bytes.writeUInt32LE(0xfffffff0, directory(bytes) + 24));
    expect(verdict(huge)).toBe('AttachmentIsTooLarge');
    expect(verdict(good(), 5)).toBe('AttachmentIsTooLarge');
  });

  it('is refused when it lies about the size, either way', () => {
    const bomb = zip({ 'a.bin': Buffer.alloc(2_000_000) });
    bomb.writeUInt32LE(1000, directory(bomb) + 24);
    expect(verdict(bomb)).toBe('AttachmentIsDamaged');
    const longer = patched((bytes) =>
      bytes.writeUInt32LE(content.length + 1, directory(bytes) + 24),
    );
    expect(verdict(longer)).toBe('AttachmentIsDamaged');
  });

  it.each(['../a.pdf', '/etc/passwd', 'a/b.pdf', 'a\\b.pdf', 'C:a.pdf', '..', '.', 'a\u0000.pdf'])(
    'is refused when its file is called %j',
    (name) => {
      expect(verdict(zip({ [name]: content }))).toBe('AttachmentNameIsUnsafe');
    },
  );

  it('is refused when it holds a link, a device or a folder', () => {
    for (const mode of [0o120777, 0o060644, 0o040755])
      expect(verdict(zip({ 'a.pdf': [content, { os: 3, attrs: mode << 16 }] }))).toBe(
        'AttachmentIsALink',
      );
    expect(verdict(zip({ 'a.pdf': [content, { attrs: 0x10 }] }))).toBe('AttachmentIsALink');
    expect(verdict(zip({ 'a.pdf': [content, { os: 3, attrs: 0o100644 << 16 }] }))).toBe('ok');
  });

  it('is refused when it holds no file or several', () => {
    expect(verdict(zip({}))).toBe('AttachmentZipHoldsNotOneFile');
    expect(verdict(zip({ 'a.pdf': content, 'b.pdf': content }))).toBe(
      'AttachmentZipHoldsNotOneFile',
    );
  });

  it('is refused when it is encrypted, damaged, cut or of another method', () => {
    const at = directory(good());
    expect(verdict(patched((bytes) => bytes.writeUInt16LE(1, at + 8)))).toBe(
      'AttachmentIsEncrypted',
    );
    expect(verdict(patched((bytes) => bytes.writeUInt32LE(0, at + 16)))).toBe(
      'AttachmentIsDamaged',
    );
    expect(verdict(patched((bytes) => bytes.writeUInt16LE(12, at + 10)))).toBe(
      'AttachmentIsDamaged',
    );
    expect(verdict(good().subarray(0, -1))).toBe('AttachmentIsNotZip');
    expect(verdict(Buffer.alloc(0))).toBe('AttachmentIsNotZip');
  });

  it('is refused when its two headers disagree or something stands before it', () => {
    expect(verdict(patched((bytes) => bytes.write('X', 30)))).toBe('AttachmentIsDamaged');
    expect(verdict(Buffer.concat([Buffer.from('MZ'), good()]))).toBe('AttachmentIsNotZip');
    expect(verdict(patched((bytes) => bytes.writeUInt32LE(4, directory(bytes) + 42)))).toBe(
      'AttachmentIsDamaged',
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const bytes = good();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = unpackFile(bytes);
        if (result.ok) expect(result.value).toEqual(content);
      }),
      { numRuns: 1000 },
    );
  });
});
