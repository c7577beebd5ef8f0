import { objectId, readDer, sequence, tlv } from '../cms/der.js';
import { isWithin, partOf, readName, sameName, type Name } from './name.js';

type Attribute = readonly [type: string, value: string | Buffer, tag?: number];

/** A name of relative names of attributes; text is a UTF8String unless a tag says otherwise. */
const name = (...parts: readonly (readonly Attribute[])[]): Name =>
  readName(
    readDer(
      sequence(
        ...parts.map((attributes) =>
          tlv(
            0x31,
            ...attributes.map(([type, value, tag = 0x0c]) =>
              sequence(objectId(type), tlv(tag, Buffer.from(value as Buffer))),
            ),
          ),
        ),
      ),
    ),
  );
const [cn, o, email] = ['2.5.4.3', '2.5.4.10', '1.2.840.113549.1.9.1'];
const [printable, teletex, bmp, universal] = [0x13, 0x14, 0x1e, 0x1c];

test('text comes out right, whatever it is written in', () => {
  const health = 'Sở Y tế';
  const wide = Buffer.from(health.normalize('NFC'), 'utf16le').swap16();
  const wider = Buffer.concat([...health].map((letter) => Buffer.from([0, 0, ...swapped(letter)])));
  for (const [value, tag] of [
    [health, 0x0c],
    [wide, bmp],
    [wider, universal],
  ] as const) {
    expect(name([[o, value, tag]]).text).toBe(`O=${health}`);
  }
  expect(name([[o, Buffer.of(0xe9), teletex]]).text).toBe('O=é');
  expect(name([[o, Buffer.of(1, 2), 0x04]]).text).toBe('O=#04020102');
  expect(name([['1.2.3', 'a']], [[cn, 'b']], [[cn, 'c']]).text).toBe('1.2.3=a, CN=b, CN=c');
  expect(partOf(name([[cn, 'b']], [[cn, 'c']]), cn)).toBe('c');
  expect(partOf(name([[cn, 'b']], [[o, 'c']]), 'CN')).toBe('b');
  expect(partOf(name([[o, 'c']]), 'CN')).toBeUndefined();
});

test('case, spaces and the kind of string tell no names apart', () => {
  const same = name([[cn, 'Trung tâm Y tế']]);
  expect(sameName(same, name([[cn, '  TRUNG TÂM   Y tế ']]))).toBe(true);
  expect(sameName(same, name([[cn, 'Trung tâm Y tế'.normalize('NFD')]]))).toBe(true);
  expect(sameName(name([[cn, 'CA 1', printable]]), name([[cn, 'ca 1']]))).toBe(true);
});

test('order, letters, types and ends tell them apart', () => {
  const one = name([[o, 'A']], [[cn, 'B']]);
  for (const other of [
    name([[cn, 'B']], [[o, 'A']]),
    name([[o, 'A']]),
    name([[o, 'A']], [[cn, 'B']], [[cn, 'C']]),
    name([[o, 'A']], [[o, 'B']]),
    name([
      [o, 'A'],
      [cn, 'B'],
    ]),
    name([[o, 'A']], [[cn, 'B\0']]),
    name([[o, 'A']], [[cn, 'Ｂ']]),
  ]) {
    expect(sameName(one, other)).toBe(false);
  }
});

test('the attributes of one part have no order', () => {
  const [first, second] = [
    [o, 'A'],
    [cn, 'B'],
  ] as const;
  expect(sameName(name([first, second]), name([second, first]))).toBe(true);
});

test('no value can look like two', () => {
  const one = name([[o, 'A"+2.5.4.3="B']]);
  const two = name([
    [o, 'A'],
    [cn, 'B'],
  ]);
  expect(sameName(one, two)).toBe(false);
});

test('a name lies at or below the beginning of it', () => {
  const above = name([[o, 'A']]);
  expect(isWithin(name([[o, 'a']], [[cn, 'B']]), above)).toBe(true);
  expect(isWithin(above, above)).toBe(true);
  expect(isWithin(above, name([[o, 'A']], [[cn, 'B']]))).toBe(false);
  expect(isWithin(name([[email, 'A']]), above)).toBe(false);
});

function swapped(letter: string): readonly number[] {
  return [...Buffer.from(letter, 'utf16le').swap16()];
}
