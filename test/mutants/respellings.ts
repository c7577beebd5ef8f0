import { bytesFrom } from './bytes-from.js';
import { deflateSync } from 'node:zlib';
import { serialise } from '../../libs/pades/pdf/serialise.js';
import { name, stream } from '../../libs/pades/pdf/objects.js';
import type { Operator } from './operator.js';
import type { Dice } from '../campaigns/unseen/random.js';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The last place of a pattern, replaced; longer or shorter, so that offsets may move. */
const respelt = (
  attack: Operator['attack'],
  label: string,
  pattern: RegExp,
  by: (found: string, dice: Dice, text: string) => string,
  caughtBy: Operator['caughtBy'],
): Operator => ({
  ...{ name: label, attack, caughtBy },
  forge: (file, dice) => {
    const text = latin1(file);
    const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1);
    if (found === undefined) throw new Error(`${label}: nothing to respell`);
    const fresh = by(found[0], dice, text);
    const [head, tail] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    return Buffer.from(`${head}${fresh}${tail}`, 'latin1');
  },
});

const padded = (fresh: string, found: string): string => fresh.padEnd(found.length);
const unreadable = ['FileIsNotReadable'] as const;

export const respellings: readonly Operator[] = [
  respelt(
    'universal forgery',
    'no, empty, null or zero /Contents',
    /\/Contents <[0-9a-f]+>/,
    (found, dice) =>
      padded(
        dice.pick([
          found.replace('Contents', 'Kontents'),
          ...['/Contents null', '/Contents <>', '/Contents ()', '/Contents 1'],
          found.replace(/[1-9a-f](?=[0-9a-f]*>)/g, '0'),
        ]),
        found,
      ),
    ['ContentsIsMissing', 'ByteRangeIsWrong'],
  ),
  respelt(
    'universal forgery',
    'no or odd /ByteRange',
    /\/ByteRange \[[\d ]+\]/,
    (found, dice) =>
      padded(
        dice.pick([
          found.replace('Byte', 'Bite'),
          ...['[]', '[0 0 0 0]', '[0 1]', '[-1 9 9 9]', '[0 1e9 1 1]', 'null', '[0 9 9 9 9 9]'].map(
            (range) => `/ByteRange ${range}`,
          ),
        ]),
        found,
      ),
    ['ByteRangeIsWrong', 'FileIsNotReadable'],
  ),
  respelt(
    'universal forgery',
    'another form of signature',
    /ETSI\.CAdES\.detached/,
    (found, dice) =>
      padded(dice.pick(['adbe.pkcs7.detached', 'adbe.pkcs7.sha1', 'ETSI.RFC3161', 'x']), found),
    ['SubFilterIsNotAccepted', 'DigestDoesNotMatch', 'SealIsMissing', 'TimestampIsNotGood'],
  ),
  respelt(
    'signature wrapping',
    'a wider gap',
    /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/,
    (found, dice) => {
      const [, before, after, rest] = found.match(/\[0 (\d+) (\d+) (\d+)/) ?? [];
      const [left, right] = [dice.below(9) + 1, dice.below(9)];
      const range = [0, Number(before) - left, Number(after) + right, Number(rest) - right];
      return padded(`/ByteRange [${range.join(' ')}]`, found);
    },
    ['ByteRangeIsWrong'],
  ),
  respelt(
    'signature wrapping',
    'text slipped in before the range',
    /\/ByteRange/,
    (found, dice) => `%${' evil'.repeat(dice.below(40) + 1)}\n${found}`,
    [...unreadable, 'ByteRangeIsWrong'],
  ),
  respelt(
    'signature wrapping',
    'a second /Contents in the dictionary',
    /\/ByteRange/,
    (found) => `/Contents <00>\n${found}`,
    unreadable,
  ),
  respelt(
    'structure',
    'cross-references in a ring or far out',
    /\/Prev \d+/,
    (_, dice, text) =>
      `/Prev ${dice.pick([/startxref\s(\d+)\s%%EOF\s*$/.exec(text)?.[1], '0', '99999999999', '-1'])}`,
    unreadable,
  ),
  respelt(
    'structure',
    'hybrid, encrypted, or a key twice',
    /\/Prev \d+/,
    (found, dice) =>
      `${found}\n${dice.pick(['/XRefStm 15', '/Encrypt 1 0 R', found, '/Root 1 0 R'])}`,
    unreadable,
  ),
  respelt(
    'structure',
    'another /Root',
    /\/Root \d+ 0 R/,
    (found, dice) => {
      const others = Array.from({ length: 20 }, (_, num) => `/Root ${num} 0 R`);
      return dice.pick(others.filter((other) => other !== found));
    },
    [
      ...unreadable,
      'ModifiedAfterSigning',
      'DigestDoesNotMatch',
      'FileHasNoSignature',
      'SignatureWasRemoved',
    ],
  ),
  {
    name: 'the end cut off or something behind it',
    attack: 'structure',
    caughtBy: unreadable,
    forge: (file, dice) =>
      dice.pick([
        file.subarray(0, file.length - 2 - dice.below(60)),
        Buffer.concat([file, Buffer.from('%more\n')]),
        Buffer.concat([file, bytesFrom(dice, 20)]),
      ]),
  },
  {
    name: 'objects that inflate beyond reason',
    attack: 'structure',
    caughtBy: [...unreadable, 'ModifiedAfterSigning'],
    forge: (file, dice) => withBomb(file, dice.below(9)),
  },
];

let packedBomb: Buffer | undefined;

/** A little more than one stream may inflate to. */
const bomb = (): Buffer => (packedBomb ??= deflateSync(Buffer.alloc(65 * 1_048_576, ' ')));

/** A revision whose catalog lies in an object stream that grows a thousandfold. */
const withBomb = (file: Uint8Array, kind: number): Uint8Array => {
  const text = latin1(file);
  const size = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(text)?.[1]);
  const prev = /startxref\s(\d+)\s%%EOF\s*$/.exec(text)?.[1];
  const root = /\/Root (\d+) 0 R(?![\s\S]*\/Root)/.exec(text)?.[1];
  const content = bomb();
  const entries = { Type: name('ObjStm'), N: 1 + kind, First: 4, Filter: name('FlateDecode') };
  const packed = Buffer.concat([
    Buffer.from(`${size} 0 obj\n`),
    serialise(stream(entries, content)),
    Buffer.from('\nendobj\n'),
  ]);
  const rows = Buffer.alloc(16);
  rows.writeUInt8(1, 0);
  rows.writeUIntBE(file.length, 1, 5);
  rows.writeUInt8(2, 8);
  rows.writeUIntBE(size, 9, 5);
  const at = file.length + packed.length;
  const dictionary = `<</Type /XRef /Size ${size + 2} /W [1 5 2] /Index [${size} 1 ${root} 1] /Root ${root} 0 R /Prev ${prev} /Length 16>>`;
  const head = Buffer.from(`${size + 1} 0 obj\n${dictionary}\nstream\n`);
  const tail = Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat([file, packed, head, rows, tail]);
};
