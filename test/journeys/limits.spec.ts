import type { importContract, ReplyOf } from '#contracts';
import { fail } from '#kernel';
import { RenderingFacade } from '#modules/rendering';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { AnnexRow, DocumentContent, TableAnnex } from '#nd30';
import { aColumn } from '../builders/annexes.js';
import { nodeIds } from '../builders/node-ids.js';
import { idOf, refusalOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import type { Person } from './world/person.js';
import { aDraft, personIdOf, submission, view, waitFor } from './world/stations.js';
import { theInternalPlan, withFirstParagraph } from './world/the-plan.js';

type Read = ReplyOf<typeof importContract.read>;

let world: JourneyWorld;
let drafter: Person;

beforeAll(async () => {
  world = await journeyWorld();
  drafter = await world.person('chuyenvien.tchc');
}, patience);
afterAll(() => world.close());

const importing = (bytes: Uint8Array, type = 'text/plain') =>
  drafter.askUpload('/api/imports?fileName=ke-hoach.txt', bytes, type);
const samplePlan = () =>
  readFile(
    join(import.meta.dirname, '../../libs/modules/drafting/import/fixtures/ke-hoach-cchc-mau.txt'),
  );
const documentCount = async () =>
  (await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM drafting.document'))[0]?.n;

describe('a text to import', () => {
  const bad: [what: string, bytes: () => Uint8Array, status: number, code: string][] = [
    [
      'that is no plan',
      () => Buffer.from('Xin chào. Hôm nay trời đẹp.\n'),
      422,
      'TextIsNotADocument',
    ],
    ['that is empty', () => Buffer.from(' \n'), 422, 'TextIsNotADocument'],
    ['that is binary', () => Buffer.from([0, 1, 2, 255, 254, 0, 7]), 415, 'ContentIsBinary'],
  ];

  it.each(bad)('%s is refused, and nothing of it is kept', async (_, bytes, status, code) => {
    const before = await documentCount();
    expect(refusalOf(await importing(bytes()))).toMatchObject({ status, code });
    expect(await documentCount()).toBe(before);
  });

  it('of 50 MB is refused before it is read', async () => {
    const length = String(50 * 1024 * 1024);
    const headers = { 'content-type': 'text/plain', 'content-length': length };
    const url = '/api/imports?fileName=ke-hoach.txt';
    const answer = await drafter.ask({ method: 'POST', url, payload: 'a', headers });
    expect(refusalOf(answer)).toMatchObject({ status: 413, code: 'RequestIsTooLarge' });
  });

  it('in NFD is kept in NFC', async () => {
    const nfd = Buffer.from((await samplePlan()).toString('utf8').normalize('NFD'));
    const answer = await importing(nfd);
    expect(answer.statusCode).toBe(200);
    const { content } = answer.json<Read>();
    expect(content.subject).toMatch(/cải cách hành chính/i);
    expect(answer.body).toBe(answer.body.normalize('NFC'));
  });

  it('may name a unit that nobody knows: it is asked once and remembered', async () => {
    const unknown = 'Tổ Công nghệ thông tin';
    const asked = (await importing(await samplePlan())).json<Read>();
    expect(asked.questions.map(({ spelling }) => spelling)).toContain(unknown);
    const unitId = world.world.centre.units.get('TCHC');
    const answers = [{ spelling: unknown, meaning: { kind: 'unit', unitId } }];
    const told = await drafter.askPost('/api/unit-names', { answers });
    expect([told.statusCode, told.body]).toEqual([204, '']);
    const again = (await importing(await samplePlan())).json<Read>();
    expect(again.questions).toHaveLength(
      asked.questions.filter(({ spelling }) => spelling !== unknown).length,
    );
  });
});

it('text in NFD that is saved by hand is kept in NFC', async () => {
  const words = 'Nội dung gõ bằng bộ gõ tách dấu: ả, ậ, ỗ.'.normalize('NFD');
  const at = await aDraft(world, withFirstParagraph(words, theInternalPlan()));
  const { content } = await drafter.get<{ content: DocumentContent }>(`${at}/working-copy`);
  expect(JSON.stringify(content)).toContain(words.normalize('NFC'));
  expect(JSON.stringify(content)).not.toContain(words);
});

describe('blanks are refused at submission, each named with its place', () => {
  const submit = async (content: DocumentContent, signer = 'pgd1') => {
    const at = await aDraft(world, content);
    const asked = await submission(world, drafter, at, signer);
    return refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
  };
  const table = (change: (annex: TableAnnex) => TableAnnex): DocumentContent => {
    const plan = theInternalPlan();
    return {
      ...plan,
      annexes: plan.annexes.map((one, index) =>
        index === 0 && one.kind === 'table' ? change(one) : one,
      ),
    };
  };

  it('an empty annex', async () => {
    const refusal = await submit(table((annex) => ({ ...annex, rows: [], groups: [] })));
    expect(refusal).toMatchObject({ status: 422, code: 'SubmissionHasBlanks' });
    expect(JSON.stringify(refusal['faults'])).toMatch(/Phụ lục I\b/);
  });

  it('a row with too few cells', async () => {
    const own = aColumn(nodeIds(70_000), 'other', 'Nguồn số liệu');
    const short = (row: AnnexRow, index: number): AnnexRow =>
      index === 3 ? row : { ...row, cells: { [own.id]: 'Sổ theo dõi' } };
    const refusal = await submit(
      table((annex) => ({
        ...annex,
        columns: [...annex.columns, own],
        rows: annex.rows.map(short),
      })),
    );
    expect(refusal['faults']).toMatchObject([
      {
        rule: 'AnnexRowHasTooFewCells',
        message: 'Dòng thiếu ô của cột "Nguồn số liệu"',
        place: expect.stringContaining('Phụ lục I'),
      },
    ]);
  });

  it('a signature block without a signer', async () => {
    const at = await aDraft(world, theInternalPlan());
    const nobody = await refused(world, at, () =>
      drafter.askPost(`${at}/submission`, { revision: 1 }),
    );
    expect(nobody).toMatchObject({
      status: 422,
      code: 'RequestIsNotValid',
      where: 'body.signerId',
    });
    const unknown = await refused(world, at, () =>
      drafter.askPost(`${at}/submission`, { revision: 1, signerId: idOf(at) }),
    );
    expect(unknown).toMatchObject({ status: 404, code: 'PersonIsNotKnown' });
    const clerk = await refused(world, at, () =>
      drafter.askPost(`${at}/submission`, {
        revision: 1,
        signerId: personIdOf(world, 'vanthu1'),
      }),
    );
    expect(clerk.code).toBe('SignerHasNoLiveAuthority');
  });

  it('a unit that nobody understands', async () => {
    const refusal = await submit(
      table((annex) => ({
        ...annex,
        rows: annex.rows.map((row, n) => (n === 0 ? { ...row, lead: ['Phòng Không Có'] } : row)),
      })),
    );
    expect(refusal['faults']).toMatchObject([
      { rule: 'UnitNameIsNotUnderstood', message: 'Chưa rõ "Phòng Không Có" là đơn vị nào' },
    ]);
  });
});

describe('a text marked MẬT stays out', () => {
  const secret = theInternalPlan({ secrecy: 'secret' });

  it('at creation', async () => {
    const before = await documentCount();
    const unitId = world.world.centre.units.get('TCHC');
    const answer = await drafter.askPost('/api/documents', { content: secret, unitId });
    expect(refusalOf(answer)).toMatchObject({
      status: 422,
      code: 'SecretDocumentStaysOut',
      detail: expect.stringContaining('bí mật nhà nước'),
    });
    expect(await documentCount()).toBe(before);
  });

  it('at a save', async () => {
    const at = await aDraft(world, theInternalPlan());
    const refusal = await refused(world, at, () =>
      drafter.askPut(`${at}/working-copy`, { content: secret, revision: 1 }),
    );
    expect(refusal.code).toBe('SecretDocumentStaysOut');
  });
});

describe('an annex that comes as PDF', () => {
  const blankPdf = async (script?: string): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595.28, 841.89]);
    if (script) pdf.addJavaScript('main', script);
    return pdf.save();
  };
  const attach = (at: string, bytes: Uint8Array) =>
    drafter.askUpload(`${at}/attachments?fileName=bang-quet.pdf`, bytes, 'application/pdf');

  it('is merged after the typeset pages', async () => {
    const at = await aDraft(world, theInternalPlan());
    const answer = await attach(at, await blankPdf());
    expect([answer.statusCode, answer.body]).toEqual([201, expect.stringContaining('"pages":1')]);
    const { sha256, fileName } = answer.json<{ sha256: string; fileName: string }>();
    const plain = await pagesOf(theInternalPlan());
    const plan = theInternalPlan();
    const attached = { kind: 'attached', id: nodeIds(80_000)(), title: 'Bảng số liệu', fileName };
    const content = {
      ...plan,
      annexes: [...plan.annexes, { ...attached, sha256 }],
    } as DocumentContent;
    await drafter.put(`${at}/working-copy`, { content, revision: 1 });
    await drafter.post(`${at}/submission`, await submission(world, drafter, at, 'pgd1'));
    const document = await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
    // A page with its heading, then the page itself.
    expect(document.pages).toBe((plain ?? 0) + 2);
  });

  async function pagesOf(content: DocumentContent): Promise<number | null> {
    const at = await aDraft(world, content);
    await drafter.post(`${at}/submission`, await submission(world, drafter, at, 'pgd1'));
    return (await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null)).pages;
  }

  it.each([
    ['broken', async () => Buffer.from('%PDF-1.7\nhỏng'), 'AttachedAnnexIsBroken'],
    ['with JavaScript', () => blankPdf('app.alert(1)'), 'AttachedAnnexHasActiveContent'],
  ])('%s is refused', async (_, bytes, code) => {
    const at = await aDraft(world, theInternalPlan());
    const pdf = await bytes();
    const refusal = await refused(world, at, () => attach(at, pdf));
    expect(refusal).toMatchObject({ status: 422, code });
    expect(refusal.detail).toContain('bang-quet.pdf');
  });
});

it('a missing glyph is found at submission, with the words it stands in', async () => {
  const at = await aDraft(world, withFirstParagraph('Ký tự lạ: 𓀀.', theInternalPlan()));
  const asked = await submission(world, drafter, at, 'pgd1');
  const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
  expect(refusal['faults']).toMatchObject([
    { rule: 'GlyphIsMissing', message: expect.stringContaining('𓀀'), place: 'Nội dung, đoạn 1' },
  ]);
});

it('a PDF that cannot be made returns the document, with the finding in its history', async () => {
  const facade = world.app.get(RenderingFacade);
  const renderPrepared = facade.renderPrepared.bind(facade);
  const found = { place: 'Phụ lục I, dòng 3', message: 'Ô quá dài cho một trang.' };
  facade.renderPrepared = async () => fail([found]) as never;
  const at = await aDraft(world, theInternalPlan());
  await drafter.post(`${at}/submission`, await submission(world, drafter, at, 'pgd1'));
  const document = await waitFor(world, at, ({ state }) => state === 'drafted').finally(() => {
    facade.renderPrepared = renderPrepared;
  });
  expect(document.waitingFor).toMatchObject([{ who: 'Vũ Thị Giang' }]);
  const history = await drafter.get<{ action: string; data: object }[]>(`${at}/history`);
  expect(history.findLast(({ action }) => action !== 'DocumentRead')).toMatchObject({
    action: 'PdfFailed',
    data: { finding: 'Phụ lục I, dòng 3: Ô quá dài cho một trang.' },
  });
  const { acts } = await view(drafter, at);
  expect(acts).toEqual(['edit', 'submission', 'cancellation']);
});
