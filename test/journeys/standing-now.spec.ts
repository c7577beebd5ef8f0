import type { approvalsContract, DocumentView, ReplyOf } from '#contracts';
import { ClaimSweep } from '#journey';
import { aLetter } from '../model/a-letter.js';
import { idOf, refusalOf, refused, workAt } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { inForce, ownRoute } from './world/own-route.js';
import { aDocument, pass, personIdOf, seenBy, standing, waitFor } from './world/stations.js';

type Standing = ReplyOf<typeof approvalsContract.standing>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const id = (login: string) => personIdOf(world, login);
const trailOf = async (at: string) =>
  (await world.person('thanhtra')).get<{ action: string; authority: string | null }[]>(
    `${at}/history`,
  );

/** What somebody took is anybody's of the post again, without his doing. */
const letGo = (at: string, key: string) =>
  waitFor(world, at, ({ waitingFor }) =>
    waitingFor.some((one) => one.key === key && one.holder === null),
  );

/** Somebody is away on one day, and another works in his place. */
async function away(absent: string, substitute: string): Promise<() => Promise<unknown>> {
  const admin = await world.person('quantri');
  const { id: absence } = await admin.post<{ id: string }>('/api/absences', {
    ...{ personId: id(absent), substituteId: id(substitute), docTypes: null },
    ...{ from: '2026-03-04', to: '2026-03-04', basis: 'Giấy nghỉ phép số 12' },
  });
  return () => admin.askPost(`/api/absences/${absence}/cancellation`, { reason: 'Đã đi làm lại.' });
}

describe('a substitute has taken the work of a post that is not his', () => {
  it('and does it in the absent person’s place, by his paper', async () => {
    const at = await aDocument(world, 'inReview');
    const back = await away('truongphong.tchc', 'truongphong.khnv');
    const substitute = await world.person('truongphong.khnv');
    await substitute.post(workAt(at, 'r1:content', 'claim'));
    expect(await world.app.get(ClaimSweep).sweep()).toBe(0);
    const asked = { task: 'content', ...(await seenBy(substitute, at)) };
    const answer = await substitute.askPost(`${at}/approval`, asked);
    await back();
    expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
    expect((await trailOf(at)).find(({ action }) => action === 'ReviewPassed')).toMatchObject({
      authority: 'Thay Phạm Thị Dung theo Giấy nghỉ phép số 12',
    });
  });

  it('when the absence has ended he does it no more, and it lies before the head again', async () => {
    const at = await aDocument(world, 'inReview');
    const back = await away('truongphong.tchc', 'truongphong.khnv');
    const substitute = await world.person('truongphong.khnv');
    await substitute.post(workAt(at, 'r1:content', 'claim'));
    const asked = { task: 'content', ...(await seenBy(substitute, at)) };
    const head = await world.person('truongphong.tchc');
    const inVain = await refused(world, at, () => head.askPost(`${at}/approval`, asked));
    expect(inVain.code).toBe('WorkItemIsHeldByAnother');
    await back();
    await letGo(at, 'r1:content');
    const refusal = await refused(world, at, () => substitute.askPost(`${at}/approval`, asked));
    expect(refusal.code).toBe('DocumentHasMovedOn');
    const { items } = await head.get<{ items: { subjectId: string }[] }>('/api/inbox?tab=review');
    expect(items.map(({ subjectId }) => subjectId)).toContain(idOf(at));
    await head.post(`${at}/approval`, asked);
    expect((await standing(world, at)).waitingFor.map(({ kind }) => kind)).toEqual(['formCheck']);
    expect((await trailOf(at)).filter(({ action }) => action === 'WorkReleased')).toMatchObject([
      { authority: 'Hết thời gian giữ vị trí hoặc làm thay' },
    ]);
  });
});

it('whoever has taken work of his post does it no more when the post has ended', async () => {
  const at = await aDocument(world, 'inReview');
  const admin = await world.person('quantri');
  const { id: post } = await admin.post<{ id: string }>('/api/posts', {
    ...{ personId: id('chuyenvien.khnv'), unitId: world.world.centre.units.get('KHNV') },
    ...{ role: 'formChecker', title: 'Cán bộ thể thức', from: '2025-07-01', to: null },
  });
  const second = await world.person('chuyenvien.khnv');
  await second.post(workAt(at, 'r1:form', 'claim'));
  const asked = { task: 'form', ...(await seenBy(second, at)) };
  await world.rows(`UPDATE organisation.post SET to_day = '2026-03-03' WHERE id = $1`, [post]);
  await letGo(at, 'r1:form');
  const refusal = await refused(world, at, () => second.askPost(`${at}/approval`, asked));
  expect(refusal.code).toBe('DocumentHasMovedOn');
  await (await world.person('thethuc')).post(`${at}/approval`, asked);
});

it('a drafter who stands in for the head does not become the owner of the check of his own draft', async () => {
  const at = await aDocument(world, 'drafted');
  const drafter = await world.person('chuyenvien.tchc');
  const copy = await drafter.get<{ content: object; revision: number }>(`${at}/working-copy`);
  const back = await away('truongphong.tchc', 'chuyenvien.tchc');
  await drafter.post(`${at}/submission`, { revision: copy.revision, signerId: id('pgd1') });
  await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  const refusal = await refused(world, at, () =>
    drafter.askPost(workAt(at, 'r1:content', 'delegation'), { to: id('truongkhoa.noi') }),
  );
  await back();
  expect(refusal.code).toBe('DrafterCannotReviewOwnDraft');
});

describe('two of three must agree', () => {
  beforeAll(() => inForce(world, ownRoute));

  it('one person is not two of them: not by work that was passed on to him', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    const [khnv, noi] = await world.people('truongphong.khnv', 'truongkhoa.noi');
    await pass(khnv, at, 'khnv');
    await noi.post(workAt(at, 'r1:noi', 'reassignment'), {
      ...{ to: id('truongphong.khnv'), reason: 'Đi học.' },
    });
    const asked = { task: 'noi', ...(await seenBy(khnv, at)) };
    const refusal = await refused(world, at, () => khnv.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({ status: 409, code: 'OneVoteAPersonInAQuorum' });
  });

  it('nor in the place of somebody absent, whichever he does first', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    const back = await away('truongkhoa.noi', 'truongphong.khnv');
    const substitute = await world.person('truongphong.khnv');
    await pass(substitute, at, 'noi');
    const asked = { task: 'khnv', ...(await seenBy(substitute, at)) };
    const refusal = await refused(world, at, () => substitute.askPost(`${at}/approval`, asked));
    await back();
    expect(refusal.code).toBe('OneVoteAPersonInAQuorum');
    await pass(await world.person('truongphong.tchc'), at, 'tchc');
    expect((await standing(world, at)).waitingFor.map(({ kind }) => kind)).toEqual([
      'contentCheck',
    ]);
  });
});

describe('an opinion is asked of somebody who can give it', () => {
  const ask = async (at: string, login: string) =>
    (await world.person('truongphong.tchc')).askPost(`${at}/opinion-givers`, {
      ...{ round: 1, personId: id(login), question: 'Kinh phí có đủ không?' },
    });

  it.each(['quantri', 'thanhtra'])('not of %s, who does no business', async (login) => {
    const at = await aDocument(world, 'inReview');
    const refusal = await refused(world, at, () => ask(at, login));
    expect(refusal).toMatchObject({ status: 422, code: 'OpinionGiverHoldsAPost' });
  });

  it('not of whose account is closed', async () => {
    const at = await aDocument(world, 'inReview');
    await (
      await world.person('quantri')
    ).askPost(`/api/people/${id('tramtruong1')}/disablement`, {
      leaveWork: true,
    });
    const refusal = await refused(world, at, () => ask(at, 'tramtruong1'));
    expect(refusal).toMatchObject({ status: 422, code: 'OpinionGiverHoldsAPost' });
  });
});

it('a document whose machine is not installed any more stops nobody else', async () => {
  const at = await aDocument(world, 'inReview');
  const removed = (version: number) =>
    world.rows('UPDATE engine.instance SET machine_version = $2 WHERE id = $1', [
      idOf(at),
      version,
    ]);
  await removed(99);
  const answers: string[] = [];
  for (const login of ['truongphong.tchc', 'thethuc', 'giamdoc', 'chuyenvien.tchc', 'quantri']) {
    const person = await world.person(login);
    for (const url of [
      '/api/desk',
      '/api/inbox?tab=review',
      '/api/documents',
      '/api/work/unattended',
      '/api/desk/counters',
    ]) {
      const { statusCode, body } = await person.askGet(url);
      if (statusCode >= 400 && statusCode !== 403) answers.push(`${login} ${url} ${body}`);
    }
  }
  const head = await world.person('truongphong.tchc');
  expect(refusalOf(await head.askGet(at)).code).toBe('MachineVersionIsNotInstalled');
  await removed(2);
  expect(answers).toEqual([]);
});

describe('a return ends the work of all', () => {
  const reason = 'Sai căn cứ.';
  beforeAll(async () => {
    await (
      await world.person('quantri')
    ).post('/api/posts', {
      ...{ personId: id('truongkhoa.noi'), unitId: world.world.centre.units.get('KHNV') },
      ...{ role: 'formChecker', title: 'Cán bộ thể thức', from: '2025-07-01', to: null },
    });
  });
  const mayReturn = async (login: string, at: string) => {
    const person = await world.person(login);
    const { acts } = await person.get<DocumentView>(at);
    const { acts: why } = await person.get<Standing>(`${at}/standing`);
    const told = why.find(({ act }) => act === 'return');
    expect(told?.may).toBe(acts.includes('return'));
    return told?.reason?.code ?? null;
  };

  it('so nobody returns what a colleague of the same post has in hand, before that one lets it go', async () => {
    const at = await aDocument(world, 'inReview');
    const [first, second] = await world.people('thethuc', 'truongkhoa.noi');
    await first.post(workAt(at, 'r1:form', 'claim'));
    const asked = { round: 1, reason };
    const refusal = await refused(world, at, () => second.askPost(`${at}/return`, asked));
    expect(refusal).toMatchObject({
      ...{ status: 409, code: 'WorkItemIsHeldByAnother' },
      detail: expect.stringMatching(/^Bùi Thị Hạnh đang giữ việc này từ 09:00 ngày 04\/03\/2026/),
    });
    expect(await mayReturn('truongkhoa.noi', at)).toBe('WorkItemIsHeldByAnother');
    await first.post(workAt(at, 'r1:form', 'release'));
    expect(await mayReturn('truongkhoa.noi', at)).toBeNull();
    await second.post(`${at}/return`, asked);
    expect((await standing(world, at)).state).toBe('drafted');
  });

  it('nor to an earlier stage what he has asked somebody about, before the answer', async () => {
    const at = await aDocument(world, 'checked');
    const signer = await world.person('pgd1');
    const actsAlong = async () => (await signer.get<{ acts: string[] }>(`${at}/route`)).acts;
    await signer.post(workAt(at, 'r1:approve', 'delegation'), {
      ...{ to: id('truongphong.khnv'), note: 'Xem mục 2.' },
    });
    const asked = { round: 1, stage: 'check', reason };
    const refusal = await refused(world, at, () => signer.askPost(`${at}/stage-return`, asked));
    expect(refusal.code).toBe('DelegatedWorkComesBackFirst');
    expect(await actsAlong()).not.toContain('stageReturn');
    const director = await world.person('giamdoc');
    const one = { task: 'approve', ...(await seenBy(director, at)) };
    expect(refusalOf(await director.askPost(`${at}/approval`, one)).detail).toMatch(
      /Đang chờ: duyệt \(Trần Thị Bình đang nhờ Hoàng Văn Em, từ 09:00 ngày 04\/03\/2026\)\.$/,
    );
    await signer.post(workAt(at, 'r1:approve', 'release'));
    expect(await actsAlong()).toContain('stageReturn');
    await signer.post(`${at}/stage-return`, asked);
    expect((await standing(world, at)).round).toBe(2);
  });

  it.each(['truongphong.tchc', 'pgd1', 'thethuc'])(
    '%s returns what others have in hand beside work of his own, or none',
    async (login) => {
      const at = await aDocument(world, 'inReview');
      await (await world.person('thethuc')).post(workAt(at, 'r1:form', 'claim'));
      expect(await mayReturn(login, at)).toBeNull();
      await (await world.person(login)).post(`${at}/return`, { round: 1, reason });
      expect((await standing(world, at)).state).toBe('drafted');
    },
  );
});
