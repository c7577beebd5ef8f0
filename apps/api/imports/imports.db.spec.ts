import { readFileSync } from 'node:fs';
import { check, documentContent, type importContract, type ReplyOf } from '#contracts';
import { aPlan } from '../../../test/builders/content.js';
import { paragraph, wordFile } from '../../../test/builders/word/word-package.js';
import { wordOfContent } from '../../../test/builders/word/word-of-content.js';
import type { Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

type Read = ReplyOf<typeof importContract.read>;

let there: WorldOverHttp;
let drafter: Ask;

beforeAll(async () => {
  there = await worldOverHttp();
  drafter = await there.as('chuyenvien.khnv');
});
afterAll(() => there.close());

const unitId = (code = 'KHNV') => there.world.centre.units.get(code) ?? '';

const upload = (payload: Uint8Array, fileName: string, ask = drafter) =>
  ask({
    method: 'POST',
    url: `/api/imports?fileName=${encodeURIComponent(fileName)}&unitId=${unitId()}`,
    payload: Buffer.from(payload),
    headers: { 'content-type': 'application/octet-stream' },
  });

const report = readFileSync(
  new URL('../../../libs/modules/drafting/import/fixtures/bao-cao-6-thang.txt', import.meta.url),
);

describe('a file that is read', () => {
  it('may be a .docx, whatever its name: same headings, same cells, own header', async () => {
    const plan = aPlan();
    const answer = await upload(wordOfContent(plan), 'ke hoach.txt');
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
    const { content, pieces, lines } = answer.json<Read>();
    expect(check(documentContent, content)).toMatchObject({ ok: true });
    expect(content.header.symbol).toBe('KH-TTYT');
    expect(content.archive).toBe('VT, TCHC');
    expect(content.annexes.map(({ title }) => title)).toEqual([
      'CHỈ TIÊU THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      'PHÂN CÔNG THỰC HIỆN NHIỆM VỤ NĂM 2026',
    ]);
    const rows = content.annexes.map((annex) => (annex.kind === 'table' ? annex.rows.length : 0));
    expect(rows).toEqual([14, 12]);
    const heading = pieces.find(({ text }) => text === 'II. NHIỆM VỤ VÀ GIẢI PHÁP');
    expect(heading).toMatchObject({ as: 'section1' });
    expect(lines[(heading?.lines[0]?.[0] ?? 0) - 1]).toBe('II. NHIỆM VỤ VÀ GIẢI PHÁP');
  });

  it('as plain text gives its lines and what was left behind', async () => {
    const answer = await upload(report, 'bao-cao.docx');
    const read = answer.json<Read>();
    expect(read.lines[8]).toBe('BÁO CÁO');
    expect(read.leftBehind).toEqual({
      number: '64/BC-TTYTKVBM',
      date: '2026-06-04',
      signer: 'Hoàng Thị Giang',
    });
    expect(read.importedFrom.fileName).toBe('bao-cao.docx');
  });

  it('is read again with a line mended and another called by its kind', async () => {
    const first = (await upload(report, 'bao-cao.txt')).json<Read>();
    const lines = first.lines.map((line) => line.replace('05 văn bản', '07 văn bản'));
    const line = lines.findIndex((text) => text.startsWith('2. Cải cách thủ tục')) + 1;
    const answer = await drafter({
      method: 'POST',
      url: '/api/imports/rereading',
      payload: {
        ...first.importedFrom,
        unitId: unitId(),
        lines,
        changes: [{ line, as: 'paragraph' }],
      },
    });
    const read = answer.json<Read>();
    expect(read.importedFrom).toEqual(first.importedFrom);
    expect(JSON.stringify(read.content)).toContain('07 văn bản');
    expect(read.pieces.find(({ lines: spans }) => spans[0]?.[0] === line)).toMatchObject({
      as: 'paragraph',
    });
  });

  it('says how many pictures stayed behind', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = wordFile(
      [
        paragraph('BÁO CÁO'),
        paragraph('Kết quả năm 2026'),
        paragraph('KẾT QUẢ', { depth: 0 }),
        paragraph('Hoàn thành.'),
        picture,
        paragraph('Nơi nhận:'),
        paragraph('- Như trên;'),
      ],
      {
        'word/media/a.png': 'x',
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r9" Type="${office}/image" Target="media/a.png"/></Relationships>`,
      },
    );
    const read = (await upload(file, 'a.docx')).json<Read>();
    expect(read.findings[0]?.detail).toMatch(/^Tệp có 1 ảnh/);
  });
});

describe('a file that is refused', () => {
  it.each([
    [
      'chuong-trinh.docx',
      Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      415,
      /chương trình \(\.exe\)/,
    ],
    ['cu.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, /\.doc\b.*lưu/is],
    ['quet.docx', Buffer.from('%PDF-1.7'), 415, /PDF.*Word gốc/s],
    ['macro.docx', wordFile([paragraph('a')], { 'word/vbaProject.bin': 'x' }), 415, /macro/],
    ['hong.docx', wordFile([paragraph('a')]).subarray(0, 90), 422, /hỏng/],
    [
      'bom.docx',
      wordFile([paragraph('a')], { 'word/b.xml': new Uint8Array(3_000_000) }),
      413,
      /giải nén/,
    ],
    ['trong.docx', wordFile([paragraph('')]), 422, /trống/],
    ['thu.txt', Buffer.from('Chào anh, hôm nay trời đẹp.'), 422, /Không nhận ra/],
    ['nhi-phan.txt', Buffer.from([0xc3, 0x28, 0xff]), 415, /UTF-8/],
  ])('%s: what, why and what to do', async (name, bytes, status, words) => {
    const answer = await upload(bytes, name);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<{ detail: string }>().detail).toMatch(words);
  });
});

describe('samples', () => {
  it('are listed with what they hold', async () => {
    const answer = await drafter({ method: 'GET', url: '/api/samples' });
    expect(answer.json()).toContainEqual(
      expect.objectContaining({
        id: 'ke-hoach-cchc-nam',
        typeName: 'Kế hoạch',
        holds: ['2 căn cứ', '5 mục', 'Phụ lục I: 8 chỉ tiêu', 'Phụ lục II: 9 nhiệm vụ'],
      }),
    );
  });

  it('begin a document with the header of the body and the unit', async () => {
    const url = `/api/samples/cong-van?unitId=${unitId()}&year=2027`;
    const { content, openPlaces } = (await drafter({ method: 'GET', url })).json<{
      content: Read['content'];
      openPlaces: unknown[];
    }>();
    expect(content.header).toEqual({
      superior: 'Sở Y tế tỉnh Mẫu',
      issuer: 'Trung tâm Y tế khu vực Mẫu',
      place: 'Mẫu',
      symbol: 'TTYT-KHNV',
    });
    expect(content.archive).toBe('VT, KHNV');
    expect(openPlaces.length).toBeGreaterThan(3);
    const created = await drafter({
      method: 'POST',
      url: '/api/documents',
      payload: { content, unitId: unitId() },
    });
    expect(created.statusCode).toBe(201);
  });

  it('that are not there, and units that are not, are told', async () => {
    const at = (path: string) => drafter({ method: 'GET', url: `/api/samples/${path}` });
    const unknown = await at(`khong-co?unitId=${unitId()}`);
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([
      404,
      'SampleIsUnknown',
    ]);
    const noUnit = await at('cong-van?unitId=019a0000-0000-7000-8000-000000000000');
    expect(noUnit.json<{ code: string }>().code).toBe('UnitIsNotKnown');
  });
});

describe('a copy of an old document', () => {
  it('is had by whoever may read it, and by nobody else', async () => {
    const created = await drafter({
      method: 'POST',
      url: '/api/documents',
      payload: { content: aPlan(), unitId: unitId() },
    });
    const { id } = created.json<{ id: string }>();
    const url = `/api/documents/${id}/copy?unitId=${unitId()}`;
    const copy = (await drafter({ method: 'GET', url })).json<{
      content: Read['content'];
      cameFrom: unknown;
      years: unknown;
    }>();
    expect(copy.content.subject).toContain('năm 2027');
    expect(copy.content.header.issuer).toBe('Trung tâm Y tế khu vực Mẫu');
    expect(copy.years).toEqual({ from: 2026, to: 2027 });
    expect(copy.cameFrom).toEqual({ documentId: id, subject: aPlan().subject });
    const stranger = await there.as('so.chuyenvien');
    expect((await stranger({ method: 'GET', url })).statusCode).toBe(404);
  });
});
