import type { ReplyOf, commentsContract, deskContract } from '#contracts';
import type { DocumentContent } from '#nd30';
import { factsOf, idOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, aDraft, cast, personIdOf, view, walkOn } from './world/stations.js';
import type { Person } from './world/person.js';
import { thePlan } from './world/the-plan.js';

type Talk = ReplyOf<typeof commentsContract.list>;
type Desk = ReplyOf<typeof deskContract.desk>;
type Comment = Talk['comments'][number];

let world: JourneyWorld;
let drafter: Person;
let head: Person;
let formChecker: Person;
let auditor: Person;

beforeAll(async () => {
  world = await journeyWorld();
  [drafter, head, formChecker, auditor] = await world.people(
    cast.drafter,
    cast.head,
    cast.formChecker,
    cast.auditor,
  );
}, patience);
afterAll(() => world.close());

const firstHeading = ({ body }: DocumentContent) =>
  body.find((block) => block.kind === 'section')?.id ?? '';

/** A document in review, and the version its readers look at. */
async function inReview() {
  const at = await aDocument(world, 'inReview');
  const { version } = await view(drafter, at);
  return { at, versionId: version?.id ?? '' };
}
const talk = (person: Person, at: string) => person.get<Talk>(`${at}/comments`);
const askedOnDesk = async (person: Person, at: string) =>
  (await person.get<Desk>('/api/desk')).items.filter(
    ({ subjectId, kind }) => kind === 'answer' && subjectId === idOf(at),
  );
const questionsOf = async (person: Person) =>
  (await person.get<Desk['counters']>('/api/desk/counters')).questions;
const trailOf = (at: string) =>
  world.rows<{ action: string; data: Record<string, unknown>; by: string }>(
    `SELECT action, convert_from(canonical, 'UTF8')::jsonb -> 'data' AS data, person_id AS by
       FROM audit.event WHERE subject_id = $1 AND action ~ 'Comment|Question' ORDER BY id`,
    [idOf(at)],
  );

it('a comment stands at its place, for everybody who reads; the document does not move', async () => {
  const { at, versionId } = await inReview();
  const before = await factsOf(world, at);
  const nodeId = firstHeading(thePlan());
  const asked = { kind: 'comment', text: ' Nêu rõ thời hạn. ', versionId, nodeId };
  const written = await head.post<Comment>(`${at}/comments`, asked);
  expect(written).toMatchObject({
    kind: 'comment',
    versionId,
    versionNumber: 1,
    round: 1,
    nodeId,
    place: 'Mục I',
    stands: true,
    by: { id: personIdOf(world, cast.head) },
    text: 'Nêu rõ thời hạn.',
    waitsForAnswer: false,
    acts: ['answer', 'resolution'],
  });
  for (const person of [drafter, auditor])
    expect((await talk(person, at)).comments).toMatchObject([{ id: written.id }]);
  const { trail: _, ...after } = await factsOf(world, at);
  expect(before).toMatchObject(after);
  expect(await trailOf(at)).toMatchObject([
    {
      action: 'CommentWritten',
      by: personIdOf(world, cast.head),
      data: { commentId: written.id, nodeId, text: 'Nêu rõ thời hạn.' },
    },
  ]);
});

it('the auditor reads and does not write', async () => {
  const { at, versionId } = await inReview();
  expect(await talk(auditor, at)).toMatchObject({ mayWrite: false });
  const asked = { kind: 'comment', text: 'Tôi cũng có ý kiến.', versionId };
  const refusal = await refused(world, at, () => auditor.askPost(`${at}/comments`, asked));
  expect(refusal).toMatchObject({ status: 403, code: 'ActIsNotAllowed' });
});

it('who may not read the document is told that there is none', async () => {
  const at = await aDraft(world);
  const stranger = await world.person('vanthu1');
  const asked = { kind: 'comment', text: 'Chen vào.', versionId: null };
  const refusal = await refused(world, at, () => stranger.askPost(`${at}/comments`, asked));
  expect(refusal).toMatchObject({ status: 404, code: 'NothingIsFound' });
});

it('a question waits for the drafter until he answers it', async () => {
  const { at, versionId } = await inReview();
  const asked = { kind: 'question', text: 'Số liệu lấy từ đâu?', versionId };
  const { id } = await formChecker.post<Comment>(`${at}/comments`, asked);
  expect((await talk(drafter, at)).comments).toMatchObject([
    { id, to: null, place: 'Toàn văn bản', waitsForAnswer: true, acts: ['answer', 'resolution'] },
  ]);
  expect((await talk(head, at)).comments).toMatchObject([{ id, acts: [] }]);
  expect(await askedOnDesk(head, at)).toEqual([]);
  expect(await askedOnDesk(drafter, at)).toMatchObject([
    {
      act: 'Trả lời câu hỏi',
      title: `Bùi Thị Hạnh hỏi về ${thePlan().subject}`,
      hint: 'Số liệu lấy từ đâu?',
    },
  ]);
  const counted = await questionsOf(drafter);
  const answer = { text: 'Từ phần mềm bệnh viện.' };
  const other = await refused(world, at, () => head.askPost(`${at}/comments/${id}/answer`, answer));
  expect(other).toMatchObject({ status: 403, code: 'QuestionIsAnsweredByWhoWasAsked' });
  await drafter.post(`${at}/comments/${id}/answer`, answer);
  expect(await askedOnDesk(drafter, at)).toEqual([]);
  expect(await questionsOf(drafter)).toBe(counted - 1);
  expect((await talk(formChecker, at)).comments).toMatchObject([
    { waitsForAnswer: false, answers: [{ text: 'Từ phần mềm bệnh viện.' }] },
  ]);
  expect((await trailOf(at)).map(({ action }) => action)).toEqual([
    'QuestionAsked',
    'CommentAnswered',
  ]);
});

it('a question names only who takes part in the document', async () => {
  const { at, versionId } = await inReview();
  const to = personIdOf(world, cast.signer);
  expect((await talk(drafter, at)).askable).toContainEqual({ id: to, name: expect.any(String) });
  const asked = { kind: 'question', text: 'Ký ngày nào?', versionId };
  const { id } = await drafter.post<Comment>(`${at}/comments`, { ...asked, to });
  expect((await talk(drafter, at)).comments).toMatchObject([{ id, to: { id: to } }]);
  const outsider = personIdOf(world, 'vanthu2');
  const refusal = await refused(world, at, () =>
    drafter.askPost(`${at}/comments`, { ...asked, to: outsider }),
  );
  expect(refusal).toMatchObject({ status: 422, code: 'QuestionGoesToWhoTakesPart' });
});

it('a comment stands at a row of an annex; several answer it, in their order, until it is laid to rest', async () => {
  const { at, versionId } = await inReview();
  const [row] = thePlan().annexes.flatMap((annex) => (annex.kind === 'attached' ? [] : annex.rows));
  const asked = { kind: 'comment', text: 'Thời hạn trùng với dòng 2.', versionId, nodeId: row?.id };
  const { id, place } = await formChecker.post<Comment>(`${at}/comments`, asked);
  expect(place).toMatch(/^Phụ lục I, dòng /);
  const answer = (person: Person, text: string) =>
    person.post(`${at}/comments/${id}/answer`, { text });
  await answer(drafter, 'Dòng 2 làm sau.');
  await answer(head, 'Đúng, giữ nguyên.');
  await answer(drafter, 'Đã rõ.');
  const [thread] = (await talk(auditor, at)).comments;
  expect(thread?.answers.map(({ by, text }) => [by.name, text])).toEqual([
    ['Vũ Thị Giang', 'Dòng 2 làm sau.'],
    ['Phạm Thị Dung', 'Đúng, giữ nguyên.'],
    ['Vũ Thị Giang', 'Đã rõ.'],
  ]);
  await formChecker.post(`${at}/comments/${id}/resolution`);
  const late = await refused(world, at, () =>
    head.askPost(`${at}/comments/${id}/answer`, { text: 'Còn nữa.' }),
  );
  expect(late).toMatchObject({ status: 409, code: 'CommentWasResolved' });
});

it('a comment is laid to rest by its author or a drafter, once', async () => {
  const { at, versionId } = await inReview();
  const asked = { kind: 'comment', text: 'Sai chính tả.', versionId };
  const { id } = await head.post<Comment>(`${at}/comments`, asked);
  const resolution = `${at}/comments/${id}/resolution`;
  const other = await refused(world, at, () => formChecker.askPost(resolution));
  expect(other).toMatchObject({ status: 403, code: 'OnlyItsAuthorOrADrafterResolves' });
  const done = await drafter.post<Comment>(resolution);
  expect(done).toMatchObject({
    resolved: { by: { id: personIdOf(world, cast.drafter) } },
    acts: [],
  });
  const again = await refused(world, at, () => head.askPost(resolution));
  expect(again).toMatchObject({ status: 409, code: 'CommentWasResolved' });
});

it.each([
  ['a place that is not in the text', { nodeId: '019a0000-0000-7000-8000-000000000000' }, 422],
  ['a version that is not', { versionId: '019a0000-0000-7000-8000-000000000000' }, 404],
])('a comment on %s is refused', async (_, wrong, status) => {
  const { at, versionId } = await inReview();
  const asked = { kind: 'comment', text: 'Ở đây.', versionId, ...wrong };
  const refusal = await refused(world, at, () => head.askPost(`${at}/comments`, asked));
  expect(refusal.status).toBe(status);
});

it('a version of another document is none of this one', async () => {
  const [one, other] = [await inReview(), await inReview()];
  const asked = { kind: 'comment', text: 'Nhầm.', versionId: other.versionId };
  const refusal = await refused(world, one.at, () => head.askPost(`${one.at}/comments`, asked));
  expect(refusal).toMatchObject({ status: 404, code: 'VersionIsUnknown' });
  const url = `${one.at}/differences?from=${one.versionId}&to=${other.versionId}`;
  expect((await head.askGet(url)).statusCode).toBe(404);
});

it('a returned draft opens with the comments where they stand, and with what changed since', async () => {
  const { at, versionId } = await inReview();
  const plan = thePlan();
  const nodeId = firstHeading(plan);
  const asked = { kind: 'comment', text: 'Đổi tên mục này.', versionId, nodeId };
  await head.post(`${at}/comments`, asked);
  await head.post(`${at}/return`, { round: 1, reason: 'Sửa theo ý kiến.' });
  const body = plan.body.map((block) =>
    block.id === nodeId && block.kind === 'section'
      ? { ...block, heading: 'Mục đích và yêu cầu' }
      : block,
  );
  const { workingRevision } = await view(drafter, at);
  const saved = { content: { ...plan, body }, revision: workingRevision };
  await drafter.put(`${at}/working-copy`, saved);
  expect((await talk(drafter, at)).comments).toMatchObject([{ place: 'Mục I', stands: true }]);

  const changes = {
    changes: [
      {
        kind: 'changed',
        nodeId,
        part: 'body',
        place: 'Mục I',
        field: 'Đề mục',
        pieces: [
          { kind: 'same', text: 'Mục đích' },
          { kind: 'removed', text: ', ' },
          { kind: 'added', text: ' và ' },
          { kind: 'same', text: 'yêu cầu' },
        ],
      },
    ],
  };
  expect(await drafter.get(`${at}/differences?from=${versionId}&to=working`)).toMatchObject({
    from: { versionId, name: 'Bản trình lần 1' },
    to: { versionId: null, name: 'Bản đang soạn' },
    ...changes,
  });

  const gone = { ...plan, body: plan.body.filter(({ id }) => id !== nodeId) };
  await drafter.put(`${at}/working-copy`, { content: gone, revision: workingRevision + 1 });
  expect((await talk(drafter, at)).comments).toMatchObject([{ stands: false }]);

  await drafter.put(`${at}/working-copy`, { ...saved, revision: workingRevision + 2 });
  await walkOn(world, at, 'inReview');
  const second = (await view(drafter, at)).version?.id ?? '';
  const between = `${at}/differences?from=${versionId}&to=${second}`;
  expect(await auditor.get(between)).toMatchObject(changes);
});
