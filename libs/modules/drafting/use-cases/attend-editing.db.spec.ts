import { systemIds, type PersonId } from '#kernel';
import { aPlan } from '../../../../test/builders/content.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import type { WorkingCopy } from '../document.js';
import { TestDrafting, unknownDocument } from '../testing.js';

let database: FreshDatabase;
let room: TestDrafting;
let copy: WorkingCopy;

beforeAll(async () => {
  database = await freshDatabase();
  room = new TestDrafting(database.appUrl);
});
afterAll(async () => {
  await room.pool.end();
  await database.drop();
});
beforeEach(async () => {
  copy = await room.create(aPlan());
});

const after = (seconds: number) => new Date(room.at.getTime() + seconds * 1_000);
const attend = (by: PersonId, tab: string, seconds: number, documentId = copy.documentId) =>
  room.inBody((tx) => room.facade.attendEditing(tx, { documentId, by, tab, at: after(seconds) }));
const [tab, tab2] = [systemIds.next(), systemIds.next()];

test('who edits alone hears of nobody, and of the saved text', async () => {
  expect(await attend(room.ann, tab, 0)).toEqual({ others: [], revision: 1 });
  await room.save(copy, aPlan({ subject: 'Khác' }));
  expect(await attend(room.ann, tab, 20)).toEqual({ others: [], revision: 2 });
});

test('another person is told with the time he began, not with that of his last word', async () => {
  await attend(room.ben, tab, 0);
  await attend(room.ben, tab, 20);
  expect(await attend(room.ann, tab, 30)).toMatchObject({
    others: [{ personId: room.ben, since: after(0), isMyself: false }],
  });
});

test('the same person in another tab is told as himself', async () => {
  await attend(room.ann, tab, 0);
  expect(await attend(room.ann, tab2, 1)).toMatchObject({
    others: [{ personId: room.ann, isMyself: true }],
  });
});

test('who is silent for a minute has gone, and begins anew when he comes back', async () => {
  await attend(room.ben, tab, 0);
  expect((await attend(room.ann, tab, 60)).others).toHaveLength(1);
  expect((await attend(room.ann, tab, 61)).others).toEqual([]);
  await attend(room.ben, tab, 62);
  expect(await attend(room.ann, tab, 63)).toMatchObject({ others: [{ since: after(62) }] });
});

test('who comes back before anybody looked begins anew as well', async () => {
  await attend(room.ben, tab, 0);
  await attend(room.ben, tab, 90);
  expect(await attend(room.ann, tab, 91)).toMatchObject({ others: [{ since: after(90) }] });
});

test('who leaves is not told any more; nobody takes another from his tab', async () => {
  await attend(room.ben, tab, 0);
  const leave = (by: PersonId) =>
    room.inBody((tx) => room.facade.leaveEditing(tx, { ...copy, by, tab }));
  await leave(room.ann);
  expect((await attend(room.ann, tab2, 1)).others).toHaveLength(1);
  await leave(room.ben);
  expect((await attend(room.ann, tab2, 2)).others).toEqual([]);
});

test('it keeps nobody from saving', async () => {
  await attend(room.ben, tab, 0);
  expect(await room.save(copy, aPlan({ subject: 'Của Ann' }))).toMatchObject({ revision: 2 });
});

test('another document, another body hear nothing', async () => {
  await attend(room.ben, tab, 0);
  const other = await room.create(aPlan());
  expect((await attend(room.ann, tab, 1, other.documentId)).others).toEqual([]);
  await expect(attend(room.ann, tab, 1, unknownDocument())).rejects.toMatchObject({
    code: 'DocumentIsUnknown',
  });
  const foreign = room.inBody(
    (tx) =>
      room.facade.attendEditing(tx, {
        documentId: copy.documentId,
        by: room.ann,
        tab,
        at: after(1),
      }),
    systemIds.next<'Body'>(),
  );
  await expect(foreign).rejects.toMatchObject({ code: 'DocumentIsUnknown' });
});
