import fc from 'fast-check';
import { buildPackage, parsePackage, type EdxmlPackage, type Problem } from '#edxml';
import { aPackage, centre, department, pdf } from './testing/messages.js';

const bytes = (xml: string) => Buffer.from(xml);
const problemsOf = (xml: string): string[] => {
  const result = parsePackage(bytes(xml));
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`.trim());
};
const refusal = (message: EdxmlPackage): string[] => {
  try {
    buildPackage(message);
    return [];
  } catch (error) {
    const { problems } = (error as { details: { problems: Problem[] } }).details;
    return problems.map(({ code, path }) => `${code} ${path}`);
  }
};
const xml = buildPackage(aPackage());

describe('the form of a package', () => {
  it('is that of QCVN 102:2016, in its order and with its spelling', () => {
    expect(
      xml.replace(/<edXML:ContentTransferEncoded.*?<\/edXML:ContentTransferEncoded>/, '…'),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">',
        '<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016" Id="msg-0198f2a0-0000-7000-8000-000000000001">',
        '<edXML:edXMLHeader><edXML:MessageHeader>',
        '<edXML:From><edXML:OrganId>H35.12.01</edXML:OrganId>',
        '<edXML:OrganizationInCharge>Sở Y tế tỉnh An Bình</edXML:OrganizationInCharge>',
        '<edXML:OrganName>Trung tâm Y tế khu vực An Bình</edXML:OrganName>',
        '<edXML:OrganAdd>Số 1, đường Trần Hưng Đạo</edXML:OrganAdd>',
        '<edXML:Email>ttyt@anbinh.example</edXML:Email><edXML:Telephone>0272 000 000</edXML:Telephone>',
        '<edXML:Fax></edXML:Fax><edXML:Website></edXML:Website></edXML:From>',
        '<edXML:To><edXML:OrganId>H35.12</edXML:OrganId><edXML:OrganizationInCharge></edXML:OrganizationInCharge>',
        '<edXML:OrganName>Sở Y tế tỉnh An Bình</edXML:OrganName><edXML:OrganAdd></edXML:OrganAdd>',
        '<edXML:Email></edXML:Email><edXML:Telephone></edXML:Telephone><edXML:Fax></edXML:Fax>',
        '<edXML:Website></edXML:Website></edXML:To>',
        '<edXML:To><edXML:OrganId>000.00.19.H35</edXML:OrganId><edXML:OrganizationInCharge></edXML:OrganizationInCharge>',
        '<edXML:OrganName>UBND xã Bình Hòa</edXML:OrganName><edXML:OrganAdd></edXML:OrganAdd>',
        '<edXML:Email></edXML:Email><edXML:Telephone></edXML:Telephone><edXML:Fax></edXML:Fax>',
        '<edXML:Website></edXML:Website></edXML:To>',
        '<edXML:DocumentId>H35.12.01,2026/01/05,05/KH-TTYT</edXML:DocumentId>',
        '<edXML:Code><edXML:CodeNumber>05</edXML:CodeNumber><edXML:CodeNotation>KH-TTYT</edXML:CodeNotation></edXML:Code>',
        '<edXML:PromulgationInfo><edXML:Place>An Bình</edXML:Place>',
        '<edXML:PromulgationDate>2026/01/05</edXML:PromulgationDate></edXML:PromulgationInfo>',
        '<edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeDetail></edXML:TypeDetail>',
        '<edXML:TypeName>Kế hoạch</edXML:TypeName></edXML:DocumentType>',
        '<edXML:Subject>Cải cách hành chính năm 2026 của Trung tâm Y tế &lt;khu vực&gt; &amp; "An Bình"</edXML:Subject>',
        '<edXML:Content>Kế hoạch cải cách hành chính năm 2026</edXML:Content>',
        '<edXML:SignerInfo><edXML:Competence>KT.</edXML:Competence><edXML:Position>PHÓ GIÁM ĐỐC</edXML:Position>',
        '<edXML:FullName>Nguyễn Văn A</edXML:FullName></edXML:SignerInfo>',
        '<edXML:DueDate>2026/12/15</edXML:DueDate>',
        '<edXML:OtherInfo><edXML:Priority>0</edXML:Priority>',
        '<edXML:SphereOfPromulgation>Ngành y tế</edXML:SphereOfPromulgation><edXML:TyperNotation></edXML:TyperNotation>',
        '<edXML:PromulgationAmount>1</edXML:PromulgationAmount><edXML:PageAmount>13</edXML:PageAmount>',
        '<edXML:Direction></edXML:Direction><edXML:Appendixes><edXML:Appendix>Phụ lục I: Chỉ tiêu</edXML:Appendix>',
        '<edXML:Appendix>Phụ lục II: Nhiệm vụ</edXML:Appendix></edXML:Appendixes></edXML:OtherInfo>',
        '<edXML:SteeringType>1</edXML:SteeringType>',
        '<edXML:ToPlaces><edXML:Place>Sở Y tế</edXML:Place><edXML:Place>Lưu: VT</edXML:Place></edXML:ToPlaces>',
        '</edXML:MessageHeader><edXML:TraceHeaderList>',
        '<edXML:TraceHeader><edXML:OrganId>H35.12.01</edXML:OrganId>',
        '<edXML:Timestamp>2026/01/05 16:35:56</edXML:Timestamp></edXML:TraceHeader>',
        '<edXML:Bussiness><edXML:DocumentId></edXML:DocumentId><edXML:BussinessDocType>0</edXML:BussinessDocType>',
        '<edXML:BussinessDocReason>Văn bản điện tử mới</edXML:BussinessDocReason><edXML:Paper>0</edXML:Paper>',
        '<edXML:StaffInfo><edXML:Department>Phòng Tổ chức - Hành chính</edXML:Department>',
        '<edXML:Staff>Trần Thị B</edXML:Staff><edXML:Email></edXML:Email><edXML:Mobile></edXML:Mobile></edXML:StaffInfo>',
        '<edXML:BussinessDocumentInfo></edXML:BussinessDocumentInfo>',
        '<edXML:ReplacementInfoList></edXML:ReplacementInfoList></edXML:Bussiness></edXML:TraceHeaderList>',
        '</edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest version="1.0"><edXML:Reference>',
        '<edXML:ContentId>cid:van-ban</edXML:ContentId><edXML:ContentType>application/zip</edXML:ContentType>',
        '<edXML:Description>Kế hoạch đã ký số</edXML:Description>',
        '<edXML:AttachmentName>05_KH-TTYT.pdf</edXML:AttachmentName></edXML:Reference>',
        '</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>',
        '<AttachmentEncoded><Attachment><ContentId>cid:van-ban</ContentId>',
        '<AttachmentName>05_KH-TTYT.pdf</AttachmentName><Description>Kế hoạch đã ký số</Description>',
        '<ContentType>application/pdf</ContentType>…</Attachment></AttachmentEncoded></edXML>',
      ].join(''),
    );
  });

  it('carries each file as base64 of a zip', () => {
    expect(xml).toMatch(/<edXML:ContentTransferEncoded xmlns:edXML="[^"]+">UEsDB[A-Za-z0-9+/=]+</);
  });

  it('is the same for the same model', () => {
    expect(buildPackage(aPackage())).toBe(xml);
  });
});

describe('a package', () => {
  it('is read back as it was', () => {
    expect(parsePackage(bytes(xml))).toEqual({ ok: true, value: aPackage() });
  });

  it('keeps all that a replacing answer says', () => {
    const full = aPackage({
      responseFor: [
        { organId: 'H35.12', code: '9/SYT', promulgationDate: '2025-12-01', documentId: 'x' },
      ],
      bussiness: {
        bussinessDocType: '3',
        bussinessDocReason: 'Thay thế văn bản có nội dung sai',
        staffInfo: { email: 'a@b.example', mobile: '0900000000' },
        bussinessDocumentInfo: {
          documentInfo: '0',
          documentReceiver: '1',
          receiverList: [{ organId: 'H35.12', receiverType: '1' }],
        },
        replacementInfoList: [
          { documentId: 'H35.12.01,2026/01/02,01/KH-TTYT', organIdList: ['H35.12', 'H35.13'] },
        ],
      },
    });
    expect(parsePackage(bytes(buildPackage(full)))).toEqual({ ok: true, value: full });
  });

  it('survives the way with any Vietnamese text', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'aăâđêôơưẤỢỮỳ ỹ0&<>"\']]\n\t./-–“”🙂') })
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text !== '');
    const maybe = fc.option(words, { nil: undefined });
    const attachment = fc.record({
      contentId: fc.uuid(),
      attachmentName: fc.uuid().map((id) => `Phụ lục ${id}.pdf`),
      contentType: fc.constant('application/pdf'),
      description: maybe,
      bytes: fc.uint8Array({ maxLength: 3000 }).map((content) => Buffer.from(content)),
    });
    const message = fc.record({
      subject: words,
      content: words,
      toPlaces: fc.array(words, { minLength: 1, maxLength: 5 }),
      signerInfo: fc.option(fc.record({ competence: maybe, position: words, fullName: words }), {
        nil: undefined,
      }),
      attachments: fc.array(attachment, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(message, (change) => {
        const sent = aPackage(change);
        expect(parsePackage(bytes(buildPackage(sent)))).toEqual({ ok: true, value: sent });
      }),
    );
  });

  it('brings text into NFC', () => {
    const decomposed = aPackage({ content: 'Kế hoạch'.normalize('NFD') });
    expect(buildPackage(decomposed)).toContain('<edXML:Content>Kế hoạch</edXML:Content>');
  });

  it('that is mended keeps its document and gets another name', () => {
    const mended = aPackage({
      messageId: '0198f2a0-0000-7000-8000-000000000009',
      to: [department],
    });
    const read = parsePackage(bytes(buildPackage(mended)));
    expect(read.ok && [read.value.messageId, read.value.documentId]).toEqual([
      '0198f2a0-0000-7000-8000-000000000009',
      aPackage().documentId,
    ]);
  });

  it('without a name is known by the hash of its bytes', () => {
    const nameless = bytes(xml.replace(/ Id="[^"]+"/, ''));
    const read = parsePackage(nameless);
    expect(read.ok && read.value.messageId).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(parsePackage(nameless)).toEqual(read);
  });

  it('may come indented, commented and with elements of other systems', () => {
    const foreign = xml
      .replaceAll('><', '>\n  <')
      .replace(
        '<edXML:Subject>',
        '<!-- từ hệ thống khác --><edXML:ReplyFors>1</edXML:ReplyFors><edXML:Subject>',
      );
    expect(parsePackage(bytes(foreign))).toEqual({ ok: true, value: aPackage() });
  });
});

describe('completeness', () => {
  const without = (element: string) =>
    xml.replace(new RegExp(`<edXML:${element}>.*?</edXML:${element}>`), '');

  it.each([
    ['OrganId', 'MessageHeader/From/OrganId'],
    ['OrganName', 'MessageHeader/From/OrganName'],
    ['DocumentId', 'MessageHeader/DocumentId'],
    ['Place', 'MessageHeader/PromulgationInfo/Place'],
    ['Type', 'MessageHeader/DocumentType/Type'],
    ['TypeName', 'MessageHeader/DocumentType/TypeName'],
    ['Subject', 'MessageHeader/Subject'],
    ['Content', 'MessageHeader/Content'],
    ['Position', 'MessageHeader/SignerInfo/Position'],
    ['FullName', 'MessageHeader/SignerInfo/FullName'],
    ['Priority', 'MessageHeader/OtherInfo/Priority'],
    ['OtherInfo', 'MessageHeader/OtherInfo/Priority'],
    ['SteeringType', 'MessageHeader/SteeringType'],
    ['ToPlaces', 'MessageHeader/ToPlaces/Place'],
    ['BussinessDocType', 'TraceHeaderList/Bussiness/BussinessDocType'],
    ['CodeNumber', 'MessageHeader/Code/CodeNumber'],
    ['CodeNotation', 'MessageHeader/Code/CodeNotation'],
    ['PromulgationDate', 'MessageHeader/PromulgationInfo/PromulgationDate'],
  ])('misses %s by its path', (element, path) => {
    expect(problemsOf(without(element))).toContain(`FieldIsMissing ${path}`);
  });

  it('misses receivers and a receiver’s id', () => {
    const noReceiver = xml.replace(/<edXML:To>.*<\/edXML:To>/, '');
    expect(problemsOf(noReceiver)).toEqual(['FieldIsMissing MessageHeader/To']);
    expect(problemsOf(xml.replace('<edXML:OrganId>H35.12</edXML:OrganId>', ''))).toEqual([
      'FieldIsMissing MessageHeader/To[1]/OrganId',
    ]);
  });

  it('says in Vietnamese what is missing and where', () => {
    const result = parsePackage(bytes(without('Subject')));
    expect(!result.ok && result.error[0]?.text).toBe(
      'MessageHeader/Subject: thiếu thông tin bắt buộc.',
    );
  });

  it('names all problems at once', () => {
    expect(
      problemsOf(without('Subject').replace('<edXML:Priority>0<', '<edXML:Priority>9<')),
    ).toEqual([
      'CodeIsUnknown MessageHeader/OtherInfo/Priority',
      'FieldIsMissing MessageHeader/Subject',
    ]);
  });

  it.each([
    ['2026/01/05</edXML:PromulgationDate', '2026/02/30</edXML:PromulgationDate', 'DateIsMalformed'],
    ['2026/12/15', '15/12/2026', 'DateIsMalformed'],
    ['2026/01/05 16:35:56', '2026/01/05 24:35:56', 'TimestampIsMalformed'],
    ['<edXML:PageAmount>13', '<edXML:PageAmount>-1', 'CountIsMalformed'],
    ['<edXML:Priority>0', '<edXML:Priority>7', 'CodeIsUnknown'],
    ['<edXML:OrganId>H35.12<', '<edXML:OrganId>h35..12<', 'OrganIdIsMalformed'],
    ['H35.12.01,2026/01/05,05/KH-TTYT', '9fbfbad2', 'DocumentIdIsMalformed'],
    [
      'H35.12.01,2026/01/05,05/KH-TTYT',
      'H35.12.01,2026/01/05,06/KH-TTYT',
      'DocumentIdContradictsHeader',
    ],
    [
      'H35.12.01,2026/01/05,05/KH-TTYT',
      'H35.12.01,2026/01/06,05/KH-TTYT',
      'DocumentIdContradictsHeader',
    ],
    [
      'H35.12.01,2026/01/05,05/KH-TTYT',
      'H35.13,2026/01/05,05/KH-TTYT',
      'DocumentIdContradictsHeader',
    ],
    ['000.00.19.H35', 'H35.12', 'ReceiverIsRepeated'],
    ['<edXML:Subject>', '<edXML:Subject>Trước</edXML:Subject><edXML:Subject>', 'ElementIsRepeated'],
    [
      '<edXML:MessageHeader>',
      '<edXML:MessageHeader></edXML:MessageHeader><edXML:MessageHeader>',
      'ElementIsRepeated',
    ],
    [
      '<AttachmentEncoded>',
      '<AttachmentEncoded></AttachmentEncoded><AttachmentEncoded>',
      'ElementIsRepeated',
    ],
    ['<edXML:Content>', '<edXML:Content>&#x7;', 'TextHasControlCharacter'],
  ])('refuses %s turned into %s', (from, to, code) => {
    expect(problemsOf(xml.replace(from, to)).join()).toContain(code);
  });

  it.each<[string, Partial<EdxmlPackage>]>([
    ['ReceiverIsRepeated MessageHeader/To', { to: [department, department] }],
    ['TextIsTooLong MessageHeader/Subject', { subject: 'x'.repeat(501) }],
    ['AttachmentIsMissing AttachmentEncoded', { attachments: [] }],
    ['MessageIdIsMalformed edXMLEnvelope/@Id', { messageId: 'hai từ' }],
    [
      'ReasonIsMissing TraceHeaderList/Bussiness/BussinessDocReason',
      { bussiness: { bussinessDocType: '1', documentId: 'x', replacementInfoList: [] } },
    ],
    [
      'FieldIsMissing TraceHeaderList/Bussiness/DocumentId',
      { bussiness: { bussinessDocType: '1', bussinessDocReason: 'Sai', replacementInfoList: [] } },
    ],
    [
      'FieldIsMissing TraceHeaderList/Bussiness/ReplacementInfoList/ReplacementInfo',
      { bussiness: { bussinessDocType: '3', bussinessDocReason: 'Sai', replacementInfoList: [] } },
    ],
    [
      'AttachmentIsRepeated AttachmentEncoded',
      { attachments: [...aPackage().attachments, ...aPackage().attachments] },
    ],
    [
      'AttachmentNameIsUnsafe AttachmentEncoded/Attachment/AttachmentName',
      { attachments: [{ ...aPackage().attachments[0]!, attachmentName: '../a.pdf' }] },
    ],
    [
      'OrganIdIsMalformed MessageHeader/From/OrganId',
      {
        from: { ...centre, organId: 'h35' },
        documentId: 'h35,2026/01/05,05/KH-TTYT',
      },
    ],
  ])('is not sent: %s', (expected, change) => {
    expect(refusal(aPackage(change))).toEqual([expected]);
  });

  it('lets a recall go without files', () => {
    const recall = aPackage({
      attachments: [],
      bussiness: {
        bussinessDocType: '1',
        documentId: aPackage().documentId,
        bussinessDocReason: 'Ban hành nhầm',
        replacementInfoList: [],
      },
    });
    expect(parsePackage(bytes(buildPackage(recall)))).toEqual({ ok: true, value: recall });
  });
});

describe('manifest and attachments', () => {
  it('must name each other', () => {
    const renamed = xml.replace('<ContentId>cid:van-ban', '<ContentId>cid:khac');
    expect(problemsOf(renamed)).toEqual([
      'ManifestNamesNoAttachment edXMLManifest',
      'AttachmentIsNotInManifest AttachmentEncoded',
    ]);
  });

  it('must hold base64 of a zip', () => {
    const content = (to: string) => xml.replace(/UEsDB[A-Za-z0-9+/=]+/, to);
    const path = 'AttachmentEncoded/Attachment';
    expect(problemsOf(content('!!!'))).toEqual([`AttachmentIsNotBase64 ${path}`]);
    expect(problemsOf(content(pdf.toString('base64')))).toEqual([`AttachmentIsNotZip ${path}`]);
  });

  it('may not be more than fifty', () => {
    const one = aPackage().attachments[0]!;
    const many = Array.from({ length: 51 }, (_, index) => ({
      ...one,
      contentId: `tep-${index}`,
      attachmentName: `${index}.pdf`,
    }));
    expect(refusal(aPackage({ attachments: many }))).toEqual([
      'TooManyAttachments AttachmentEncoded',
    ]);
  });
});
