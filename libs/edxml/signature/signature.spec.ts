import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildPackage,
  buildStatus,
  openPackage,
  openStatus,
  signEnvelope,
  verifyEnvelope,
  type Trust,
} from '#edxml';
import { aPackage, aStatus, pdf } from '../testing/messages.js';
import { anIdentity, during, validFrom, validTo, type Identity } from '../testing/pki.js';

let root: Identity;
let intermediate: Identity;
let centre: Identity;
let stranger: Identity;
let signed: string;

beforeAll(async () => {
  root = await anIdentity('Gốc thử nghiệm', { ca: true });
  intermediate = await anIdentity('Trung gian thử nghiệm', { ca: true, issuer: root });
  centre = await anIdentity('Trung tâm Y tế An Bình', { issuer: intermediate });
  stranger = await anIdentity('Người lạ');
  signed = signEnvelope(buildPackage(aPackage()), centre);
});

const bytes = (xml: string) => Buffer.from(xml);
const expecting = (identity: Identity): Trust => ({ expected: identity.pem, at: during });
const verdict = (xml: string, trust: Trust = expecting(centre)): string => {
  const result = verifyEnvelope(bytes(xml), trust);
  return result.ok ? 'valid' : result.error.map(({ code }) => code).join();
};
const signature = () => /<Signature .*<\/Signature>/.exec(signed)![0];

describe('a signed package', () => {
  it('carries its signature at the end of edXMLHeader, over the whole document', () => {
    expect(signed).toContain(`</edXML:TraceHeaderList>${signature()}</edXML:edXMLHeader>`);
    expect(signature()).toContain('<Reference URI="">');
    expect(signature()).toContain(
      '<X509SubjectName>O=Thử nghiệm, CN=Trung tâm Y tế An Bình</X509SubjectName>',
    );
    const result = verifyEnvelope(bytes(signed), expecting(centre));
    const content = result.ok ? Buffer.from(result.value.signed) : Buffer.alloc(0);
    const digest = createHash('sha256').update(content).digest('base64');
    expect(signature()).toContain(`<DigestValue>${digest}</DigestValue>`);
    expect(content.toString()).not.toContain('Signature');
  });

  it('opens to what was sent, and tells who signed', () => {
    expect(openPackage(bytes(signed), expecting(centre))).toEqual({
      ok: true,
      value: { message: aPackage(), certificate: expect.stringContaining('BEGIN CERTIFICATE') },
    });
  });

  it('opens with RSA as well, and statuses too', async () => {
    const rsa = await anIdentity('Sở Y tế', { kind: 'rsa' });
    const status = signEnvelope(buildStatus(aStatus()), rsa);
    expect(status).toContain('xmldsig-more#rsa-sha256');
    expect(signature()).toContain('xmldsig-more#ecdsa-sha256');
    const opened = openStatus(bytes(status), expecting(rsa));
    expect(opened.ok && opened.value.message).toEqual(aStatus());
    expect(verdict(status.replace('>03<', '>02<'), expecting(rsa))).toBe('SignatureIsWrong');
  });

  it('is not made with a weak key or another certificate', async () => {
    const weak = await anIdentity('Khóa yếu', { kind: 'weakRsa' });
    expect(() => signEnvelope('<edXML/>', weak)).toThrow('SigningKeyIsTooWeak');
    const mixed = { privateKey: centre.privateKey, certificate: stranger.certificate };
    expect(() => signEnvelope('<edXML/>', mixed)).toThrow('CertificateIsNotOfThisKey');
  });
});

describe('tools that are not ours', () => {
  it('find the digest over the package as it was built, and the signature over it', async () => {
    const rsa = await anIdentity('Sở Y tế', { kind: 'rsa' });
    const xml = signEnvelope(buildPackage(aPackage()), rsa);
    const part = (name: string) => new RegExp(`<${name}[ >].*</${name}>`).exec(xml)![0];
    const value = (name: string) => part(name).replace(/<[^>]+>/g, '');
    const asBuilt = buildPackage(aPackage()).replace(/^<\?xml.*\?>\n/, '');
    const digest = createHash('sha256').update(asBuilt).digest('base64');
    expect(value('DigestValue')).toBe(digest);

    const folder = mkdtempSync(join(tmpdir(), 'edxml-'));
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const xmlns = 'xmlns="http://www.w3.org/2000/09/xmldsig#"';
    const signedInfo = part('SignedInfo').replace(/<SignedInfo[^>]*>/, `<SignedInfo ${xmlns}>`);
    const key = execFileSync('openssl', ['x509', '-pubkey', '-noout'], { input: rsa.pem });
    const options = [
      ...['-verify', file('key.pem', key)],
      ...['-signature', file('signature', Buffer.from(value('SignatureValue'), 'base64'))],
      file('signed-info', canonical(signedInfo)),
    ];
    const outcome = execFileSync('openssl', ['dgst', '-sha256', ...options], { encoding: 'utf8' });
    expect(outcome).toContain('Verified OK');
    rmSync(folder, { recursive: true });
  });

  /** Canonical XML by Python's standard library. */
  const canonical = (xml: string): Buffer =>
    execFileSync(
      'python3',
      [
        '-c',
        'import sys, xml.etree.ElementTree as e; e.canonicalize(from_file=sys.stdin, out=sys.stdout)',
      ],
      { input: xml, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
});

describe('whose signature it is', () => {
  it('must be the expected one', () => {
    expect(verdict(signed, expecting(stranger))).toBe('CertificateIsNotTheExpectedOne');
    const forged = signEnvelope(buildPackage(aPackage()), stranger);
    expect(verdict(forged)).toBe('CertificateIsNotTheExpectedOne');
  });

  it('must lead to a trusted authority, through the issuers that the message brings', () => {
    const trust = { anchors: [root.pem], at: during };
    const withChain = signEnvelope(buildPackage(aPackage()), {
      ...centre,
      certificate: centre.pem + intermediate.pem,
    });
    expect(verdict(withChain, trust)).toBe('valid');
    expect(verdict(signed, { anchors: [intermediate.pem], at: during })).toBe('valid');
    expect(verdict(signed, trust)).toBe('CertificateIsNotTrusted');
    expect(verdict(signed, { anchors: [stranger.pem], at: during })).toBe(
      'CertificateIsNotTrusted',
    );
    expect(verdict(signed, { anchors: [], at: during })).toBe('CertificateIsNotTrusted');
  });

  it('is not an authority, nor issued by somebody who is none', async () => {
    const trust = { anchors: [root.pem], at: during };
    const byAuthority = signEnvelope(buildPackage(aPackage()), intermediate);
    expect(verdict(byAuthority, trust)).toBe('CertificateIsNotTrusted');
    const child = await anIdentity('Con', { issuer: centre });
    const certificate = child.pem + centre.pem + intermediate.pem;
    const byChild = signEnvelope(buildPackage(aPackage()), { ...child, certificate });
    expect(verdict(byChild, trust)).toBe('CertificateIsNotTrusted');
  });

  it('is not issued by somebody who only has the name of an authority', async () => {
    const namesake = await anIdentity(intermediate.name, { ca: true });
    const child = await anIdentity('Con', { issuer: namesake });
    const byChild = signEnvelope(buildPackage(aPackage()), child);
    const trust = { anchors: [intermediate.pem], at: during };
    expect(verdict(byChild, trust)).toBe('CertificateIsNotTrusted');
  });

  it('is not issued by an authority that has expired', async () => {
    const expired = await anIdentity('Đã hết hạn', { ca: true, until: during });
    const child = await anIdentity('Con', { issuer: expired });
    const byChild = signEnvelope(buildPackage(aPackage()), child);
    expect(verdict(byChild, { anchors: [expired.pem], at: during })).toBe('valid');
    const later = { anchors: [expired.pem], at: new Date(during.getTime() + 1000) };
    expect(verdict(byChild, later)).toBe('CertificateIsNotTrusted');
  });

  it('does not bring more issuers than a path can have', () => {
    const certificate = centre.pem + intermediate.pem.repeat(5);
    const long = signEnvelope(buildPackage(aPackage()), { ...centre, certificate });
    expect(verdict(long)).toBe('CertificateIsMalformed');
  });

  it('must be valid at that time', () => {
    for (const at of [new Date(validFrom.getTime() - 1000), new Date(validTo.getTime() + 1000)]) {
      expect(verdict(signed, { expected: centre.pem, at })).toBe('CertificateIsNotValidAtThatTime');
      expect(verdict(signed, { anchors: [intermediate.pem], at })).toBe(
        'CertificateIsNotValidAtThatTime',
      );
    }
  });
});

describe('after the signature', () => {
  it.each<[string, (xml: string) => string]>([
    ['a changed body', (xml) => xml.replace('Nguyễn Văn A', 'Nguyễn Văn B')],
    ['another receiver', (xml) => xml.replace('000.00.19.H35', '000.00.20.H35')],
    ['another message id', (xml) => xml.replace('msg-0198', 'msg-0199')],
    ['another manifest', (xml) => xml.replace('application/zip', 'application/exe')],
    ['another attachment name', (xml) => xml.replace('<AttachmentName>05', '<AttachmentName>06')],
    [
      'an added element',
      (xml) => xml.replace('</AttachmentEncoded>', '<Attachment/></AttachmentEncoded>'),
    ],
    ['a removed element', (xml) => xml.replace(/<edXML:DueDate>.*?<\/edXML:DueDate>/, '')],
    ['an added blank', (xml) => xml.replace('</edXML:MessageHeader>', ' </edXML:MessageHeader>')],
    ['another digest', (xml) => xml.replace(/<DigestValue>./, '<DigestValue>_')],
    ['another value', (xml) => xml.replace(/<SignatureValue>..../, '<SignatureValue>AAAA')],
  ])('%s is found', (_, change) => {
    expect(change(signed)).not.toBe(signed);
    expect(verdict(change(signed))).toBe('SignatureIsWrong');
  });

  it('a swapped attachment is found, even a well-formed one', () => {
    const other = aPackage({
      attachments: [{ ...aPackage().attachments[0]!, bytes: Buffer.concat([pdf, pdf]) }],
    });
    const content = /UEsDB[A-Za-z0-9+/=]+/.exec(buildPackage(other))![0];
    expect(verdict(signed.replace(/UEsDB[A-Za-z0-9+/=]+/, content))).toBe('SignatureIsWrong');
  });

  it('a comment changes nothing, neither the verdict nor what is read', () => {
    const commented = signed.replace('Nguyễn Văn A', 'Nguyễn <!-- Trần Thị -->Văn A');
    const opened = openPackage(bytes(commented), expecting(centre));
    expect(opened.ok && opened.value.message).toEqual(aPackage());
  });
});

describe('signature wrapping', () => {
  const moved = (from: string, to: (signature: string, rest: string) => string) =>
    to(/<Signature .*<\/Signature>/.exec(from)![0], from.replace(/<Signature .*<\/Signature>/, ''));
  const forgedBody = () =>
    signed.replace(/<\?xml.*?\?>\n/, '').replace('Nguyễn Văn A', 'Kẻ Mạo Danh');

  it('a removed signature is missed', () => {
    expect(verdict(moved(signed, (_, rest) => rest))).toBe('EnvelopeIsNotSigned');
  });

  it('a second signature is refused, wherever it stands and whatever its namespace', () => {
    const twice = signed.replace(signature(), signature() + signature());
    expect(verdict(twice)).toBe('EnvelopeHasSecondSignature');
    const hidden = signed.replace('</AttachmentEncoded>', '<Signature/></AttachmentEncoded>');
    expect(verdict(hidden)).toBe('EnvelopeHasSecondSignature');
    const other = signEnvelope(
      moved(signed, (_, rest) => rest),
      stranger,
    );
    const both = other.replace('</edXML:edXMLHeader>', `${signature()}</edXML:edXMLHeader>`);
    expect(verdict(both)).toBe('EnvelopeHasSecondSignature');
  });

  it('a signature that stands elsewhere is refused', () => {
    const before = moved(signed, (own, rest) =>
      rest.replace('<AttachmentEncoded>', `${own}<AttachmentEncoded>`),
    );
    expect(verdict(before)).toBe('SignatureStandsElsewhere');
    const inBody = moved(signed, (own, rest) =>
      rest.replace('</edXML:edXMLBody>', `${own}</edXML:edXMLBody>`),
    );
    expect(verdict(inBody)).toBe('SignatureStandsElsewhere');
  });

  it('a signature in a message of another vocabulary is refused', () => {
    const foreign = buildPackage(aPackage()).replaceAll('QCVN_102_2016', 'khac');
    expect(verdict(signEnvelope(foreign, centre))).toBe('SignatureStandsElsewhere');
  });

  it('the original hidden inside a forged message is refused', () => {
    const original = signed.replace(/<\?xml.*?\?>\n/, '');
    const shell = moved(forgedBody(), (own, rest) =>
      rest.replace(
        '</edXML:edXMLHeader>',
        `${own.replace('</Signature>', `<Object>${original}</Object></Signature>`)}</edXML:edXMLHeader>`,
      ),
    );
    expect(verdict(shell)).toBe('SignatureFormIsNotAllowed');
    const nested = forgedBody().replace(signature(), '').replace('</edXML>', `${original}</edXML>`);
    expect(verdict(nested)).toBe('SignatureStandsElsewhere');
  });

  it.each<[string, string, (xml: string) => string]>([
    [
      'a reference to a part',
      'SignatureFormIsNotAllowed',
      (xml) => xml.replace('<Reference URI="">', '<Reference URI="#msg-1">'),
    ],
    [
      'no URI',
      'SignatureFormIsNotAllowed',
      (xml) => xml.replace('<Reference URI="">', '<Reference>'),
    ],
    [
      'a second reference',
      'SignatureFormIsNotAllowed',
      (xml) => xml.replace(/(<Reference .*<\/Reference>)/, '$1$1'),
    ],
    [
      'another transform',
      'SignatureFormIsNotAllowed',
      (xml) =>
        xml.replace(
          /(<Transforms>)/,
          '$1<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>',
        ),
    ],
    [
      'a transform with parameters',
      'SignatureFormIsNotAllowed',
      (xml) =>
        xml.replace(
          /"\/><\/Transforms>/,
          '"><InclusiveNamespaces PrefixList="x"/></Transform></Transforms>',
        ),
    ],
    [
      'no transforms',
      'SignatureFormIsNotAllowed',
      (xml) => xml.replace(/<Transforms>.*<\/Transforms>/, ''),
    ],
    [
      'inclusive canonical form',
      'SignatureFormIsNotAllowed',
      (xml) =>
        xml.replaceAll(
          'http://www.w3.org/2001/10/xml-exc-c14n#',
          'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
        ),
    ],
    [
      'a second SignedInfo',
      'SignatureFormIsNotAllowed',
      (xml) => xml.replace(/(<SignedInfo>.*<\/SignedInfo>)/, '$1$1'),
    ],
    [
      'SHA-1',
      'SignatureFormIsNotAllowed',
      (xml) =>
        xml.replace(
          'http://www.w3.org/2001/04/xmlenc#sha256',
          'http://www.w3.org/2000/09/xmldsig#sha1',
        ),
    ],
    [
      'RSA with SHA-1',
      'SignatureAlgorithmIsNotAllowed',
      (xml) =>
        xml.replace(
          'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
          'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        ),
    ],
    [
      'HMAC',
      'SignatureAlgorithmIsNotAllowed',
      (xml) =>
        xml.replace(
          'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
          'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
        ),
    ],
    [
      'the algorithm of another kind of key',
      'SignatureAlgorithmIsNotAllowed',
      (xml) => xml.replace('#ecdsa-sha256', '#rsa-sha256'),
    ],
    [
      'no certificate',
      'CertificateIsMalformed',
      (xml) => xml.replace(/<X509Certificate>.*<\/X509Certificate>/, ''),
    ],
    [
      'a broken certificate',
      'CertificateIsMalformed',
      (xml) => xml.replace('<X509Certificate>', '<X509Certificate>AAAA'),
    ],
  ])('%s is refused', (_, code, change) => {
    expect(change(signed)).not.toBe(signed);
    expect(verdict(change(signed))).toBe(code);
  });
});
