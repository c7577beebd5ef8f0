import { sha256Hex, systemIds, type UnitId } from '#kernel';
import { thaw } from '#nd30';
import { statement } from '#platform';
import pg from 'pg';
import { aPlan, aSignatureBlock } from '../../../../test/builders/content.js';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import type { UnitMeaning } from '../domain/unit-meaning.js';
import { TestDrafting } from '../testing.js';

let database: FreshDatabase;
let room: TestDrafting;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  room = new TestDrafting(database.appUrl);
  await room.explainUnits(aPlan());
});
afterEach(() => room.pool.end());

const about = (subject: string) => aPlan({ subject });

test('a version keeps the bytes that were hashed, and its text comes back from them', async () => {
  const copy = await room.create(aPlan());
  const version = await room.freeze(copy, aSignatureBlock());
  const stored = await room.inBody((tx) => room.facade.version(tx, version.versionId));
  expect(stored).toEqual(version);
  expect(sha256Hex(stored.draft.canonical)).toBe(stored.contentHash);
  expect(thaw(stored.draft.canonical).content).toEqual(copy.content);
  expect(stored).toMatchObject({ number: 1, docType: 'KH', frozenBy: room.ann });
  expect(stored.draft.signatureBlock).toEqual(aSignatureBlock());
});

test('the same text with another signer is another hash', async () => {
  const copy = await room.create(aPlan());
  const one = await room.freeze(copy, aSignatureBlock());
  const other = await room.freeze(copy, aSignatureBlock({ name: 'Trần Thị B' }));
  expect(other.contentHash).not.toBe(one.contentHash);
  expect(other.number).toBe(2);
});

test('everybody whose edit entered a version is its drafter, later editors are not', async () => {
  const first = await room.create(aPlan());
  const one = await room.freeze(first, aSignatureBlock());
  const second = await room.save(first, about('Sửa của Bền'), room.ben);
  const two = await room.freeze(second, aSignatureBlock());
  expect(one.drafters).toEqual([room.ann]);
  expect(new Set(two.drafters)).toEqual(new Set([room.ann, room.ben]));
  const listed = await room.inBody((tx) => room.facade.versions(tx, first.documentId));
  expect(listed.map(({ number, drafters }) => [number, drafters.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('what the submitter did not see is not submitted', async () => {
  const first = await room.create(aPlan());
  await room.save(first, about('Sửa của Bền'), room.ben);
  await expect(room.freeze(first, aSignatureBlock())).rejects.toMatchObject({
    code: 'WorkingCopyHasChanged',
    details: { expectedRevision: 1, revision: 2, editedBy: { id: room.ben, revision: 2 } },
  });
});

test('a submission with blanks names them all at once and leaves no version', async () => {
  const plan = aPlan({ subject: '', recipients: [] });
  const [targets, tasks] = plan.annexes;
  if (targets?.kind !== 'table' || tasks?.kind !== 'table') throw new Error('as built');
  const rows = targets.rows.map((row, index) =>
    index === 0 ? { ...row, lead: ['Khoa Lạ'] } : row,
  );
  const content = {
    ...plan,
    annexes: [
      { ...targets, rows },
      { ...tasks, rows: [], groups: [] },
    ],
  };
  const copy = await room.create(content);
  const refused = await room.freeze(copy, aSignatureBlock({ name: '' })).catch((error) => error);
  expect(refused).toMatchObject({ code: 'SubmissionHasBlanks' });
  const rules = (refused.details.faults as { rule: string; place: string }[]).map(
    ({ rule, place }) => `${rule} @ ${place}`,
  );
  expect(rules).toEqual(
    expect.arrayContaining([
      'SubjectIsBlank @ Trích yếu',
      'RecipientsAreMissing @ Nơi nhận',
      'SignatureBlockIsBlank @ Toàn văn bản',
      'AnnexTableIsEmpty @ Phụ lục II',
      'UnitNameIsNotUnderstood @ Phụ lục I, dòng 1',
    ]),
  );
  expect(await room.inBody((tx) => room.facade.versions(tx, copy.documentId))).toEqual([]);
});

test('an annex file that was never attached is a blank; warnings are kept with the version', async () => {
  const [targets, tasks] = aPlan().annexes;
  if (!targets || !tasks) throw new Error('as built');
  const attached = {
    kind: 'attached',
    id: targets.id,
    title: 'Bảng số liệu',
    fileName: 'so-lieu.pdf',
    sha256: 'ab'.repeat(32),
  } as const;
  const copy = await room.create(aPlan({ annexes: [attached, tasks] }));
  await expect(room.freeze(copy, aSignatureBlock())).rejects.toMatchObject({
    details: { faults: [{ rule: 'AttachedFileIsMissing', place: 'Phụ lục I' }] },
  });
  const { findings } = await room.freeze(
    await room.create(aPlan({ archive: 'TCHC' })),
    aSignatureBlock(),
  );
  expect(findings).toMatchObject([{ rule: 'ArchiveLineLacksClerk', severity: 'warning' }]);
});

test('two submissions at once get two numbers', async () => {
  const copy = await room.create(aPlan());
  const versions = await Promise.all([
    room.freeze(copy, aSignatureBlock()),
    room.freeze(copy, aSignatureBlock()),
    room.freeze(copy, aSignatureBlock()),
  ]);
  expect(versions.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
});

test('the database refuses a hash that is not of the bytes', async () => {
  const { documentId } = await room.create(aPlan());
  const forge = statement(
    'test.forge',
    `INSERT INTO drafting.version (body_id, id, document_id, number, revision, canonical,
       content_hash, doc_type, subject, frozen_by, frozen_at)
     VALUES ($1, gen_random_uuid(), $2, 1, 1, '{}', repeat('0', 64), 'KH', 'x', $3, now())`,
  );
  await expect(
    room.inBody((tx) => tx.run(forge, [room.bodyId, documentId, room.ann])),
  ).rejects.toThrow('hash_is_of_the_bytes');
});

test.each([
  ['changed', `UPDATE drafting.version SET subject = 'x'`],
  ['removed', 'DELETE FROM drafting.version'],
  ['emptied', 'TRUNCATE drafting.version CASCADE'],
])('versions are never %s, neither by the application nor by the owner', async (what, sql) => {
  await room.freeze(await room.create(aPlan()), aSignatureBlock());
  await expect(room.inBody((tx) => tx.run(statement(`test.${what}`, sql)))).rejects.toThrow(
    'permission denied',
  );
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await expect(owner.query(sql)).rejects.toThrow('never changed or removed');
  await owner.end();
});

test('an answer about a unit is remembered whatever the case, and the latest counts', async () => {
  const unitId: UnitId = systemIds.next<'Unit'>();
  const answer = (meaning: UnitMeaning) =>
    room.inBody((tx) =>
      room.facade.answerUnitName(tx, {
        spelling: 'Khoa Khám bệnh',
        meaning,
        by: room.ann,
        at: room.at,
      }),
    );
  const ask = () =>
    room.inBody((tx) => room.facade.meaningsOfUnits(tx, ['KHOA KHÁM BỆNH', 'Khoa Dược']));
  await answer({ kind: 'outside' });
  expect([...(await ask())]).toEqual([['KHOA KHÁM BỆNH', { kind: 'outside' }]]);
  await answer({ kind: 'unit', unitId });
  expect([...(await ask())]).toEqual([['KHOA KHÁM BỆNH', { kind: 'unit', unitId }]]);
});
