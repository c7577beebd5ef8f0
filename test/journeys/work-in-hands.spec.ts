import type { approvalsContract, deskContract, DocumentView, ReplyOf } from '#contracts';
import { workItemsContract } from '#contracts';
import { idOf, refusalOf, workAt } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDocument,
  pass,
  personIdOf,
  sealing,
  seenBy,
  standing,
  walkOn,
} from './world/stations.js';

type Item = ReplyOf<typeof workItemsContract.claim>;
type Inbox = ReplyOf<typeof deskContract.inbox>;
type Counters = ReplyOf<typeof deskContract.inboxCounters>;
type Unattended = ReplyOf<typeof workItemsContract.unattended>;
type Standing = ReplyOf<typeof approvalsContract.standing>;
type Results = ReplyOf<typeof approvalsContract.approve>;

let world: JourneyWorld;

/** One document on its way from hand to hand. */
let at: string;

beforeAll(async () => {
  world = await journeyWorld();
  at = await aDocument(world, 'inReview');
}, patience);
afterAll(() => world.close());

const inbox = async (login: string, tab: string) =>
  (await (await world.person(login)).get<Inbox>(`/api/inbox?tab=${tab}`)).items;
const on = (items: Inbox['items'], at: string) =>
  items.filter(({ subjectId }) => subjectId === idOf(at));
const waiting = async (login: string, at: string, kind: string) => {
  const { waitingFor } = await (await world.person(login)).get<DocumentView>(at);
  return waitingFor.find((one) => one.kind === kind);
};
const standingOf = async (login: string, at: string) =>
  (await world.person(login)).get<Standing>(`${at}/standing`);
const historyOf = async (at: string) =>
  (await world.person('thanhtra')).get<
    { action: string; authority: string | null; data: Record<string, unknown> }[]
  >(`${at}/history`);
const id = (login: string) => personIdOf(world, login);

describe('why can’t I?', () => {
  it.each([
    ['chuyenvien.tchc', 'edit', 'OnlyDraftsAreEdited'],
    ['chuyenvien.tchc', 'approval', 'DrafterCannotReviewOwnDraft'],
    ['chuyenvien.tchc', 'registration', 'ActIsNotAllowed'],
    ['pgd1', 'signature', 'ActIsNotPossibleNow'],
    ['thethuc', 'approval', null],
  ])('%s, %s: %s', async (login, act, code) => {
    const { acts } = await standingOf(login, at);
    expect(acts.find((one) => one.act === act)).toMatchObject(
      code ? { may: false, reason: { code } } : { may: true, reason: null },
    );
  });
});

it('the list of what waits holds what each post may see of it, and no more', async () => {
  const listed = async (login: string) =>
    (await (await world.person(login)).get<Item[]>(`/api/work/${idOf(at)}/items`)).map(
      ({ key }) => key,
    );
  const [content, form] = ['r1:content', 'r1:form'];
  expect(await listed('truongphong.tchc')).toEqual([content, form]);
  expect(await listed('thethuc')).toEqual([form]);
  expect(await listed('giamdoc')).toEqual([content, form]);
  for (const login of ['vanthu1', 'pgd1', 'truongkhoa.noi', 'chuyenvien.tchc']) {
    expect(await listed(login)).toEqual([]);
  }
});

describe('somebody stands in for the absent head', () => {
  it('before that he finds nothing', async () => {
    expect(on(await inbox('truongphong.khnv', 'standIn'), at)).toEqual([]);
    expect((await (await world.person('truongphong.khnv')).askGet(at)).statusCode).toBe(404);
  });

  const absent = async (more: object = {}) =>
    (await world.person('quantri')).post<{ id: string }>('/api/absences', {
      ...{ personId: id('truongphong.tchc'), substituteId: id('truongphong.khnv') },
      ...{ from: '2026-03-01', to: '2026-03-10', basis: 'Giấy nghỉ phép số 12', ...more },
    });

  it('for documents of another type only, he neither judges nor returns this one', async () => {
    const { id: absence } = await absent({ docTypes: ['BC'] });
    const standIn = await world.person('truongphong.khnv');
    const { round } = await standing(world, at);
    const refused = await standIn.askPost(`${at}/return`, { round, reason: 'Sai căn cứ.' });
    expect(refused.json()).toMatchObject({ code: 'NothingIsFound' });
    const cancelled = { reason: 'Nhầm loại văn bản.' };
    await (
      await world.person('quantri')
    ).askPost(`/api/absences/${absence}/cancellation`, cancelled);
  });

  it.each([
    [['BC'], [404, 404]],
    [['KH'], [200, 200]],
  ])(
    'a drafter’s substitute for %j who saves and submits a plan is answered %j',
    async (docTypes, wanted) => {
      const draft = await aDocument(world, 'drafted');
      const admin = await world.person('quantri');
      const drafter = await world.person('chuyenvien.tchc');
      const standIn = await world.person('truongphong.khnv');
      const copy = await drafter.get<{ content: { archive: string }; revision: number }>(
        `${draft}/working-copy`,
      );
      const { id: absence } = await admin.post<{ id: string }>('/api/absences', {
        ...{ personId: id('chuyenvien.tchc'), substituteId: id('truongphong.khnv'), docTypes },
        ...{ from: '2026-03-01', to: '2026-03-10', basis: 'Giấy nghỉ phép số 14' },
      });
      const content = { ...copy.content, archive: 'VT, TCHC, KHNV' };
      const saved = await standIn.askPut(`${draft}/working-copy`, {
        ...{ content, revision: copy.revision },
      });
      const { workingRevision } = await drafter.get<{ workingRevision: number }>(draft);
      const submitted = await standIn.askPost(`${draft}/submission`, {
        ...{ revision: workingRevision, signerId: id('pgd1') },
      });
      await admin.askPost(`/api/absences/${absence}/cancellation`, { reason: 'Đã đi làm lại.' });
      expect([saved.statusCode, submitted.statusCode]).toEqual(wanted);
    },
  );

  it('then the work of the head is on his desk, and he is told whose it is', async () => {
    await absent();
    const actsFor = { id: id('truongphong.tchc'), basis: 'Giấy nghỉ phép số 12' };
    expect(on(await inbox('truongphong.khnv', 'standIn'), at)).toMatchObject([
      { kind: 'contentCheck', actsFor },
    ]);
    expect(await waiting('truongphong.khnv', at, 'contentCheck')).toMatchObject({
      ...{ mine: true, actsFor },
    });
    const listed = await (
      await world.person('truongphong.khnv')
    ).get<{ documents: { id: string }[] }>('/api/documents');
    expect(listed.documents.map((one) => one.id)).toContain(idOf(at));
  });

  it('and what he does is told with whom he did it for, and by which paper', async () => {
    const standIn = await world.person('truongphong.khnv');
    await pass(standIn, at, 'content');
    const passed = (await historyOf(at)).find(({ action }) => action === 'ReviewPassed');
    expect(passed).toMatchObject({
      authority: expect.stringContaining('Giấy nghỉ phép số 12'),
      data: { actsFor: id('truongphong.tchc'), basis: 'Giấy nghỉ phép số 12' },
    });
  });
});

describe('the signer asks for help with his approval', () => {
  const key = 'r1:approve';
  beforeAll(async () => {
    await pass(await world.person('thethuc'), at, 'form');
  });

  it('and cannot hand it on for good', async () => {
    const signer = await world.person('pgd1');
    const answer = await signer.askPost(workAt(at, key, 'reassignment'), {
      ...{ to: id('pgd2'), reason: 'Đi công tác.' },
    });
    expect(refusalOf(answer)).toMatchObject({ status: 409, code: 'SignersApprovalIsNotHanded' });
    expect((await waiting('pgd1', at, 'approval'))?.workActs).toEqual(['delegate']);
  });

  it('of whoever is at work and has not drafted it', async () => {
    const signer = await world.person('pgd1');
    const people = await signer.get<{ id: string }[]>(
      `${workAt(at, key, 'candidates')}?act=delegate`,
    );
    const found = people.map((one) => one.id);
    expect(found).toEqual(expect.arrayContaining([id('pgd2'), id('truongkhoa.noi')]));
    for (const login of ['pgd1', 'chuyenvien.tchc', 'thanhtra', 'quantri']) {
      expect(found).not.toContain(id(login));
    }
    const drafter = await signer.askPost(workAt(at, key, 'delegation'), {
      to: id('chuyenvien.tchc'),
    });
    expect(refusalOf(drafter)).toMatchObject({ code: 'WorkIsNotHandedToADrafter' });
  });

  it('who reads it, answers, and completes nothing', async () => {
    const [signer, helper] = await world.people('pgd1', 'truongkhoa.noi');
    expect((await helper.askGet(at)).statusCode).toBe(404);
    await signer.post(workAt(at, key, 'delegation'), {
      to: id('truongkhoa.noi'),
      note: 'Xem mục 2.',
    });
    expect(on(await inbox('truongkhoa.noi', 'review'), at)).toMatchObject([
      { holder: { as: 'delegated', note: 'Xem mục 2.', comesBackTo: { id: id('pgd1') } } },
    ]);
    expect(on(await inbox('pgd1', 'asked'), at)).toMatchObject([
      { holder: { by: { id: id('truongkhoa.noi') } } },
    ]);
    expect(on(await inbox('pgd1', 'review'), at)).toEqual([]);
    const tried = await helper.askPost(`${at}/approval`, {
      ...{ task: 'approve', ...(await seenBy(helper, at)) },
    });
    expect(refusalOf(tried).status).toBe(403);
    const own = await signer.askPost(`${at}/approval`, {
      ...{ task: 'approve', ...(await seenBy(signer, at)) },
    });
    expect(refusalOf(own)).toMatchObject({ code: 'DelegatedWorkComesBackFirst' });
    expect((await waiting('pgd1', at, 'approval'))?.notMine).toMatch(/đang nhờ Ngô Văn Minh/);
  });

  it('then it comes back with the answer', async () => {
    const [signer, helper] = await world.people('pgd1', 'truongkhoa.noi');
    await helper.post(workAt(at, key, 'advice'), { text: 'Kinh phí đã đúng.' });
    expect(await waiting('pgd1', at, 'approval')).toMatchObject({
      ...{ holder: null, mine: true },
      advice: [{ by: { id: id('truongkhoa.noi') }, text: 'Kinh phí đã đúng.' }],
    });
    expect((await pass(signer, at, 'approve')).state).toBe('approved');
    const done = on(await inbox('pgd1', 'done'), at);
    expect(done).toMatchObject([{ kind: 'approval', doneAt: expect.any(String) }]);
  });
});

describe('one of two clerks takes the work', () => {
  beforeAll(() => walkOn(world, at, 'leaderSigned', {}, 'approved'), patience);

  it('and has it: the other is told who, since when, and is offered nothing', async () => {
    const [first, second] = await world.people('vanthu1', 'vanthu2');
    expect((await waiting('vanthu2', at, 'issue'))?.workActs).toEqual([
      ...['claim', 'delegate', 'reassign'],
    ]);
    const item = await first.post<Item>(workAt(at, 'r1:issue', 'claim'));
    expect(item).toMatchObject({
      holder: { by: { id: id('vanthu1') }, as: 'claimed', asName: 'đã nhận việc' },
      ...{ mine: true, notMine: null, workActs: ['release', 'delegate', 'reassign'] },
    });
    const refusal = refusalOf(await second.askPost(workAt(at, 'r1:issue', 'claim')));
    expect(refusal).toMatchObject({ status: 409, code: 'WorkItemIsHeldByAnother' });
    expect(refusal.detail).toMatch(
      /^Đỗ Thị Khánh đang giữ việc này từ 09:00 ngày 04\/03\/2026, hạn/,
    );
    expect((await second.get<DocumentView>(at)).acts).not.toContain('registration');
    expect(on((await second.get<{ items: Inbox['items'] }>('/api/desk')).items, at)).toEqual([]);
  });

  it('nobody does it over his hands', async () => {
    const second = await world.person('vanthu2');
    const answer = await second.askPost(`${at}/registration`, await sealing(world, second));
    expect(refusalOf(answer)).toMatchObject({ code: 'WorkItemIsHeldByAnother' });
    expect((await standing(world, at)).state).toBe('leaderSigned');
    const { acts, items } = await standingOf('vanthu2', at);
    expect(items).toMatchObject([{ holder: { by: { name: 'Đỗ Thị Khánh' } }, mine: false }]);
    expect(acts.find(({ act }) => act === 'registration')).toMatchObject({
      ...{ may: false, reason: { code: 'WorkItemIsHeldByAnother' } },
    });
  });

  it('until he lets it go', async () => {
    const [first, second] = await world.people('vanthu1', 'vanthu2');
    const { holder } = await first.post<Item>(workAt(at, 'r1:issue', 'release'));
    expect(holder).toBeNull();
    await second.post(`${at}/registration`, await sealing(world, second));
    expect((await standing(world, at)).state).toBe('issued');
    expect((await historyOf(at)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['WorkClaimed', 'WorkReleased']),
    );
  });
});

describe('several approvals at one stroke', () => {
  it('each has its own outcome, and how it was looked at stands in the trail', async () => {
    const [one, two] = [await aDocument(world, 'checked'), await aDocument(world, 'checked')];
    const signer = await world.person('pgd1');
    const before = await signer.get<Counters>('/api/inbox/counters');
    const found = await inbox('pgd1', 'review');
    const wanted = [one, two].map((at, n) => {
      const approval = on(found, at)[0]?.approval;
      const openedAt = n === 0 ? '2026-03-04T01:30:00.000Z' : null;
      return { documentId: idOf(at), ...approval, openedAt };
    });
    const stale = { ...wanted[1], contentHash: '0'.repeat(64) };
    const asked = { approvals: [wanted[0], stale] };
    const { results } = await signer.post<Results>('/api/approvals', asked, {
      'idempotency-key': 'lo-duyet-0001',
    });
    expect(results).toMatchObject([
      { documentId: idOf(one), done: true, state: 'approved', refusal: null },
      { documentId: idOf(two), done: false, refusal: { code: 'ApprovalBindsToContent' } },
    ]);
    const passed = (await historyOf(one)).filter(({ action }) => action === 'ReviewPassed').at(-1);
    expect(passed?.data).toMatchObject({
      ...{ contentHash: wanted[0]?.contentHash },
      evidence: { openedAt: '2026-03-04T01:30:00.000Z', together: 2 },
    });
    const refused = (await historyOf(two)).filter(({ action }) => action === 'ApprovalRefused');
    expect(refused).toMatchObject([
      { data: { openedAt: null, contentHash: '0'.repeat(64), refusal: 'ApprovalBindsToContent' } },
    ]);
    const again = await signer.post<Results>('/api/approvals', asked, {
      'idempotency-key': 'lo-duyet-0001',
    });
    expect(again.results.map(({ done }) => done)).toEqual([true, false]);
    const after = await signer.get<Counters>('/api/inbox/counters');
    expect([after.review, after.sign]).toEqual([before.review - 1, before.sign + 1]);
  });

  it('of a document he may not read he learns nothing, and nothing is written there', async () => {
    const draft = await aDocument(world, 'drafted');
    const stranger = await world.person('truongkhoa.noi');
    const nothing = '0'.repeat(64);
    const approval = { documentId: idOf(draft), task: 'approve', round: 1, openedAt: null };
    const { results } = await stranger.post<Results>('/api/approvals', {
      approvals: [{ ...approval, contentHash: nothing, pdf: nothing }],
    });
    expect(results).toMatchObject([{ done: false, refusal: { code: 'NothingIsFound' } }]);
    const actions = (await historyOf(draft)).map(({ action }) => action);
    expect(actions.filter((action) => action !== 'DocumentRead')).toEqual(['DocumentCreated']);
  });
});

describe('somebody leaves with open work', () => {
  let left: string;
  const unattended = async (login: string) =>
    (await (await world.person(login)).get<Unattended>('/api/work/unattended')).filter(
      ({ subjectId }) => subjectId === idOf(left),
    );
  beforeAll(async () => {
    left = await aDocument(world, 'inReview');
    const checker = await world.person('thethuc');
    await checker.post(workAt(left, 'r1:form', 'claim'));
    const admin = await world.person('quantri');
    const barred = await admin.askPost(`/api/people/${id('thethuc')}/disablement`, {
      leaveWork: true,
    });
    expect(barred.statusCode).toBe(204);
    await admin.post('/api/posts', {
      ...{ personId: id('chuyenvien.khnv'), unitId: world.world.centre.units.get('KHNV') },
      ...{ role: 'formChecker', title: 'Cán bộ thể thức', from: '2025-07-01', to: null },
    });
  }, patience);

  it('it shows to who hands work out, and to nobody else; only readers see its subject', async () => {
    const why = 'Tài khoản đã khóa';
    expect(await unattended('quantri')).toMatchObject([
      {
        key: 'r1:form',
        who: 'Bùi Thị Hạnh',
        why,
        title: expect.stringMatching(/^Kế hoạch – Phòng/),
      },
    ]);
    const { subject } = await standing(world, left);
    expect(await unattended('truongphong.tchc')).toMatchObject([{ why, title: subject }]);
    expect(await unattended('giamdoc')).toMatchObject([{ why, workActs: ['assign', 'reassign'] }]);
    expect(await unattended('truongkhoa.noi')).toEqual([]);
  });

  it('it goes to whoever holds the post, and is done by him', async () => {
    const [admin, next] = await world.people('quantri', 'chuyenvien.khnv');
    const wrong = await admin.askPost(workAt(left, 'r1:form', 'assignment'), { to: id('pgd2') });
    expect(refusalOf(wrong)).toMatchObject({ status: 422, code: 'WorkGoesToWhoMayDoIt' });
    await admin.post(workAt(left, 'r1:form', 'assignment'), {
      to: id('chuyenvien.khnv'),
      note: 'Gấp.',
    });
    expect(await unattended('quantri')).toEqual([]);
    await pass(next, left, 'form');
    const { waitingFor } = await standing(world, left);
    expect(waitingFor.map(({ kind }) => kind)).toEqual(['contentCheck']);
  });
});
