import { systemIds, type DocumentId, type PersonId, type PostId } from '#kernel';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import type { ReviewAct } from './review-act.js';
import { ReviewFacade } from './review.facade.js';

let database: FreshDatabase;
let pool: pg.Pool;
let uow: UnitOfWork;
const facade = new ReviewFacade(systemIds);
const bodyId = systemIds.next<'Body'>();
const otherBody = systemIds.next<'Body'>();
const [drafter, head, signer] = [1, 2, 3].map(() => systemIds.next<'Person'>()) as [
  PersonId,
  PersonId,
  PersonId,
];

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl });
  uow = new UnitOfWork(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A content check that passes, by the head of the unit. */
const aCheck = (change: Partial<ReviewAct> = {}): ReviewAct => ({
  documentId: systemIds.next<'Document'>(),
  versionId: systemIds.next<'Version'>(),
  contentHash: 'c'.repeat(64),
  pdfSha256: 'a'.repeat(64),
  round: 1,
  task: 'content',
  kind: 'contentCheck',
  decision: 'passed',
  personId: head,
  postId: systemIds.next<'Post'>() as PostId,
  note: '',
  at: new Date('2026-03-04T02:00:00Z'),
  drafterIds: [drafter],
  signerId: signer,
  actsFor: null,
  basis: null,
  mergedWith: null,
  ...change,
});
const record = (act: ReviewAct, body = bodyId) =>
  uow.inBody(body, (tx) => facade.recordAct(tx, act));
const actsOf = (documentId: DocumentId, body = bodyId) =>
  uow.inBody(body, (tx) => facade.actsOf(tx, documentId));

test('an act is kept as it was done', async () => {
  const act = aCheck({ note: 'Đã kiểm tra.'.normalize('NFD') });
  await record(act);
  expect(await actsOf(act.documentId)).toEqual([{ ...act, note: 'Đã kiểm tra.' }]);
});

const byDeputy: Partial<ReviewAct> = { kind: 'approval', personId: signer };

describe('the database refuses what must never be', () => {
  const cases: readonly [
    constraint: string,
    wrong: Partial<ReviewAct>,
    right: Partial<ReviewAct>,
  ][] = [
    ['drafter_cannot_review_own_draft', { personId: drafter }, { personId: head }],
    [
      'drafter_cannot_be_the_signer',
      { drafterIds: [drafter, signer] },
      { drafterIds: [drafter, systemIds.next<'Person'>()] },
    ],
    [
      'final_approver_is_the_signer',
      { kind: 'approval', personId: head },
      { kind: 'approval', personId: signer },
    ],
    [
      'a_return_has_a_reason',
      { decision: 'returned', note: ' \n\t' },
      { decision: 'returned', note: 'Sai căn cứ.' },
    ],
    [
      'nobody_stands_in_for_himself',
      { actsFor: head, basis: 'QĐ 15' },
      { actsFor: signer, basis: 'QĐ 15' },
    ],
    ['standing_in_has_a_basis', { actsFor: signer, basis: ' ' }, {}],
    ['no_signer_is_stood_in_for', { ...byDeputy, actsFor: head, basis: 'QĐ 15' }, byDeputy],
    ['an_opinion_decides_nothing', { kind: 'opinion' }, { kind: 'opinion', decision: 'advised' }],
    ['an_opinion_decides_nothing', { decision: 'advised' }, { decision: 'passed' }],
    [
      'an_objection_has_a_reason',
      { decision: 'objected', note: '' },
      { decision: 'objected', note: 'Trái căn cứ.' },
    ],
    ['act_content_hash_check', { contentHash: 'C'.repeat(64) }, {}],
    ['act_pdf_sha256_check', { pdfSha256: 'a'.repeat(63) }, {}],
    ['act_round_check', { round: 0 }, { round: 2 }],
    ['act_drafter_ids_check', { drafterIds: [] }, {}],
  ];

  test.each(cases)('%s', async (constraint, wrong, right) => {
    await expect(record(aCheck(wrong))).rejects.toMatchObject({ constraint });
    await expect(record(aCheck(right))).resolves.toBeUndefined();
  });

  test('a_task_passes_once in a round, and may be returned, passed in the next, by another document', async () => {
    const act = aCheck();
    await record(act);
    await expect(record({ ...act, personId: signer })).rejects.toMatchObject({
      constraint: 'a_task_passes_once',
    });
    await record({ ...act, decision: 'returned', note: 'Thiếu phụ lục.' });
    await record({ ...act, round: 2 });
    await record({ ...act, documentId: systemIds.next<'Document'>() });
    expect((await actsOf(act.documentId)).map(({ round, decision }) => [round, decision])).toEqual([
      [1, 'passed'],
      [1, 'returned'],
      [2, 'passed'],
    ]);
  });

  test.each([
    "UPDATE review.act SET note = 'khác'",
    'DELETE FROM review.act',
    'TRUNCATE review.act',
    "UPDATE review.comment SET text = 'khác'",
    'DELETE FROM review.comment',
    'TRUNCATE review.comment',
  ])('%s', async (sql) => {
    const act = aCheck();
    await record(act);
    const attempt = uow.inBody(bodyId, (tx) => tx.run({ name: sql, text: sql }));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    expect(await actsOf(act.documentId)).toEqual([act]);
  });
});

test('another body sees no act and writes none in this one’s name', async () => {
  const act = aCheck();
  await record(act);
  expect(await actsOf(act.documentId, otherBody)).toEqual([]);
  const forged = uow.inBody(otherBody, (tx) =>
    tx.run(
      {
        name: 'test.forge_comment',
        text: `INSERT INTO review.comment (body_id, id, document_id, version_id, round, person_id, text, at)
               VALUES ($1, $2, $3, $3, 1, $2, 'giả', now())`,
      },
      [bodyId, systemIds.next(), act.documentId],
    ),
  );
  await expect(forged).rejects.toMatchObject({ code: '42501' });
});
