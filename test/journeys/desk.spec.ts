import { setTimeout as pause } from 'node:timers/promises';
import type {
  deskContract,
  documentsContract,
  DocumentView,
  notificationsContract,
  ReplyOf,
  searchContract,
} from '#contracts';
import { systemIds, type PersonId } from '#kernel';
import { RegistryFacade } from '#modules/registry';
import { idOf, refused, refusalOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDraft,
  personIdOf,
  seenBy,
  standing,
  submission,
  waitFor,
  walkOn,
} from './world/stations.js';
import { thePlan } from './world/the-plan.js';

type Desk = ReplyOf<typeof deskContract.desk>;
type Counters = ReplyOf<typeof deskContract.counters>;
type Notices = ReplyOf<typeof notificationsContract.list>;
type Found = ReplyOf<typeof searchContract.search>;
type Graph = ReplyOf<typeof documentsContract.graph>;
type Listed = ReplyOf<typeof documentsContract.list>;

let world: JourneyWorld;
let at: string;
const subject = 'Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Mẫu';
const wanted = '2026-03-05T10:00:00.000Z';

beforeAll(async () => {
  world = await journeyWorld();
  const unitId = world.world.centre.units.get('TCHC');
  const admin = await world.person('quantri');
  await admin.post('/api/posts', {
    personId: personIdOf(world, 'thethuc'),
    unitId,
    role: 'unitHead',
    title: 'Phó Trưởng phòng Tổ chức - Hành chính',
    from: '2025-07-01',
    to: null,
  });
  at = await aDraft(world);
}, patience);
afterAll(() => world.close());

const deskOf = async (login: string) => (await world.person(login)).get<Desk>('/api/desk');
const noticesOf = async (login: string) =>
  (await world.person(login)).get<Notices>('/api/notifications');

/** The trail is read behind the requests. */
async function told(login: string, about: string): Promise<string | undefined> {
  for (let patience = 200; patience > 0; patience -= 1) {
    const { notifications } = await noticesOf(login);
    const notice = notifications.find(({ text }) => text.includes(about));
    if (notice) return notice.text;
    await pause(50);
  }
  return undefined;
}

describe('on submitting', () => {
  const asked = async (more: Record<string, unknown>) => {
    const drafter = await world.person('chuyenvien.tchc');
    const payload = { ...(await submission(world, drafter, at, 'pgd1')), ...more };
    return drafter.askPost(`${at}/submission`, payload);
  };

  it('a time that has passed is refused', async () => {
    const now = world.clock.now().toISOString();
    const refusal = await refused(world, at, () => asked({ dueAt: now }));
    expect(refusal).toMatchObject({ status: 422, code: 'WantedDateIsPast' });
  });

  it.each(['truongphong.khnv', 'chuyenvien.tchc', 'pgd1'])(
    'the content is not checked by %s, who does not head the unit',
    async (login) => {
      const contentReviewerId = personIdOf(world, login);
      const refusal = await refused(world, at, () => asked({ contentReviewerId }));
      expect(refusal).toMatchObject({
        status: 422,
        code: 'ContentReviewerHeadsTheDraftingUnit',
      });
    },
  );

  it('head and deputy of the unit are proposed', async () => {
    const drafter = await world.person('chuyenvien.tchc');
    const unitId = world.world.centre.units.get('TCHC');
    const heads = await drafter.get<{ title: string }[]>(`/api/content-reviewers?unitId=${unitId}`);
    expect(heads.map(({ title }) => title).sort()).toEqual([
      'Phó Trưởng phòng Tổ chức - Hành chính',
      'Trưởng phòng Tổ chức - Hành chính',
    ]);
  });

  it('the deputy is asked by name, with a word and a time', async () => {
    const answer = await asked({
      contentReviewerId: personIdOf(world, 'thethuc'),
      note: 'Đã lấy ý kiến các phòng.',
      dueAt: '2026-03-05T17:00:00+07:00',
    });
    expect(answer.statusCode).toBe(200);
    const document = await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
    expect(document.version).toMatchObject({
      note: 'Đã lấy ý kiến các phòng.',
      dueAt: wanted,
      contentReviewer: { id: personIdOf(world, 'thethuc') },
      signatureBlock: { authority: 'KT', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
    });
    expect(document.waitingFor.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['contentCheck', wanted],
      ['formCheck', wanted],
    ]);
  });

  it('then the head himself is not the one asked', async () => {
    const head = await world.person('truongphong.tchc');
    expect((await head.get<DocumentView>(at)).acts).not.toContain('approval');
    const payload = { task: 'content', ...(await seenBy(head, at)) };
    const refusal = await refused(world, at, () => head.askPost(`${at}/approval`, payload));
    expect(refusal).toMatchObject({ status: 403, code: 'ReviewTaskIsForItsAddressee' });
  });

  it('the words stand in the history', async () => {
    const auditor = await world.person('thanhtra');
    const history = await auditor.get<{ action: string; data: unknown }[]>(`${at}/history`);
    expect(history.find(({ action }) => action === 'DocumentSubmitted')?.data).toMatchObject({
      version: { note: 'Đã lấy ý kiến các phòng.', dueAt: wanted },
    });
  });
});

describe('the desk', () => {
  it('says what waits for whom, for how long and until when', async () => {
    const { headline, subline, items, counters } = await deskOf('thethuc');
    expect(headline).toBe('Hôm nay có 2 việc chờ bạn');
    expect(subline).toBe('Thứ tư, 04/03/2026');
    expect(items).toMatchObject([
      {
        ...{ subject: 'document', subjectId: idOf(at), act: 'Kiểm tra nội dung', title: subject },
        line: expect.stringMatching(/^KH · Phòng Tổ chức - Hành chính · \d+ trang$/),
        hint: 'Lời trình: Đã lấy ý kiến các phòng.',
        ...{ waits: 'Vũ Thị Giang', dueAt: wanted, overdue: false },
      },
      { act: 'Kiểm tra thể thức' },
    ]);
    expect(counters).toMatchObject({ review: 2, overdue: 0, sign: 0 });
    expect((await deskOf('truongphong.tchc')).headline).toBe('Hôm nay không có việc nào chờ bạn');
  });

  it('shows the drafter where it stands', async () => {
    const { drafts, counters } = await deskOf('chuyenvien.tchc');
    expect(drafts).toMatchObject([
      { documentId: idOf(at), state: 'inReview', where: expect.stringMatching(/^Đang chờ \S+/) },
    ]);
    expect(counters.drafts).toBe(0);
  });

  it('counts what is overdue and tells the auditor', async () => {
    world.moveTo(new Date('2026-03-05T10:00:01Z'));
    const { headline, items, counters } = await deskOf('thethuc');
    expect(headline).toBe('Hôm nay có 2 việc chờ bạn, 2 việc quá hạn');
    expect([items[0]?.overdue, counters.overdue]).toEqual([true, 2]);
    const auditor = await deskOf('thanhtra');
    expect(auditor.headline).toBe('Văn bản quá hạn trong cơ quan: 1');
    expect(auditor.watch).toMatchObject([{ text: subject, subjectId: idOf(at), dueAt: wanted }]);
    const late = await (await world.person('thanhtra')).get<Listed>('/api/documents?late=true');
    expect(late.documents.map(({ id, late }) => [id, late])).toEqual([[idOf(at), true]]);
    world.moveTo(new Date('2026-03-04T03:00:00Z'));
    expect((await deskOf('thanhtra')).watch).toEqual([]);
  });

  it('tells the administrator what is not set up', async () => {
    const { headline, watchTitle, watch } = await deskOf('quantri');
    expect(watchTitle).toBe('Cần thiết lập');
    expect(headline).toBe(`Cần thiết lập: ${watch.length}`);
    const setup = await (
      await world.person('quantri')
    ).get<{ gaps: { text: string }[] }>('/api/setup');
    expect(watch.map(({ text }) => text)).toEqual(setup.gaps.map(({ text }) => text));
    expect(watch).not.toEqual([]);
  });
});

describe('people are told', () => {
  it('what waits for them, once', async () => {
    expect(await told('thethuc', 'chờ bạn kiểm tra nội dung')).toBe(
      `Kế hoạch “${subject}” chờ bạn kiểm tra nội dung.`,
    );
    const { notifications } = await noticesOf('thethuc');
    expect(notifications.filter(({ documentId }) => documentId === idOf(at))).toHaveLength(1);
    expect((await noticesOf('truongphong.tchc')).notifications).toEqual([]);
  });

  it('that their document came back, and why; who did it is not told', async () => {
    const checker = await world.person('thethuc');
    await checker.post(`${at}/return`, { round: 1, reason: 'Chưa nêu kinh phí.' });
    expect(await told('chuyenvien.tchc', 'bị trả lại')).toBe(
      `Kế hoạch “${subject}” bị trả lại: Chưa nêu kinh phí.`,
    );
    expect(JSON.stringify(await noticesOf('thethuc'))).not.toContain('kinh phí');
    const { items, counters } = await deskOf('chuyenvien.tchc');
    expect(items).toMatchObject([{ kind: 'revise', hint: 'Trả lại: Chưa nêu kinh phí.' }]);
    expect(counters).toMatchObject({ drafts: 1, returned: 1, notifications: 1 });
    const { stations, lastReturn } = await standing(world, at);
    expect(stations.find(({ key }) => key === 'contentCheck')?.state).toBe('returned');
    expect(lastReturn).toMatchObject({ reason: 'Chưa nêu kinh phí.', round: 1 });
  });

  it('what is read is read, for the reader alone', async () => {
    const [drafter, checker] = await world.people('chuyenvien.tchc', 'thethuc');
    const { notifications } = await noticesOf('chuyenvien.tchc');
    const ids = notifications.map(({ id }) => id);
    const stranger = await checker.post('/api/notifications/reading', { ids });
    expect(stranger).toEqual({ unread: 1 });
    expect((await noticesOf('chuyenvien.tchc')).unread).toBe(1);
    expect(await drafter.post('/api/notifications/reading', {})).toEqual({ unread: 0 });
    expect((await noticesOf('chuyenvien.tchc')).notifications[0]?.read).toBe(true);
  });

  it('that it was approved, signed and issued', async () => {
    await walkOn(world, at, 'issued');
    for (const news of ['đã được duyệt', 'đã được ký số', 'đã ban hành']) {
      expect(await told('chuyenvien.tchc', news)).toBe(`Kế hoạch “${subject}” ${news}.`);
    }
    expect(await told('vanthu2', 'chờ bạn cấp số')).toBeDefined();
    const again = await deskOf('vanthu1');
    expect(again.items).toMatchObject([{ kind: 'send', hint: 'Trình lại lần 2' }]);
    expect(again.counters).toMatchObject({ dispatch: 1, number: 0 });
  });

  it('that the Sở accepted it; its clerk was told that it came', async () => {
    await walkOn(world, at, 'sent', {}, 'issued');
    expect(await told('so.vanthu', 'chờ bạn tiếp nhận')).toContain('của Trung tâm Y tế');
    expect((await noticesOf('so.vanthu')).notifications).toHaveLength(1);
    const clerk = await world.person('so.vanthu');
    const desk = await deskOf('so.vanthu');
    expect(desk.items).toMatchObject([{ subject: 'incoming', kind: 'receive', title: subject }]);
    expect(desk.counters.incoming).toBe(1);
    const incomingId = desk.items[0]?.subjectId;
    await clerk.post(`/api/incoming/${incomingId}/acceptance`, { assignedTo: 'Văn phòng' });
    expect(await told('chuyenvien.tchc', 'nơi nhận tiếp nhận')).toBeDefined();
    const { stations } = await waitFor(world, at, ({ state }) => state === 'acknowledged');
    expect(stations.map(({ state }) => state)).toEqual(Array(8).fill('done'));
    expect(
      (await (await world.person('so.vanthu')).get<Counters>('/api/desk/counters')).incoming,
    ).toBe(0);
  });
});

describe('the picture of the way', () => {
  it('shows where this document has been and where it is', async () => {
    const graph = await (await world.person('thanhtra')).get<Graph>(`${at}/graph`);
    const current = graph.nodes.filter(({ current }) => current);
    expect(current.map(({ id, name }) => [id, name])).toEqual([
      ['acknowledged', 'Nơi nhận đã tiếp nhận'],
    ]);
    const passed = graph.nodes.filter(({ passed }) => !passed).map(({ id }) => id);
    expect(passed).toEqual(['filed', 'cancelled', 'recalled', 'replaced']);
    const back = graph.edges.find(({ from, to }) => from === 'inReview' && to === 'drafted');
    expect([back?.passed, back?.name]).toEqual([true, expect.stringContaining('Trả lại')]);
    expect(graph.edges.find(({ to }) => to === 'recalled')?.passed).toBe(false);
  });
});

describe('search', () => {
  const search = async (login: string, words: string) => {
    const person = await world.person(login);
    return person.get<Found>(`/api/search?words=${encodeURIComponent(words)}`);
  };

  it.each(['cai cach hanh chinh', 'CẢI CÁCH', 'kh-ttyt', 'tran thi binh'])(
    'finds the document by “%s”',
    async (words) => {
      const { code } = await standing(world, at);
      const [first] = await search('thanhtra', words);
      expect(first).toEqual({
        ...{ kind: 'document', id: idOf(at), title: subject },
        subtitle: `${code} · Nơi nhận đã tiếp nhận · Phòng Tổ chức - Hành chính`,
      });
    },
  );

  it('the Sở finds what it received, and nothing of the centre’s', async () => {
    expect(await search('so.vanthu', 'cải cách')).toMatchObject([
      { kind: 'incoming', title: subject, subtitle: expect.stringContaining('Trung tâm Y tế') },
    ]);
  });

  it('a draft of another unit is not found by who may not read it', async () => {
    const other = await aDraft(world, thePlan({ subject: 'Đào tạo nội bộ' }));
    expect(await search('chuyenvien.tchc', 'dao tao')).toMatchObject([{ id: idOf(other) }]);
    for (const login of ['vanthu1', 'truongkhoa.noi', 'quantri', 'so.giamdoc']) {
      expect(await search(login, 'dao tao')).toEqual([]);
    }
  });

  it('a number that was given and voided is found in the register', async () => {
    const registry = world.app.get(RegistryFacade);
    const by = personIdOf(world, 'vanthu1') as PersonId;
    const { centre } = world.world;
    await world.inBody(centre, async (tx) => {
      const taken = await registry.takeNumber(tx, {
        documentId: systemIds.next<'Document'>(),
        versionId: systemIds.next(),
        contentHash: 'ab'.repeat(32),
        docType: 'KH',
        symbol: 'KH-BỎ',
        typeName: 'Kế hoạch',
        subject: 'Nghỉ lễ',
        signerName: 'Trần Thị Bình',
        signerPersonId: personIdOf(world, 'pgd1') as PersonId,
        drafterIds: [personIdOf(world, 'chuyenvien.tchc') as PersonId],
        clerkId: by,
        recipients: ['Các khoa, phòng'],
        archiveUnit: 'VT',
        copies: 1,
      });
      await registry.voidNumber(tx, taken.entryId, 'Đóng dấu hỏng', by, world.clock.now());
    });
    expect(await search('vanthu1', 'kh-bo')).toMatchObject([
      { kind: 'registerEntry', subtitle: 'Nghỉ lễ · đã bỏ số: Đóng dấu hỏng' },
    ]);
    expect(await search('truongphong.tchc', 'kh-bo')).toEqual([]);
  });

  it('signs of SQL are letters like others', async () => {
    expect(await search('thanhtra', "%_'\\")).toEqual([]);
  });
});

describe('the list', () => {
  const list = async (login: string, query: string) => {
    const { documents, total } = await (
      await world.person(login)
    ).get<Listed>(`/api/documents?${query}`);
    expect(total).toBe(documents.length);
    return documents.map(({ subject }) => subject);
  };
  const training = 'Đào tạo nội bộ';

  it.each([
    ['', [training, subject]],
    ['state=drafted', [training]],
    ['state=drafted&state=acknowledged', [training, subject]],
    ['state=cancelled', []],
    ['docType=BC&docType=CV', []],
    ['docType=KH', [training, subject]],
    ['year=2026', [training, subject]],
    ['year=2025', []],
    ['search=kh-ttyt', [subject]],
    ['search=dao%20tao', [training]],
    ['late=true', []],
  ])('?%s', async (query, expected) => {
    expect(await list('thanhtra', query)).toEqual(expected);
  });

  it('mine are those I wrote in', async () => {
    expect(await list('chuyenvien.tchc', 'mine=true')).toEqual([training, subject]);
    expect(await list('truongphong.tchc', 'mine=true')).toEqual([]);
    expect(await list('truongphong.tchc', '')).toEqual([training, subject]);
  });

  it('of one unit', async () => {
    const units = world.world.centre.units;
    expect(await list('thanhtra', `unitId=${units.get('TCHC')}`)).toEqual([training, subject]);
    expect(await list('thanhtra', `unitId=${units.get('KHNV')}`)).toEqual([]);
  });

  it('comes page by page, with the whole count on each', async () => {
    const auditor = await world.person('thanhtra');
    const pages = await Promise.all(
      [1, 2, 3].map((page) => auditor.get<Listed>(`/api/documents?limit=1&page=${page}`)),
    );
    expect(pages.map(({ documents, total }) => [documents[0]?.subject, total])).toEqual([
      [training, 2],
      [subject, 2],
      [undefined, 2],
    ]);
  });

  it('an unknown state is refused', async () => {
    const auditor = await world.person('thanhtra');
    const refusal = refusalOf(await auditor.askGet('/api/documents?state=nowhere'));
    expect(refusal.code).toBe('RequestIsNotValid');
  });
});
