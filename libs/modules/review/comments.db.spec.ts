import { systemIds, type PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import type { CommentId, NewComment } from './review-comment.js';
import { ReviewFacade } from './review.facade.js';

let database: FreshDatabase;
let pool: pg.Pool;
let uow: UnitOfWork;
const facade = new ReviewFacade(systemIds);
const bodyId = systemIds.next<'Body'>();
const otherBody = systemIds.next<'Body'>();
const [drafter, head, checker] = [1, 2, 3].map(() => systemIds.next<'Person'>()) as [
  PersonId,
  PersonId,
  PersonId,
];
const at = new Date('2026-03-04T02:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl });
  uow = new UnitOfWork(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const aComment = (change: Partial<NewComment> = {}): NewComment => ({
  documentId: systemIds.next<'Document'>(),
  kind: 'comment',
  versionId: systemIds.next<'Version'>(),
  round: 1,
  nodeId: systemIds.next<'Node'>(),
  personId: head,
  askedId: null,
  text: 'Sửa “02 chỉ tiêu” thành 03.',
  at,
  ...change,
});
const write = (comment: NewComment) => uow.inBody(bodyId, (tx) => facade.comment(tx, comment));
const threads = ({ documentId }: Pick<NewComment, 'documentId'>, body = bodyId) =>
  uow.inBody(body, (tx) => facade.threads(tx, documentId));
const act = ({ documentId }: NewComment, commentId: CommentId, by: PersonId) => ({
  documentId,
  commentId,
  by,
  drafterIds: [drafter],
  at,
});
const answer = (comment: NewComment, id: CommentId, by: PersonId, text = 'Đã sửa.') =>
  uow.inBody(bodyId, (tx) => facade.answer(tx, { ...act(comment, id, by), text }));
const resolve = (comment: NewComment, id: CommentId, by: PersonId) =>
  uow.inBody(bodyId, (tx) => facade.resolve(tx, act(comment, id, by)));

test('comments stand at their place, in their order, in NFC', async () => {
  const first = aComment({ text: 'Rõ ràng.'.normalize('NFD') });
  const second = { ...first, nodeId: null, versionId: null, round: 0, text: 'Đủ.' };
  await write(first);
  await write(second);
  expect(await threads(first)).toMatchObject([
    { ...first, text: 'Rõ ràng.', answers: [], resolvedBy: null },
    { ...second, answers: [] },
  ]);
});

test('another body sees none', async () => {
  const comment = aComment();
  await write(comment);
  expect(await threads(comment, otherBody)).toEqual([]);
});

describe('a question', () => {
  const openQuestions = (documentId: string, body = bodyId) =>
    uow.inBody(body, (tx) =>
      tx.all<{ asked: string | null }>(
        {
          name: 'test.open_questions',
          text: `SELECT asked_id AS asked FROM review.open_question_summary WHERE document_id = $1`,
        },
        [documentId],
      ),
    );

  test('to the drafters is answered by one of them, and waits until then', async () => {
    const question = aComment({ kind: 'question', text: 'Số 26 lấy từ đâu?' });
    const id = await write(question);
    expect(await openQuestions(question.documentId)).toEqual([{ asked: null }]);
    expect(await openQuestions(question.documentId, otherBody)).toEqual([]);
    await expect(answer(question, id, checker)).rejects.toMatchObject({
      code: 'QuestionIsAnsweredByWhoWasAsked',
    });
    await answer(question, id, drafter, 'Từ Phụ lục I.');
    expect(await threads(question)).toMatchObject([
      {
        kind: 'question',
        answers: [
          {
            kind: 'answer',
            personId: drafter,
            text: 'Từ Phụ lục I.',
            nodeId: question.nodeId,
            versionId: question.versionId,
          },
        ],
      },
    ]);
    expect(await openQuestions(question.documentId)).toEqual([]);
  });

  test('to one person is answered by nobody else, not by a drafter either', async () => {
    const question = aComment({ kind: 'question', askedId: checker });
    const id = await write(question);
    await expect(answer(question, id, drafter)).rejects.toMatchObject({
      code: 'QuestionIsAnsweredByWhoWasAsked',
      details: { askedId: checker },
    });
    await answer(question, id, checker);
    expect((await threads(question))[0]?.answers).toHaveLength(1);
  });

  test('that was laid to rest waits no more', async () => {
    const question = aComment({ kind: 'question' });
    await resolve(question, await write(question), head);
    expect(await openQuestions(question.documentId)).toEqual([]);
  });
});

describe('laying to rest', () => {
  test.each([
    ['its author', head],
    ['a drafter', drafter],
  ])('is for %s', async (_, by) => {
    const comment = aComment();
    await resolve(comment, await write(comment), by);
    expect(await threads(comment)).toMatchObject([{ resolvedBy: by, resolvedAt: at }]);
  });

  test('is for nobody else', async () => {
    const comment = aComment();
    const id = await write(comment);
    await expect(resolve(comment, id, checker)).rejects.toMatchObject({
      code: 'OnlyItsAuthorOrADrafterResolves',
    });
    expect(await threads(comment)).toMatchObject([{ resolvedBy: null }]);
  });

  test('happens once, and ends the talk', async () => {
    const comment = aComment();
    const id = await write(comment);
    await resolve(comment, id, head);
    const code = 'CommentWasResolved';
    await expect(resolve(comment, id, drafter)).rejects.toMatchObject({ code });
    await expect(answer(comment, id, drafter)).rejects.toMatchObject({ code });
  });
});

test('a comment of another document is none of this one', async () => {
  const comment = aComment();
  const id = await write(aComment());
  const code = 'CommentIsUnknown';
  await expect(answer(comment, id, drafter)).rejects.toMatchObject({ code });
  await expect(resolve(comment, id, drafter)).rejects.toMatchObject({ code });
});

describe('the database refuses what must never be', () => {
  test.each([
    ['comment_text_check', { text: '' }],
    ['nobody_asks_himself', { kind: 'question', askedId: head }],
    ['only_a_question_asks_somebody', { askedId: checker }],
    ['an_answer_has_what_it_answers', { kind: 'answer' as 'comment' }],
  ] as const)('%s', async (constraint, wrong) => {
    await expect(write(aComment(wrong))).rejects.toMatchObject({ constraint });
  });

  test.each(['UPDATE review.resolution SET at = now()', 'DELETE FROM review.resolution'])(
    '%s',
    async (text) => {
      const attempt = uow.inBody(bodyId, (tx) => tx.run({ name: text, text }));
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    },
  );
});
