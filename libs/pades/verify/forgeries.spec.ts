import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { replaced } from '../../../test/pki/attacks.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderRequest, leaderSigns } from '../../../test/pki/signed.js';
import { signedAttributes, signedData } from '../cms/build.js';
import { certificateParts } from '../cms/certificate.js';
import { derNull, integer, objectId, octets, sequence, setOf, tlv } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { openLeaderSignature } from '../leader-signature.js';
import type { PendingSignature } from '../pending-signature.js';
import type { IssuedPdf, PreparedPdf } from '../phases.js';
import type { VerificationReport } from './judgement/report.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
let prepared: PreparedPdf;
let issued: IssuedPdf;
beforeAll(async () => {
  pki = await makeTestPki();
  prepared = await aPreparedPdf();
  issued = clerkSeals(leaderSigns(prepared, pki.leader), pki.seal);
});

const verify = (
  bytes: Uint8Array,
  stage: 'issued' | 'leaderSigned' = 'issued',
): VerificationReport =>
  verifyPdf(bytes, { trust: [pki.authority.rootPem], at: signingDay, expected: { stage } });

const allCodes = ({ findings, signatures }: VerificationReport): readonly string[] =>
  [...findings, ...signatures.flatMap((signature) => signature.findings)].map(({ code }) => code);

describe('universal forgeries of the signature dictionary', () => {
  test.each<[string, RegExp, (found: string) => string, string]>([
    [
      'no /Contents',
      /\/Contents </g,
      (found) => found.replace('Contents', 'Kontents'),
      'ContentsIsMissing',
    ],
    ['a null /Contents', /\/Contents <[0-9a-f]+>/g, () => '/Contents null', 'ContentsIsMissing'],
    ['an empty /Contents', /\/Contents <[0-9a-f]+>/g, () => '/Contents <>', 'ContentsIsMissing'],
    [
      'zeros as /Contents',
      /\/Contents <[0-9a-f]+>/g,
      (found) => found.replace(/[1-9a-f](?=[0-9a-f]*>)/g, '0'),
      'ContentsIsMissing',
    ],
    ['no /ByteRange', /\/ByteRange \[/g, () => '/BiteRange [', 'ByteRangeIsWrong'],
    ['an empty /ByteRange', /\/ByteRange \[[\d ]+\]/g, () => '/ByteRange []', 'ByteRangeIsWrong'],
    [
      'a /ByteRange of zeros',
      /\/ByteRange \[[\d ]+\]/g,
      () => '/ByteRange [0 0 0 0]',
      'ByteRangeIsWrong',
    ],
    [
      'a negative /ByteRange',
      /\/ByteRange \[0 \d\d/g,
      () => '/ByteRange [-1 9',
      'ByteRangeIsWrong',
    ],
    [
      'a /ByteRange of two',
      /\/ByteRange \[0 \d+ [\d ]+\]/g,
      (found) => `${/^.+?\[0 \d+/.exec(found)?.[0]}]`,
      'ByteRangeIsWrong',
    ],
    [
      'a /ByteRange with a wider gap',
      /\/ByteRange \[0 \d+ [\d ]+\]/g,
      widerGap,
      'ByteRangeIsWrong',
    ],
    [
      'an /SubFilter of old',
      /ETSI\.CAdES\.detached/g,
      () => 'adbe.pkcs7.detached',
      'SubFilterIsNotAccepted',
    ],
  ])('%s is never valid', (_, pattern, by, code) => {
    const report = verify(replaced(issued, pattern, by));
    expect(report.verdict).not.toBe('valid');
    expect(allCodes(report)).toContain(code);
  });

  test('a signature moved behind the text it was wrapped around is refused', () => {
    const text = Buffer.from(issued).toString('latin1');
    const at = text.lastIndexOf('/ByteRange');
    const injected = `${text.slice(0, at)}%${' evil'.repeat(20)}\n${text.slice(at)}`;
    expect(verify(Buffer.from(injected, 'latin1')).verdict).not.toBe('valid');
  });
});

function widerGap(found: string): string {
  const [, before, after, rest] = /\[0 (\d+) (\d+) (\d+)/.exec(found) ?? [];
  return `/ByteRange [0 ${Number(before) - 10} ${Number(after)} ${rest}]`;
}

describe('forged CMS', () => {
  /** Places any CMS in the blank of a pending signature. */
  const placed = (pending: PendingSignature, cms: Buffer): Uint8Array => {
    const bytes = Buffer.from(pending.bytes);
    bytes.write(cms.toString('hex'), pending.contents.start, 'latin1');
    return bytes;
  };

  interface Parts {
    readonly attributes: Buffer;
    readonly digestOid?: string;
    readonly content?: Buffer;
    readonly signers?: number;
    readonly certificates?: readonly Uint8Array[];
  }
  const forged = (
    make: (honest: Buffer, pending: PendingSignature) => Parts,
  ): VerificationReport => {
    const { key } = pki.leader;
    const pending = openLeaderSignature(prepared, leaderRequest(pki.leader));
    const parts = make(Buffer.from(pending.toBeSigned), pending);
    const { issuer, serial } = certificateParts(key.certificateChain[0]!);
    const digest = sequence(objectId(parts.digestOid ?? oids.sha256));
    const signer = sequence(
      integer(1),
      sequence(issuer, serial),
      digest,
      Buffer.concat([Buffer.from([0xa0]), parts.attributes.subarray(1)]),
      sequence(objectId(oids.rsaEncryption), derNull),
      octets(key.sign(parts.attributes)),
    );
    const encapsulated = sequence(
      objectId(oids.data),
      ...(parts.content ? [tlv(0xa0, octets(parts.content))] : []),
    );
    const content = sequence(
      integer(1),
      setOf(digest),
      encapsulated,
      tlv(0xa0, ...(parts.certificates ?? key.certificateChain)),
      setOf(...Array.from({ length: parts.signers ?? 1 }, () => signer)),
    );
    return verify(
      placed(pending, sequence(objectId(oids.signedData), tlv(0xa0, content))),
      'leaderSigned',
    );
  };
  const attribute = (id: string, value: Buffer): Buffer => sequence(objectId(id), setOf(value));
  const digestOf = (
    { bytes, contents: { start, length } }: PendingSignature,
    hash = 'sha256',
  ): Buffer =>
    createHash(hash)
      .update(bytes.subarray(0, start - 1))
      .update(bytes.subarray(start + length + 1))
      .digest();

  test('built honestly by the same hands is valid', () => {
    expect(forged((attributes) => ({ attributes })).verdict).toBe('valid');
  });

  test.each<[string, string, (honest: Buffer, pending: PendingSignature) => Parts]>([
    [
      'content of its own',
      'CmsHasContent',
      (attributes) => ({ attributes, content: Buffer.from('x') }),
    ],
    ['two signers', 'CmsHasNotOneSigner', (attributes) => ({ attributes, signers: 2 })],
    ['no signer', 'CmsHasNotOneSigner', (attributes) => ({ attributes, signers: 0 })],
    [
      'no certificate',
      'SignerCertificateIsMissing',
      (attributes) => ({ attributes, certificates: [] }),
    ],
    [
      'no message digest',
      'SignedAttributeIsMissing',
      () => ({ attributes: setOf(attribute(oids.contentType, objectId(oids.data))) }),
    ],
    [
      'no signing certificate',
      'SignedAttributeIsMissing',
      (_, pending) => ({
        attributes: setOf(
          attribute(oids.contentType, objectId(oids.data)),
          attribute(oids.messageDigest, octets(digestOf(pending))),
        ),
      }),
    ],
    [
      "another person's signing certificate",
      'SigningCertificateDoesNotMatch',
      (_, pending) => ({
        attributes: signedAttributes(digestOf(pending), pki.otherPerson.key.certificateChain[0]!),
      }),
    ],
    [
      'the digest of something else',
      'DigestDoesNotMatch',
      () => ({
        attributes: signedAttributes(Buffer.alloc(32), pki.leader.key.certificateChain[0]!),
      }),
    ],
    [
      'SHA-1',
      'AlgorithmIsNotAccepted',
      (_, pending) => ({
        attributes: signedAttributes(
          digestOf(pending, 'sha1'),
          pki.leader.key.certificateChain[0]!,
        ),
        digestOid: oids.sha1,
      }),
    ],
    [
      'the message digest twice',
      'CmsIsNotReadable',
      (_, pending) => ({
        attributes: setOf(
          attribute(oids.contentType, objectId(oids.data)),
          attribute(oids.messageDigest, octets(digestOf(pending))),
          attribute(oids.messageDigest, octets(Buffer.alloc(32))),
        ),
      }),
    ],
  ])('with %s is never valid', (_, code, make) => {
    const report = forged(make);
    expect(report.verdict).not.toBe('valid');
    expect(allCodes(report)).toContain(code);
  });

  test("with another key's value fails as forged", () => {
    const pending = openLeaderSignature(prepared, leaderRequest(pki.leader));
    const cms = signedData({
      ...pending,
      signedAttributes: pending.toBeSigned,
      signatureValue: pki.otherPerson.key.sign(pending.toBeSigned),
    });
    const report = verify(placed(pending, cms), 'leaderSigned');
    expect([report.verdict, report.signatures[0]?.subIndication]).toEqual([
      'invalid',
      'SIG_CRYPTO_FAILURE',
    ]);
  });
});

describe('broken and hostile files', () => {
  const text = (): string => Buffer.from(issued).toString('latin1');
  const latin1 = (value: string): Uint8Array => Buffer.from(value, 'latin1');
  const lastPrev = /\/Prev \d+(?![\s\S]*\/Prev)/;

  test.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['no PDF', () => Buffer.from('Kính gửi: Sở Y tế')],
    ['a file cut short', () => issued.subarray(0, issued.length - 100)],
    ['data behind the last revision', () => Buffer.concat([issued, Buffer.from('%more\n')])],
    ['one more blank line', () => Buffer.concat([issued, Buffer.from('\n')])],
    [
      'a loop of cross-references',
      () =>
        latin1(text().replace(lastPrev, `/Prev ${/startxref\n(\d+)\n%%EOF\n$/.exec(text())?.[1]}`)),
    ],
    [
      'a hybrid cross-reference',
      () => latin1(text().replace(lastPrev, (found) => `${found}\n/XRefStm 15`)),
    ],
    [
      'an encrypted file',
      () => latin1(text().replace(lastPrev, (found) => `${found}\n/Encrypt 1 0 R`)),
    ],
    [
      'a key twice in the trailer',
      () => latin1(text().replace(lastPrev, (found) => `${found}\n${found}`)),
    ],
    [
      'very deep nesting',
      () => latin1(text().replace(lastPrev, (found) => `${found}\n/X ${'['.repeat(5000)}`)),
    ],
  ])('%s is indeterminate, with a reason, and no crash', (_, make) => {
    const report = verify(make());
    expect([report.verdict, allCodes(report)]).toEqual(['indeterminate', ['FileIsNotReadable']]);
    expect(report.findings[0]?.message).toMatch(
      /^Không đọc được tệp PDF: tệp [^(]+ \(Pdf\w+(, \w+ [^{}]+)*\)\.$/,
    );
  });

  test('any byte of a signed file that changes is noticed', () => {
    fc.assert(
      fc.property(fc.nat(issued.length - 1), fc.integer({ min: 1, max: 255 }), (at, step) => {
        const changed = Buffer.from(issued);
        changed[at] = ((changed[at] ?? 0) + step) % 256;
        return verify(changed).verdict !== 'valid';
      }),
      { numRuns: 30 },
    );
  });

  // No signature covers the seal's own value, so nothing but its spelling guards these bytes.
  test.each<[string, (contents: string) => string]>([
    ['a blank for a zero of the padding', (contents) => contents.replace(/0>$/, '\t>')],
    ['a line end for two zeros', (contents) => contents.replace(/00>$/, '\r\n>')],
    ['a capital digit', (contents) => contents.replace(/[a-f]/, (digit) => digit.toUpperCase())],
    ['a last digit left out', (contents) => contents.replace(/0>$/, '> ')],
    ['a last byte of the padding that is no zero', (contents) => contents.replace(/0>$/, '1>')],
  ])("the seal's value with %s is never valid", (_, respell) => {
    const lastContents = /<[0-9a-f]{1000,}>(?![\s\S]*<[0-9a-f]{1000,}>)/;
    expect(verify(replaced(issued, lastContents, respell)).verdict).not.toBe('valid');
  });

  test('the last line end is covered too', () => {
    const changed = Buffer.from(issued);
    expect(changed.at(-1)).toBe(0x0a);
    changed[changed.length - 1] = 0x0d;
    expect(verify(changed).verdict).toBe('invalid');
  });

  test('any digit of the two signature values that changes is noticed', () => {
    const places = [...text().matchAll(/\/Contents <([1-9a-f][0-9a-f]*?)0{64}/g)].flatMap(
      (match) => {
        const start = match.index + '/Contents <'.length;
        return Array.from({ length: match[1]?.length ?? 0 }, (_, i) => start + i);
      },
    );
    expect(places.length).toBeGreaterThan(3000);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 15 }), (at, step) => {
        const changed = Buffer.from(issued);
        const digit = Number.parseInt(changed.toString('latin1', at, at + 1), 16);
        changed.write(((digit + step) % 16).toString(16), at, 'latin1');
        return verify(changed).verdict !== 'valid';
      }),
      { numRuns: 30 },
    );
  });
});
