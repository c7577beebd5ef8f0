import { buildStatus, parsePackage, parseStatus, replyAddress, buildPackage } from '#edxml';
import { aPackage, aStatus, centre } from './testing/messages.js';

const bytes = (xml: string) => Buffer.from(xml);

describe('a status message', () => {
  it('has the form of the axis', () => {
    expect(buildStatus(aStatus({ staffInfo: undefined, description: undefined }))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">',
        '<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016" ',
        'Id="msg-0198f2a0-0000-7000-8000-000000000002" InReplyTo="msg-0198f2a0-0000-7000-8000-000000000001">',
        '<edXML:edXMLHeader><edXML:MessageHeader><edXML:ResponseFor><edXML:OrganId>H35.12.01</edXML:OrganId>',
        '<edXML:Code>05/KH-TTYT</edXML:Code><edXML:PromulgationDate>2026/01/05</edXML:PromulgationDate>',
        '<edXML:DocumentId>H35.12.01,2026/01/05,05/KH-TTYT</edXML:DocumentId></edXML:ResponseFor>',
        '<edXML:From><edXML:OrganId>H35.12</edXML:OrganId><edXML:OrganizationInCharge></edXML:OrganizationInCharge>',
        '<edXML:OrganName>Sở Y tế tỉnh An Bình</edXML:OrganName><edXML:OrganAdd></edXML:OrganAdd>',
        '<edXML:Email></edXML:Email><edXML:Telephone></edXML:Telephone><edXML:Fax></edXML:Fax>',
        '<edXML:Website></edXML:Website></edXML:From><edXML:StatusCode>03</edXML:StatusCode>',
        '<edXML:Description></edXML:Description><edXML:Timestamp>2026/01/05 17:00:00</edXML:Timestamp>',
        '<edXML:StaffInfo></edXML:StaffInfo></edXML:MessageHeader></edXML:edXMLHeader>',
        '<edXML:edXMLBody></edXML:edXMLBody></edXML:edXMLEnvelope></edXML>',
      ].join(''),
    );
  });

  it.each(['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const)(
    'with code %s is read back as it was',
    (statusCode) => {
      const status = aStatus({ statusCode });
      expect(parseStatus(bytes(buildStatus(status)))).toEqual({ ok: true, value: status });
    },
  );

  it('that refuses must say why', () => {
    for (const description of [undefined, '', '  '])
      expect(() => buildStatus(aStatus({ statusCode: '02', description }))).toThrow(
        'StatusIsIncomplete',
      );
    const silent = buildStatus(aStatus({ statusCode: '02' })).replace('Đã tiếp nhận', ' ');
    expect(parseStatus(bytes(silent))).toMatchObject({
      ok: false,
      error: [{ code: 'ReasonIsMissing', text: 'MessageHeader/Description: phải nêu lý do.' }],
    });
  });

  it.each([
    ['OrganId', 'FieldIsMissing MessageHeader/ResponseFor/OrganId'],
    ['Code', 'FieldIsMissing MessageHeader/ResponseFor/Code'],
    ['DocumentId', 'FieldIsMissing MessageHeader/ResponseFor/DocumentId'],
    ['PromulgationDate', 'FieldIsMissing MessageHeader/ResponseFor/PromulgationDate'],
    ['OrganName', 'FieldIsMissing MessageHeader/From/OrganName'],
    ['Timestamp', 'FieldIsMissing MessageHeader/Timestamp'],
  ])('misses %s by its path', (element, expected) => {
    const xml = buildStatus(aStatus()).replace(
      new RegExp(`<edXML:${element}>.*?</edXML:${element}>`),
      '',
    );
    const result = parseStatus(bytes(xml));
    expect(result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`)).toEqual([
      expected,
    ]);
  });

  it('with an unknown code is refused', () => {
    const xml = buildStatus(aStatus()).replace('>03<', '>99<');
    expect(parseStatus(bytes(xml))).toMatchObject({
      ok: false,
      error: [{ code: 'CodeIsUnknown' }],
    });
  });

  it('and a package are not taken for each other', () => {
    expect(parsePackage(bytes(buildStatus(aStatus())))).toMatchObject({
      error: [{ code: 'MessageIsAStatus' }],
    });
    expect(parseStatus(bytes(buildPackage(aPackage())))).toMatchObject({
      error: [{ code: 'MessageIsNotAStatus' }],
    });
  });
});

describe('the reply address', () => {
  it('is found in a package too incomplete to be accepted', () => {
    const xml = buildPackage(aPackage()).replace(/<edXML:Subject>.*?<\/edXML:Subject>/, '');
    expect(parsePackage(bytes(xml)).ok).toBe(false);
    expect(replyAddress(bytes(xml))).toEqual({
      inReplyTo: aPackage().messageId,
      to: centre,
      responseFor: aStatus().responseFor,
    });
  });

  it('is not found in a status or in something else', () => {
    expect(replyAddress(bytes(buildStatus(aStatus())))).toBeUndefined();
    expect(replyAddress(bytes('<edXML/>'))).toBeUndefined();
    expect(replyAddress(bytes('không phải XML'))).toBeUndefined();
  });
});
