import { sha256Hex, systemIds } from '#kernel';
import { PDFDocument } from 'pdf-lib';
import { aPlan, aSignatureBlock } from '../../../../test/builders/content.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { TestDrafting, unknownDocument } from '../testing.js';

let database: FreshDatabase;
let room: TestDrafting;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  room = new TestDrafting(database.appUrl);
});
afterEach(() => room.pool.end());

const a4: [number, number] = [595.28, 841.89];

async function scan(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage(a4);
  return pdf.save();
}

const attach = (documentId: ReturnType<typeof unknownDocument>, bytes: Uint8Array) =>
  room.inBody((tx) =>
    room.facade.attach(tx, {
      documentId,
      fileName: 'so-lieu.pdf',
      bytes,
      by: room.ann,
      at: room.at,
    }),
  );

test('an attached file enters the version that names it, with its bytes', async () => {
  const bytes = await scan(3);
  const [, tasks] = aPlan().annexes;
  if (tasks?.kind !== 'table') throw new Error('as built');
  const file = {
    kind: 'attached',
    id: systemIds.next<'Node'>(),
    title: 'Bảng số liệu',
    fileName: 'so-lieu.pdf',
    sha256: sha256Hex(bytes),
  } as const;
  const content = aPlan({ annexes: [file, tasks] });
  await room.explainUnits(content);
  const copy = await room.create(content);
  const kept = await attach(copy.documentId, bytes);
  expect(kept).toMatchObject({ sha256: file.sha256, pages: 3, byteSize: bytes.length });
  const version = await room.freeze(copy, aSignatureBlock());
  expect(version.attached).toEqual([kept]);
  const files = await room.facade.attachedFiles(version);
  expect(files.get(file.sha256)?.equals(bytes)).toBe(true);
});

test('the same file twice is one attachment', async () => {
  const { documentId } = await room.create(aPlan());
  const bytes = await scan(1);
  const [first, second] = [await attach(documentId, bytes), await attach(documentId, bytes)];
  expect(second).toEqual(first);
});

test.each([
  ['a text called PDF', () => Buffer.from('Kế hoạch'), 'AttachedAnnexIsBroken'],
  ['more than 200 pages', () => scan(201), 'AttachedAnnexHasTooManyPages'],
  ['more than 20 MB', () => Buffer.alloc(20 * 1024 * 1024 + 1), 'AttachedAnnexIsTooLarge'],
])('%s is refused', async (_what, make, code) => {
  const { documentId } = await room.create(aPlan());
  await expect(attach(documentId, await make())).rejects.toMatchObject({ code });
});

test('nothing is attached to a document that is not there', async () => {
  await expect(attach(unknownDocument(), await scan(1))).rejects.toMatchObject({
    code: 'DocumentIsUnknown',
  });
});
