import { createCipheriv } from 'node:crypto';
import {
  buildPackage,
  limits,
  openPackage,
  parsePackage,
  replyAddress,
  signEnvelope,
} from '#edxml';
import { aPackage } from '../testing/messages.js';
import { anIdentity, during } from '../testing/pki.js';

const xml = buildPackage(aPackage());
const code = (message: string | Uint8Array): string | undefined => {
  const result = parsePackage(typeof message === 'string' ? Buffer.from(message) : message);
  return result.ok ? undefined : result.error[0]?.code;
};
const withDoctype = (doctype: string, use: string) =>
  xml.replace('?>\n', `?>\n${doctype}`).replace('<edXML:Content>', `<edXML:Content>${use}`);

describe('hostile XML', () => {
  it.each([
    [
      'an external entity',
      withDoctype('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'),
    ],
    [
      'a parameter entity',
      withDoctype('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://x.example/d"> %p;]>', ''),
    ],
    [
      'a billion laughs',
      withDoctype(
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
        '&c;',
      ),
    ],
    ['a bare document type', withDoctype('<!DOCTYPE edXML>', '')],
    ['an external document type in lower case', withDoctype('<!doctype edXML SYSTEM "x">', '')],
    ['CDATA', xml.replace('<edXML:Content>', '<edXML:Content><![CDATA[x]]>')],
    ['a processing instruction', xml.replace('?>\n', '?>\n<?xml-stylesheet href="x"?>')],
    ['an instruction deep inside', xml.replace('<edXML:Content>', '<edXML:Content><?php x ?>')],
  ])('%s is refused before it is parsed', (_, message) => {
    expect(code(message)).toBe('XmlHasForbiddenMarkup');
  });

  it.each([
    ['an undeclared entity', xml.replace('<edXML:Content>', '<edXML:Content>&f;')],
    ['an open element', xml.replace('</edXML:Content>', '')],
    ['an undeclared prefix', xml.replace('<edXML:Content>', '<edXML:Content x:y="1">')],
    ['a doubled attribute', xml.replace(' Id=', ' Id="a" Id=')],
    ['two roots', `${xml}<edXML/>`],
    ['a tag that never ends', `${xml}<a b="`],
    ['an endless comment', xml.replace('<edXML:Content>', '<!-- <edXML:Content>')],
    ['nothing', ''],
    ['plain text', 'không phải XML'],
  ])('%s is malformed', (_, message) => {
    expect(code(message)).toBe('XmlIsMalformed');
  });

  it('is refused beyond depth, number and size', () => {
    const deep = '<a>'.repeat(limits.depth) + '</a>'.repeat(limits.depth);
    expect(code(xml.replace('</edXML>', `${deep}</edXML>`))).toBe('XmlIsTooDeep');
    const many = '<a/>'.repeat(limits.elements);
    expect(code(xml.replace('</edXML>', `${many}</edXML>`))).toBe('XmlHasTooManyElements');
    expect(code(Buffer.alloc(limits.xmlBytes + 1, ' '))).toBe('XmlIsTooLarge');
  });

  it('is refused in another encoding', () => {
    expect(code(Buffer.from(xml, 'utf16le'))).toBe('XmlIsNotUtf8');
    expect(code(xml.replace('UTF-8', 'ISO-8859-1'))).toBe('XmlIsNotUtf8');
    expect(code(Buffer.concat([Buffer.from(xml), Buffer.of(0xff)]))).toBe('XmlIsNotUtf8');
  });

  it('is refused in another vocabulary', () => {
    expect(code('<edXML/>')).toBe('MessageIsNotEdxml');
    expect(code(xml.replaceAll('QCVN_102_2016', 'QCVN_102_2020'))).toBe('MessageIsNotEdxml');
    expect(replyAddress(Buffer.from(xml.replaceAll('QCVN_102_2016', 'x')))).toBeUndefined();
  });

  it('is not read past a forged part in another namespace', () => {
    const forged = xml.replace(
      '<edXML:Subject>',
      '<Subject xmlns="http://ke-xau.example">Giả</Subject><edXML:Subject>',
    );
    const result = parsePackage(Buffer.from(forged));
    expect(result.ok && result.value.subject).toBe(aPackage().subject);
  });

  it('does not make the walk over tags slow', () => {
    const started = performance.now();
    code(xml.replace('<edXML:Content>', `<edXML:Content a="${'<'.repeat(2_000_000)}">`));
    code(`<a ${'"" '.repeat(1_000_000)}`);
    code('<'.repeat(2_000_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

/** Bytes that do not compress, the same in every run. */
const noise = (length: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16)).update(Buffer.alloc(length));

describe('a large package', () => {
  it('is signed and opened whole', async () => {
    const centre = await anIdentity('Trung tâm');
    const bytes = noise(3_000_000);
    const large = aPackage({ attachments: [{ ...aPackage().attachments[0]!, bytes }] });
    const signed = Buffer.from(signEnvelope(buildPackage(large), centre));
    const opened = openPackage(signed, { expected: centre.pem, at: during });
    expect(opened.ok && Buffer.compare(opened.value.message.attachments[0]!.bytes, bytes)).toBe(0);
  });
});
