import { aRow, targetAnnex, taskAnnex } from '../../../test/builders/annexes.js';
import { blocksWith } from '../../../test/builders/blocks.js';
import { aLetter, aPlan, aReport, aSignatureBlock } from '../../../test/builders/content.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import type { AnnexRow, DocumentContent, SignatureBlock, TableAnnex } from '../model.js';
import { checkForm, formRules } from './check-form.js';

const { paragraph, section, recipient, legalBasis } = blocksWith(nodeIds(40_000));

describe('the form checker', () => {
  it.each([
    ['a plan', aPlan()],
    ['a công văn', aLetter()],
    ['a report to the superior', aReport()],
  ])('finds nothing in %s that keeps the form', (_name, content) => {
    expect(checkForm(content, aSignatureBlock())).toEqual([]);
  });

  const cases: [code: string, content: DocumentContent, words: string][] = [
    ['SecretDocumentIsNotForThisFlow', aPlan({ secrecy: 'secret' }), 'độ mật'],
    ['IssuerIsBlank', withHeader({ issuer: ' ' }), 'cơ quan ban hành'],
    ['HeaderNameIsTooLong', withHeader({ issuer: 'Trung tâm '.repeat(21) }), '210 ký tự'],
    ['PlaceIsBlank', withHeader({ place: '' }), 'địa danh'],
    ['SymbolIsMalformed', withHeader({ symbol: 'KH TTYT' }), '“KH TTYT”'],
    ['SymbolDoesNotMatchType', withHeader({ symbol: 'BC-TTYT' }), '“KH-”'],
    [
      'SymbolDoesNotMatchType',
      aLetter({ header: { ...aLetter().header, symbol: 'TB-TTYT' } }),
      'công văn',
    ],
    ['SubjectIsBlank', aPlan({ subject: '\n' }), 'trích yếu'],
    ['SubjectIsTooLong', aPlan({ subject: 'dài '.repeat(130) }), '519 ký tự'],
    ['AddresseeIsMissing', aLetter({ addressees: [] }), 'Kính gửi'],
    ['AddresseeIsMissing', aReport({ addressees: [] }), 'Báo cáo'],
    ['TypeTakesNoAddressee', aPlan({ addressees: [recipient('Sở Y tế')] }), 'Kế hoạch'],
    ['AddresseeIsBlank', aLetter({ addressees: [recipient('')] }), 'thứ 1'],
    ['LegalBasisIsBlank', aPlan({ legalBases: [legalBasis(' ')] }), 'thứ 1'],
    [
      'LegalBasisLacksTypeOrNumber',
      aPlan({ legalBases: [legalBasis('Căn cứ Nghị định của Chính phủ về văn thư')] }),
      'Nghị định của Chính phủ',
    ],
    ['BodyIsEmpty', aPlan({ body: [], annexes: [] }), 'nội dung'],
    ['ParagraphIsBlank', withParagraph(paragraph(' ')), 'bỏ trống'],
    ['PlaceIsLeftOpen', withParagraph(paragraph('Đạt [tỷ lệ] phần trăm.')), '“[tỷ lệ]”'],
    [
      'SectionHeadingIsBlank',
      withParagraph(section(1, 'roman', '', [paragraph('Có nội dung.')])),
      'tiêu đề',
    ],
    ['SectionHasNoText', withParagraph(section(1, 'roman', 'Mục rỗng', [])), '“Mục rỗng”'],
    [
      'LetteredPointsExceedAlphabet',
      withParagraph(
        section(
          1,
          'roman',
          'Điểm',
          Array.from({ length: 24 }, () => paragraph('Một điểm.', 'letter')),
        ),
      ),
      'chữ cái',
    ],
    ['LabelIsTypedByHand', withParagraph(paragraph('- Gõ tay.', 'bullet')), '“- Gõ tay.”'],
    ['EndingStandsBeforeTheEnd', withParagraph(paragraph('Hết./.')), '“./.”'],
    ['RecipientsAreMissing', aPlan({ recipients: [] }), 'nơi nhận'],
    ['RecipientIsBlank', aPlan({ recipients: [recipient('Sở Y tế'), recipient('')] }), 'thứ 2'],
    ['ArchiveLineIsMissing', aPlan({ archive: '' }), 'Lưu: VT'],
    ['ArchiveLineLacksClerk', aPlan({ archive: 'TCHC' }), '“TCHC”'],
    [
      'BodyDoesNotPointToAnnex',
      aPlan({ annexes: [...aPlan().annexes, taskAnnex(nodeIds(60_000), 3)] }),
      'Phụ lục III',
    ],
    ['BodyDoesNotPointToAnnex', aLetter({ annexes: [taskAnnex()] }), 'Phụ lục'],
    ['AnnexIsCitedInOtherNumerals', withParagraph(paragraph('Xem Phụ lục 2.')), '“Xem Phụ lục 2.”'],
    ['AnnexTitleIsBlank', withTasks({ title: '' }), 'Phụ lục II chưa có tên'],
    ['AnnexHasNoColumns', withTasks({ columns: [] }), 'Phụ lục II chưa có cột nào'],
    [
      'MeasureIsUnfinished',
      withFirstTask({ measure: { op: '>=', value: '', valueTo: null, unit: '%' } }),
      'mức chỉ tiêu chưa ghi xong',
    ],
    [
      'MeasureIsUnfinished',
      withFirstTask({ measure: { op: 'range', value: '1', valueTo: null, unit: '%' } }),
      'mức chỉ tiêu chưa ghi xong',
    ],
    [
      'FigureIsBlank',
      withParagraph(
        paragraph([
          { kind: 'text', text: 'Đạt ' },
          { kind: 'figure', id: nodeIds(41_000)(), value: '', unit: '%', source: null },
        ]),
      ),
      '“Đạt %”',
    ],
    ['AnnexTableIsEmpty', withTasks({ rows: [] }), 'Phụ lục II không có dòng nào'],
    ['AnnexCellIsEmpty', withFirstTask({ text: '' }), 'chưa có nội dung'],
    ['AnnexCellIsEmpty', withFirstTask({ lead: [] }), 'chưa có đơn vị chủ trì'],
    ['AnnexCellIsEmpty', withFirstTask({ time: null }), 'chưa có thời gian'],
    [
      'AnnexCellHasNoColumn',
      withFirstTask({ note: 'Không thấy đâu' }),
      'có ghi chú nhưng bảng không có cột này',
    ],
    ['RowBelongsToNoGroup', withFirstTask({ groupId: null }), 'dòng 1'],
    ['GroupColumnDoesNotFitLayout', withTasks({ layout: 'groupRows' }), 'thừa cột lĩnh vực'],
    [
      'GroupColumnDoesNotFitLayout',
      withTasks({ columns: taskAnnex().columns.filter(({ field }) => field !== 'group') }),
      'thiếu cột lĩnh vực',
    ],
    ['GroupHasNoRows', withTasks({ rows: taskAnnex().rows.slice(2) }), 'Công tác chỉ đạo'],
    [
      'GroupHeadingMiscounts',
      withTasks({ groups: counted('(05 nhiệm vụ)') }),
      'ghi 05 nhưng bảng có 2',
    ],
    [
      'SuperiorIsNotARecipient',
      aPlan({ recipients: [recipient('Ban Giám đốc')] }),
      '“Sở Y tế tỉnh Minh Giang”',
    ],
    [
      'GroupHeadingsDoNotAddUp',
      withTasks({
        groups: taskAnnex().groups.map(({ id, title }) => ({
          id,
          title: `${title} (01 nhiệm vụ)`,
        })),
      }),
      'Phụ lục II: cộng số ghi ở các tiêu đề được 7, bảng có 12 dòng',
    ],
    [
      'BodyMiscountsAnnex',
      withParagraph(paragraph('Có 13 nhiệm vụ được giao (Phụ lục II).')),
      'ghi 13 nhiệm vụ nhưng Phụ lục II có 12',
    ],
    [
      'BodyMiscountsAnnex',
      withParagraph(paragraph('Phụ lục I gồm 05 nội dung, 14 chỉ tiêu.')),
      'ghi 5 nội dung nhưng Phụ lục I có 4',
    ],
    [
      'AnnexCitesANumberNotGiven',
      withTasks({ title: 'Phân công nhiệm vụ (Kèm theo Kế hoạch số 08/KH-TTYT ngày 05/01/2026)' }),
      'Phụ lục II dẫn số',
    ],
    ['GlyphIsMissing', withFirstTask({ text: 'Khám bệnh 😀' }), 'U+1F600'],
  ];

  it.each(cases)('%s', (code, content, words) => {
    const found = checkForm(content, aSignatureBlock()).filter((finding) => finding.code === code);
    expect(found.map(({ message }) => message).join('\n')).toContain(words);
  });

  const signatures: [code: string, signatureBlock: SignatureBlock][] = [
    ['SignatureBlockIsBlank', aSignatureBlock({ name: '' })],
    ['SignatureLinesDoNotStateAuthority', aSignatureBlock({ authority: 'TUQ' })],
    ['SignatureLinesDoNotStateAuthority', aSignatureBlock({ authority: null })],
    ['SignerNameCarriesTitle', aSignatureBlock({ name: 'ThS.BS Nguyễn Văn A' })],
  ];

  it.each(signatures)('%s', (code, signatureBlock) => {
    expect(checkForm(aPlan(), signatureBlock).map((finding) => finding.code)).toEqual([code]);
  });

  it('names the node of a breach', () => {
    const content = withFirstTask({ time: '' });
    const row = (content.annexes[1] as TableAnnex).rows[0];
    expect(checkForm(content)).toEqual([expect.objectContaining({ nodeId: row?.id })]);
  });

  it('has a breaking case for every rule', () => {
    const broken = new Set([...cases, ...signatures].map(([code]) => code));
    expect(formRules.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual([]);
  });

  it.each([
    'Căn cứ tình hình thực tế của đơn vị',
    'Theo đề nghị của Trưởng phòng Tổ chức - Hành chính',
    'Căn cứ Thông tư 01/2026/TT-BYT ngày 02/01/2026 của Bộ Y tế',
  ])('takes the legal basis “%s”', (text) => {
    expect(checkForm(aPlan({ legalBases: [legalBasis(text)] }))).toEqual([]);
  });

  it.each(['Sở Y tế tỉnh Minh Giang (để báo cáo)', 'Sở Y tế (b/c)'])(
    'finds the superior body in the recipient “%s”',
    (text) => {
      expect(checkForm(aPlan({ recipients: [recipient(text)] }))).toEqual([]);
    },
  );

  it.each([
    'Chi tiết 12 nhiệm vụ tại Phụ lục II.',
    'Thực hiện 03 nhiệm vụ trọng tâm.',
    'Có 99 nhiệm vụ, xem Phụ lục I và Phụ lục II.',
  ])('takes the count in “%s”', (text) => {
    expect(checkForm(withParagraph(paragraph(text)))).toEqual([]);
  });

  it('takes the number of another document in an annex’s title', () => {
    const title = 'Nhiệm vụ kèm theo Kế hoạch số 1250/KH-SYT ngày 30/12/2025';
    expect(checkForm(withTasks({ title }))).toEqual([]);
  });

  it('says which field of the node or of the content it is about', () => {
    const fields = (content: DocumentContent) => checkForm(content).map(({ field }) => field);
    expect(fields(withFirstTask({ time: '' }))).toEqual(['time']);
    expect(fields(withHeader({ symbol: 'KH TTYT' }))).toContain('header.symbol');
    expect(fields(aPlan({ subject: '' }))).toEqual(['subject']);
    expect(fields(aPlan({ annexes: [] }))).toEqual([]);
  });

  it('takes a law by its name alone', () => {
    const cites = { docType: 'Luật', number: null, date: null, issuer: null };
    const legalBases = [legalBasis('Căn cứ Luật Khám bệnh, chữa bệnh', cites)];
    expect(checkForm(aPlan({ legalBases }))).toEqual([]);
  });

  it('takes citations of several annexes in one phrase', () => {
    const body = [paragraph('Chi tiết tại các Phụ lục I, II và III kèm theo.')];
    const annexes = [targetAnnex(), taskAnnex(), taskAnnex(nodeIds(60_000), 7)];
    expect(checkForm(aPlan({ body, annexes }))).toEqual([]);
  });
});

function withHeader(header: Partial<DocumentContent['header']>): DocumentContent {
  return aPlan({ header: { ...aPlan().header, ...header } });
}

function withParagraph(block: DocumentContent['body'][number]): DocumentContent {
  return aPlan({ body: [block, ...aPlan().body] });
}

function withTasks(changes: Partial<TableAnnex>): DocumentContent {
  return aPlan({ annexes: [targetAnnex(), { ...taskAnnex(), ...changes }] });
}

function withFirstTask(changes: Partial<AnnexRow>): DocumentContent {
  const [first, ...others] = taskAnnex().rows;
  return withTasks({ rows: [aRow(nodeIds(70_000), { ...first, ...changes }), ...others] });
}

function counted(count: string): TableAnnex['groups'] {
  return taskAnnex().groups.map((group, index) =>
    index === 0 ? { ...group, title: `${group.title} ${count}` } : group,
  );
}
