import { DomainError, systemIds } from '#kernel';
import { statement } from '#platform';
import pg from 'pg';
import { aPlan } from '../../../../test/builders/content.js';
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

const plan = aPlan();
const about = (subject: string) => aPlan({ subject });

test('a document begins with revision 1 of its creator', async () => {
  const { documentId } = await room.create(aPlan());
  const copy = await room.inBody((tx) => room.facade.workingCopy(tx, documentId));
  expect(copy).toEqual({
    documentId,
    content: plan,
    revision: 1,
    editedBy: room.ann,
    editedAt: room.at,
  });
});

test('each save is the next revision, with the name of who made it', async () => {
  const first = await room.create(aPlan());
  const second = await room.save(first, about('Chuyển đổi số'), room.ben);
  expect(second).toMatchObject({ revision: 2, editedBy: room.ben });
  const copy = await room.inBody((tx) => room.facade.workingCopy(tx, first.documentId));
  expect(copy).toMatchObject({ revision: 2, editedBy: room.ben });
  expect(copy.content.subject).toBe('Chuyển đổi số');
});

test('a save that changes nothing makes no revision and no drafter', async () => {
  const first = await room.create(aPlan());
  expect(await room.save(first, aPlan(), room.ben)).toMatchObject({
    revision: 1,
    editedBy: room.ann,
  });
});

test('of two saves at once one wins, the other hears by whom and what differs', async () => {
  const first = await room.create(aPlan());
  const saves = await Promise.allSettled([
    room.save(first, about('Bản của An'), room.ann),
    room.save(first, about('Bản của Bền'), room.ben),
  ]);
  const won = saves.filter((save) => save.status === 'fulfilled');
  const [lost] = saves.filter((save) => save.status === 'rejected');
  expect(won).toHaveLength(1);
  expect(lost?.reason).toBeInstanceOf(DomainError);
  expect(lost?.reason).toMatchObject({
    code: 'WorkingCopyHasChanged',
    details: {
      expectedRevision: 1,
      revision: 2,
      editedBy: {
        id: won[0]?.value.editedBy,
        name: null,
        at: room.at.toISOString(),
        revision: 2,
      },
      difference: [{ kind: 'changed', field: 'Trích yếu', old: won[0]?.value.content.subject }],
    },
  });
  const copy = await room.inBody((tx) => room.facade.workingCopy(tx, first.documentId));
  expect(copy.content).toEqual(won[0]?.value.content);
});

test('text is kept in NFC', async () => {
  const copy = await room.create(about('Kế hoạch khám sức khỏe'.normalize('NFD')));
  expect(copy.content.subject).toBe('Kế hoạch khám sức khỏe'.normalize('NFC'));
});

test('a secret text is refused at creation, at a save, and by the database itself', async () => {
  const secret = aPlan({ secrecy: 'secret' });
  await expect(room.create(secret)).rejects.toMatchObject({ code: 'SecretDocumentStaysOut' });
  const copy = await room.create(aPlan());
  await expect(room.save(copy, secret)).rejects.toMatchObject({ code: 'SecretDocumentStaysOut' });
  const smuggle = statement(
    'test.smuggle',
    `UPDATE drafting.working_copy SET content = jsonb_set(content, '{secrecy}', '"secret"')`,
  );
  await expect(room.inBody((tx) => tx.run(smuggle))).rejects.toThrow('secret_text_stays_out');
});

test('a node id that stands twice is refused with both places', async () => {
  const [first, second, ...others] = plan.legalBases;
  if (!first || !second) throw new Error('the plan has legal bases');
  const twice = aPlan({ legalBases: [first, { ...second, id: first.id }, ...others] });
  await expect(room.create(twice)).rejects.toMatchObject({
    code: 'NodeIdStandsTwice',
    details: { faults: [{ nodeId: first.id, place: 'Căn cứ thứ 2', first: 'Căn cứ thứ 1' }] },
  });
});

test('no text changes without an edit that says who changed it', async () => {
  const { documentId } = await room.create(aPlan());
  const silent = statement(
    'test.silent',
    `UPDATE drafting.working_copy SET revision = 2, content = '{"secrecy":"none","docType":"KH","subject":"x"}'
      WHERE document_id = $1`,
  );
  await expect(room.inBody((tx) => tx.run(silent, [documentId]))).rejects.toThrow(
    'violates foreign key constraint',
  );
});

test.each([
  ['changed', 'UPDATE drafting.edit SET edited_by = gen_random_uuid()'],
  ['removed', 'DELETE FROM drafting.edit'],
  ['emptied', 'TRUNCATE drafting.edit CASCADE'],
])('edits are never %s, neither by the application nor by the owner', async (what, sql) => {
  await room.create(aPlan());
  await expect(room.inBody((tx) => tx.run(statement(`test.${what}`, sql)))).rejects.toThrow(
    'permission denied',
  );
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await expect(owner.query(sql)).rejects.toThrow('never changed or removed');
  await owner.end();
});

test('another body sees nothing: by id, by list, by search', async () => {
  const copy = await room.create(about('Khám sức khỏe định kỳ'));
  const stranger = systemIds.next<'Body'>();
  const foreign = <T>(work: Parameters<typeof room.inBody<T>>[0]) => room.inBody(work, stranger);
  const count = statement<{ count: number }>(
    'test.count',
    'SELECT count(*)::int AS count FROM drafting.document_summary',
  );
  await expect(foreign((tx) => room.facade.workingCopy(tx, copy.documentId))).rejects.toMatchObject(
    { code: 'DocumentIsUnknown' },
  );
  expect(await foreign((tx) => tx.all(count))).toEqual([{ count: 0 }]);
  expect(await room.inBody((tx) => tx.all(count))).toEqual([{ count: 1 }]);
  const search = { words: 'sức khỏe', atMost: 10 };
  expect(await foreign((tx) => room.facade.search(tx, search))).toEqual([]);
  expect(await room.inBody((tx) => room.facade.search(tx, search))).toHaveLength(1);
});

test('a document of another body is not written to', async () => {
  const copy = await room.create(aPlan());
  const save = room.inBody(
    (tx) =>
      room.facade.saveWorkingCopy(tx, {
        documentId: copy.documentId,
        content: about('Của người khác'),
        expectedRevision: 1,
        by: room.ben,
        at: room.at,
      }),
    systemIds.next<'Body'>(),
  );
  await expect(save).rejects.toMatchObject({ code: 'DocumentIsUnknown' });
});

test('an unknown document is refused by name', async () => {
  await expect(
    room.inBody((tx) => room.facade.workingCopy(tx, unknownDocument())),
  ).rejects.toMatchObject({ code: 'DocumentIsUnknown' });
});

test.each([
  ['suc khoe', 'Khám SỨC KHỎE cho người cao tuổi'],
  ['ĐƯỜNG DÂY', 'Công bố đường dây nóng'],
  ['100%', 'Ký số 100% văn bản'],
  ['a_b', 'Biểu mẫu a_b'],
])('"%s" finds "%s" and nothing else', async (words, subject) => {
  await room.create(about(subject));
  await room.create(about('Văn bản khác hẳn, 100 trang, aXb'));
  const found = await room.inBody((tx) => room.facade.search(tx, { words, atMost: 10 }));
  expect(found.map((summary) => summary.subject)).toEqual([subject]);
});
