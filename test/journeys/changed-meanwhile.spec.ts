import type { commentsContract, DocumentView, ReplyOf, workItemsContract } from '#contracts';
import { listen, type EventStream } from './world/event-stream.js';
import { idOf, refusalOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDocument,
  aDraft,
  personIdOf,
  seenBy,
  signing,
  standing,
  submission,
  view,
  waitFor,
  walkOn,
} from './world/stations.js';

type Talk = ReplyOf<typeof commentsContract.list>;
type Unattended = ReplyOf<typeof workItemsContract.unattended>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const id = (login: string) => personIdOf(world, login);
const morning = new Date('2026-03-04T02:00:00Z');
const nextMorning = new Date('2026-03-05T02:00:00Z');

describe('a delegation that begins tomorrow', () => {
  afterEach(async () => {
    world.moveTo(morning);
    await world.rows(
      `UPDATE organisation.delegation SET from_day = '2025-07-01' WHERE form = 'KT'`,
    );
  });
  const begins = (day: string) =>
    world.rows(`UPDATE organisation.delegation SET from_day = $1::date WHERE form = 'KT'`, [day]);

  it('names no signer today, and does tomorrow', async () => {
    const at = await aDraft(world);
    await begins('2026-03-05');
    const drafter = await world.person('chuyenvien.tchc');
    const asked = await submission(world, drafter, at, 'pgd1');
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    expect(refusal).toMatchObject({ status: 409, detail: expect.stringContaining('Trần') });
    world.moveTo(nextMorning);
    await (await world.person('chuyenvien.tchc')).post(`${at}/submission`, asked);
    expect((await standing(world, at)).state).toBe('inReview');
  });

  it('does not carry an approval today of a document that waits already', async () => {
    const at = await aDocument(world, 'checked');
    const signer = await world.person('pgd1');
    const asked = { task: 'approve', ...(await seenBy(signer, at)) };
    await begins('2026-03-05');
    const refusal = await refused(world, at, () => signer.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({ status: 409, code: 'SignerAuthorityHasNotBegun' });
    world.moveTo(nextMorning);
    await (await world.person('pgd1')).post(`${at}/approval`, asked);
    expect((await standing(world, at)).state).toBe('approved');
  });
});

describe('a thread on a document that was withdrawn', () => {
  it('is read and answered as before', async () => {
    const at = await aDocument(world, 'inReview');
    const [head, drafter] = await world.people('truongphong.tchc', 'chuyenvien.tchc');
    const { version } = await view(drafter, at);
    const asked = { kind: 'question', text: 'Kinh phí lấy từ nguồn nào?', versionId: version?.id };
    const { id: question } = await head.post<{ id: string }>(`${at}/comments`, asked);
    await drafter.post(`${at}/withdrawal`);
    await drafter.post(`${at}/comments/${question}/answer`, { text: 'Nguồn chi thường xuyên.' });
    const { comments } = await head.get<Talk>(`${at}/comments`);
    expect(comments).toMatchObject([
      {
        id: question,
        versionNumber: 1,
        waitsForAnswer: false,
        answers: [{ by: { id: id('chuyenvien.tchc') } }],
      },
    ]);
  });
});

describe('many approvals at one stroke', () => {
  it.each([0, 51])('%i of them are refused before any is looked at', async (count) => {
    const at = await aDocument(world, 'checked');
    const signer = await world.person('pgd1');
    const one = { documentId: idOf(at), task: 'approve', ...(await seenBy(signer, at)) };
    const approvals = Array.from({ length: count }, () => ({ ...one, openedAt: null }));
    const refusal = await refused(world, at, () => signer.askPost('/api/approvals', { approvals }));
    expect(refusal).toMatchObject({
      status: 422,
      detail: expect.stringContaining('approvals'),
    });
  });
});

it('whoever judges a document that was returned a moment ago hears what became of it', async () => {
  const at = await aDocument(world, 'inReview');
  const [head, checker] = await world.people('truongphong.tchc', 'thethuc');
  const asked = { task: 'form', ...(await seenBy(checker, at)) };
  const { round } = await standing(world, at);
  await head.post(`${at}/return`, { round, reason: 'Thiếu căn cứ.' });
  const refusal = await refused(world, at, () => checker.askPost(`${at}/approval`, asked));
  expect(refusal).toMatchObject({
    status: 409,
    detail: expect.stringContaining('Trả lại (Phạm Thị Dung'),
  });
  const opened = refusalOf(await checker.askGet(at));
  expect(opened).toMatchObject({ status: 409, code: 'DocumentHasMovedOn' });
  expect(opened.detail).toMatch(
    /Trả lại \(Phạm Thị Dung, lúc .+\)\. Nay văn bản ở bước “soạn thảo”\. Đang chờ: sửa dự thảo \(Vũ Thị Giang, từ .+\)\.$/,
  );
  for (const login of ['vanthu1', 'truongphong.khnv']) {
    expect((await (await world.person(login)).askGet(at)).statusCode).toBe(404);
  }
});

it('whose open page shows what was returned hears of it, and of nothing after; a stranger of neither', async () => {
  const logins = ['thethuc', 'truongkhoa.noi'];
  const [checker, stranger] = await Promise.all(
    logins.map(async (login) => listen(world.origin, await world.cookieOf(login))),
  );
  const at = await aDocument(world, 'inReview');
  await checker?.until(
    ({ action, subject }) => action === 'PdfPrepared' && subject.id === idOf(at),
  );
  const head = await world.person('truongphong.tchc');
  const { round } = await standing(world, at);
  await head.post(`${at}/return`, { round, reason: 'Thiếu căn cứ.' });
  await checker?.until(
    ({ action, subject }) => action === 'DocumentReturned' && subject.id === idOf(at),
  );
  const drafter = await world.person('chuyenvien.tchc');
  await drafter.post(`${at}/comments`, { kind: 'comment', text: 'Đang bổ sung.', versionId: null });
  const next = await aDocument(world, 'inReview');
  await checker?.until(({ subject }) => subject.id === idOf(next));
  const heard = (stream: EventStream | undefined) =>
    (stream?.heard ?? []).filter(({ subject }) => subject.id === idOf(at)).at(-1)?.action;
  expect([heard(checker), heard(stranger)]).toEqual(['DocumentReturned', undefined]);
  checker?.close();
  stranger?.close();
});

// The last one: he signs nothing in this body any more.
it('the account of the signer is closed while a document waits for him: it goes on with another', async () => {
  const at = await aDocument(world, 'approved');
  const [signer, admin, drafter] = await world.people('pgd1', 'quantri', 'chuyenvien.tchc');
  const asked = await signing(world, signer, at);
  const closed = await admin.askPost(`/api/people/${id('pgd1')}/disablement`, { leaveWork: true });
  expect(closed.statusCode).toBe(204);
  const late = await refused(world, at, () => signer.askPost(`${at}/signature`, asked));
  expect(late.status).toBe(401);
  const waits = (await admin.get<Unattended>('/api/work/unattended')).filter(
    ({ subjectId }) => subjectId === idOf(at),
  );
  expect(waits).toMatchObject([{ why: 'Tài khoản đã khóa' }]);
  await drafter.post(`${at}/withdrawal`);
  const again = await submission(world, drafter, at, 'pgd1');
  const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, again));
  expect(refusal.status).toBe(409);
  await drafter.post(`${at}/submission`, { ...again, signerId: id('giamdoc') });
  await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  await walkOn(world, at, 'leaderSigned', { signer: 'giamdoc' }, 'inReview');
  const document: DocumentView = await standing(world, at);
  expect([document.state, document.round]).toEqual(['leaderSigned', 2]);
});
