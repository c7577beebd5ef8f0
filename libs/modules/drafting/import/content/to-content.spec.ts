import { readFileSync } from 'node:fs';
import type { Id } from '#kernel';
import { importText } from '../import-text.js';
import { toContent, type ImportingBody } from './to-content.js';

const body: ImportingBody = {
  superior: 'Sở Y tế tỉnh Mẫu Sơn',
  name: 'Trung tâm Y tế khu vực Nam Mẫu',
  abbreviation: 'TTYTKVNM',
  place: 'Nam Mẫu',
  receivers: ['Sở Y tế tỉnh Mẫu Sơn', 'Cổng thông tin điện tử'],
  archive: 'VT',
};

function counting() {
  let count = 0;
  return { next: <Kind extends string>() => `node-${++count}` as Id<Kind> };
}

function content(fixture: string, known: readonly string[] = []) {
  const result = importText(readFileSync(new URL(`../fixtures/${fixture}.txt`, import.meta.url)));
  if (!result.ok) throw result.error;
  return toContent(result.value, body, (spelling) => known.includes(spelling), counting());
}

describe('content from an import', () => {
  it('completes the header from the body and takes over no number, date or name', () => {
    const { content: made, leftBehind } = content('trung-tam-huyen');
    expect(made.header).toEqual({
      superior: 'Sở Y tế tỉnh Mẫu Sơn',
      issuer: 'Trung tâm Y tế khu vực Nam Mẫu',
      place: 'Nam Mẫu',
      symbol: 'KH-TTYTKVNM',
    });
    expect(leftBehind).toEqual({
      number: '21/KH-TTYT',
      date: '2024-01-12',
      signer: 'Lê Văn Cường',
    });
    expect(JSON.stringify(made)).not.toMatch(/21\/KH-TTYT|Lê Văn Cường/);
  });

  it('adds the receivers the text leaves out, once', () => {
    const { content: made } = content('khac-phuc-ton-tai');
    expect(made.recipients.map(({ text }) => text)).toEqual([
      'Cổng thông tin điện tử',
      'Sở Y tế tỉnh Mẫu Sơn',
    ]);
    expect(made.archive).toBe('VT, TCHC');
  });

  it('nests sections and lifts the closing sentence out of the last one', () => {
    const { content: made } = content('trung-tam-huyen');
    expect(
      made.body.map((block) =>
        block.kind === 'section' ? `${block.numbering} ${block.heading}` : block.numbering,
      ),
    ).toEqual([
      'none',
      'roman MỤC TIÊU',
      'roman NHIỆM VỤ',
      'roman CHẾ ĐỘ THÔNG TIN, BÁO CÁO',
      'roman TỔ CHỨC THỰC HIỆN',
      'none',
    ]);
    expect(made.body.at(-1)).toMatchObject({
      content: [
        {
          text: 'Trên đây là Kế hoạch cải cách hành chính năm 2024 của Trung tâm Y tế huyện Mẫu Bình.',
        },
      ],
    });
  });

  it('sets the articles of a decision beside the line that opens them, numbered by their place', () => {
    const text = [
      'TRUNG TÂM Y TẾ MẪU BÌNH',
      'Số: 12/QĐ-TTYT',
      'QUYẾT ĐỊNH',
      'Về việc thành lập Đoàn kiểm tra',
      'GIÁM ĐỐC TRUNG TÂM Y TẾ MẪU BÌNH',
      'Căn cứ Luật Khám bệnh, chữa bệnh;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thành lập Đoàn kiểm tra.',
      'Điều 3. Quyết định có hiệu lực kể từ ngày ký.',
    ];
    const result = importText(Buffer.from(text.join('\n')));
    if (!result.ok) throw result.error;
    const { content: made } = toContent(result.value, body, () => true, counting());
    expect([made.docType, made.subject]).toEqual(['QĐ', 'Về việc thành lập Đoàn kiểm tra']);
    expect(made.body).toMatchObject([
      { kind: 'paragraph', numbering: 'none', content: [{ text: 'QUYẾT ĐỊNH:' }] },
      { kind: 'paragraph', numbering: 'article', content: [{ text: 'Thành lập Đoàn kiểm tra.' }] },
      {
        kind: 'paragraph',
        numbering: 'none',
        content: [{ text: expect.stringMatching(/^Điều 3\./) }],
      },
    ]);
    expect(result.value.unplaced).toEqual([]);
  });

  it.each([
    ['ke-hoach-cchc-mau', ['groupHeadings', 'groupCells']],
    ['benh-vien-theo-nhom', ['groupRows']],
    ['khac-phuc-ton-tai', ['groupCells']],
  ])('keeps the layout of the tables of %s', (fixture, layouts) => {
    expect(
      content(fixture).content.annexes.map((annex) => annex.kind === 'table' && annex.layout),
    ).toEqual(layouts);
  });

  it('ties each row to its group by id and derives the closing count', () => {
    const [annex] = content('ke-hoach-cchc-mau').content.annexes;
    if (annex?.kind !== 'table') throw new Error('The first annex is a table.');
    const title = (id: string | null) => annex.groups.find((group) => group.id === id)?.title;
    expect(title(annex.rows[19]?.groupId ?? null)).toBe('Xây dựng và phát triển chính quyền số');
    expect(annex.rows[6]).toMatchObject({
      measure: { op: '<=', value: '30', valueTo: null, unit: 'phút' },
    });
    expect(annex.closingCount).toEqual({ groupNoun: 'nội dung', rowNoun: 'chỉ tiêu' });
  });

  it('asks once about each unit nobody knows, and about a text of another body', () => {
    const asked = content('khac-phuc-ton-tai', [
      'Phòng TCHC',
      'KHNV',
      'TCKT',
      'Phòng TCKT',
    ]).questions;
    expect(
      asked.map((question) =>
        question.kind === 'unknownUnit' ? question.spelling : question.kind,
      ),
    ).toEqual(['Các khoa, phòng trực thuộc Trung tâm', 'Phòng Dân số- TTGDSK', 'P TCHC']);
    expect(content('trung-tam-huyen').questions[0]).toMatchObject({ kind: 'otherIssuer' });
  });

  it('makes the same ids for the same text', () => {
    expect(content('ke-hoach-cchc-mau')).toEqual(content('ke-hoach-cchc-mau'));
  });
});
