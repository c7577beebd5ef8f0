import { childrenOf, objectId, objectIdOf, readDer, tlv } from './der.js';

const reads = (hex: string): string => {
  try {
    const node = readDer(Buffer.from(hex, 'hex'));
    if (node.tag === 0x30) childrenOf(node);
    return node.tag === 0x06 ? objectIdOf(node) : 'read';
  } catch (error) {
    return String((error as { code?: string }).code);
  }
};

test.each([
  ['a length in more octets than it needs', '0481' + '01' + '00'],
  ['a length with a zero in front', '048200' + '80' + '00'.repeat(128)],
  ['an open length', '3080' + '0000'],
  ['a length of five octets', '04850000000001' + '00'],
  ['a length beyond the end', '0402' + '00'],
  ['a child beyond its parent', '3003' + '040200'],
  ['a tag in several octets', '1f8101' + '00'],
  ['bytes behind it', '0500' + '00'],
  ['nothing', ''],
  ['an identifier without arcs', '0600'],
  ['an identifier that does not end', '06022a86'],
  ['an identifier with octets to spare', '06042a8001' + '01'],
  ['an identifier of an arc too large', '060a2a' + 'ff'.repeat(8) + '7f'],
])('%s is refused', (_what, hex) => expect(reads(hex)).toBe('DerIsMalformed'));

test.each(['1.2.840.113549.1.1.11', '2.5.29.15', '2.999.3', '0.9.2342.19200300.100.1.25'])(
  '%s is read as it was written',
  (dotted) => {
    expect(objectIdOf(readDer(objectId(dotted)))).toBe(dotted);
  },
);

test.each([0, 127, 128, 255, 256, 65_535, 65_536, 16_777_215, 16_777_216])(
  'a content of %i octets is written and read',
  (length) => {
    expect(readDer(tlv(0x04, Buffer.alloc(length))).content).toHaveLength(length);
  },
);
