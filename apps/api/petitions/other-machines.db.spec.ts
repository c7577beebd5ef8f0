import type { extensionsContract, petitionsContract, ReplyOf } from '#contracts';
import { JobHandlers } from '#platform';
import pg from 'pg';
import { tellsWhoHasIt } from './tells-who-has-it.js';
import { caseWorld, type Petition, type Who } from './testing.js';

type Extension = ReplyOf<typeof extensionsContract.read>;
type World = Awaited<ReturnType<typeof caseWorld>>;

let world: World;
let there: World['there'];
let { ask, get, post, codeOf, received, assigned, passTime, moveTo, rows, unitId, personId } =
  {} as World;

beforeAll(async () => {
  world = await caseWorld();
  ({ there, ask, get, post, codeOf, received, assigned, passTime, moveTo, rows } = world);
  ({ unitId, personId } = world);
});
afterAll(() => world.close());
beforeEach(() => moveTo('2026-03-04T02:00:00Z'));

describe('standing', () => tellsWhoHasIt(() => world));

describe('the register', () => {
  test('numbers go on within the year it came and begin anew in another', async () => {
    const [first, second] = [await received(), await received()];
    const older = await received({ receivedOn: '2025-12-31' });
    const [number] = second.code.split('/').map(Number);
    expect(first.code).toBe(`${String((number ?? 0) - 1).padStart(2, '0')}/2026`);
    expect(older.code).toBe('01/2025');
    expect(second).toMatchObject({ state: 'received', dueAt: '2026-03-18T10:00:00.000Z' });
  });

  test.each([
    ['PetitionCameTomorrow', { receivedOn: '2026-03-05' }],
    ['PetitionTopicIsUnknown', { topic: 'weather' }],
    ['PetitionerIsNamedOrAnonymous', { anonymous: true }],
    ['PetitionerIsNamedOrAnonymous', { petitioner: null }],
  ])('refuses %s', async (code, change) => {
    await expect(received(change)).rejects.toThrow(code);
  });

  test('what stands in it is never changed, by no statement of the application', async () => {
    const app = new pg.Client({ connectionString: there.database.appUrl });
    await app.connect();
    for (const table of ['petition', 'petitioner', 'note']) {
      await expect(app.query(`UPDATE petitions.${table} SET body_id = body_id`)).rejects.toThrow(
        'permission denied',
      );
      expect((await app.query(`SELECT FROM petitions.${table}`)).rowCount).toBe(0);
    }
    await app.end();
  });
});

test('a command that comes again is answered and not done again; its key is for no other', async () => {
  const days = { dueOn: '2026-03-20', wantedOn: '2026-03-31' };
  const asked = { title: 'Rà soát', unitId: unitId('TCHC'), reason: 'Chờ số liệu.', ...days };
  const { id } = await post<Extension>('handler', '/api/extensions', asked);
  for (const answers of [
    await world.sentAgain('handler', `${(await assigned()).at}/answer`, 'answer'),
    await world.sentAgain('head', `/api/extensions/${id}/forwarding`, 'note'),
  ]) {
    expect(answers.again).toEqual(answers.first);
    expect(answers).toMatchObject({ steps: 1, other: 'IdempotencyKeyWasUsedForAnotherRequest' });
  }
});

describe('who brought it', () => {
  test('of a confidential one only those learn who handle it', async () => {
    const { at } = await assigned({ confidential: true });
    const seen = async (who: Who) => (await get<Petition>(who, at)).petitioner?.name ?? null;
    for (const who of ['clerk', 'director', 'head', 'handler'] as const) {
      expect([who, await seen(who)]).toEqual([who, 'Nguyễn Văn Tâm']);
    }
    expect(await seen('auditor')).toBeNull();
    expect((await get<Petition>('auditor', at)).petitionerIsKept).toBe(true);
    const looks = `SELECT person_id FROM audit.event WHERE action = 'PetitionRead' AND subject_id = $1`;
    expect(await rows(looks, at.split('/').at(-1))).toEqual([{ person_id: personId('auditor') }]);
    for (const who of ['otherHead', 'stranger', 'administrator'] as const) {
      expect([404, 403]).toContain((await ask(who, 'GET', at)).statusCode);
    }
  });

  test('whoever handled it before learns no more than what it says', async () => {
    const { at } = await assigned({ confidential: true });
    const noi = { unitId: unitId('NOI'), handlerId: personId('otherHead') };
    await post('director', `${at}/assignment`, noi);
    const before = await get<Petition>('handler', at);
    expect([before.title, before.petitioner]).toEqual(['Chờ khám quá lâu', null]);
  });

  test('stands in no trail, no history and no context of the engine', async () => {
    const { at } = await assigned({ confidential: true });
    await post('handler', `${at}/answer`, { answer: 'Đã tăng bàn khám.' });
    const found = await rows<{ found: number }>(
      `SELECT (SELECT count(*)::int FROM audit.event WHERE position('Tâm' IN convert_from(canonical, 'UTF8')) > 0)
            + (SELECT count(*)::int FROM engine.instance WHERE position('Tâm' IN context::text) > 0) AS found`,
    );
    expect(found).toEqual([{ found: 0 }]);
  });
});

describe('the way', () => {
  test('from assignment over a question to the answer and its end', async () => {
    const { at, petition } = await assigned();
    expect(petition.waitingFor).toMatchObject([{ kindName: 'Trả lời', who: 'Vũ Thị Giang' }]);
    moveTo('2026-03-11T03:00:00Z');
    const asked = await post<Petition>('handler', `${at}/question`, { question: 'Ngày nào?' });
    expect(asked).toMatchObject({ state: 'needsInformation', dueAt: null });
    await passTime('2026-03-25T03:00:00Z');
    const told = await post<Petition>('clerk', `${at}/information`, { information: 'Ngày 02/3.' });
    expect(told).toMatchObject({ dueAt: '2026-04-01T10:00:00.000Z', late: false });
    await post('handler', `${at}/answer`, { answer: 'Đã tăng bàn khám.' });
    const again = await post<Petition>('clerk', `${at}/reopening`, { reason: 'Chưa nêu ngày.' });
    expect([again.round, again.answer]).toEqual([2, null]);
    await post('handler', `${at}/answer`, { answer: 'Tăng từ 05/3.' });
    const closed = await post<Petition>('clerk', `${at}/closing`, { told: 'Gọi điện thoại' });
    expect(closed).toMatchObject({ state: 'closed', answer: 'Tăng từ 05/3.', waitingFor: [] });
    expect(closed.history.map(({ name, text }) => [name, text])).toEqual([
      ['Gửi trả lời, kết thúc', 'Gọi điện thoại'],
      ['Ghi nội dung trả lời', 'Tăng từ 05/3.'],
      ['Trả lại để trả lời tiếp', 'Chưa nêu ngày.'],
      ['Ghi nội dung trả lời', 'Đã tăng bàn khám.'],
      ['Bổ sung thông tin', 'Ngày 02/3.'],
      ['Hỏi thêm người phản ánh', 'Ngày nào?'],
      ['Giao xử lý', null],
      ['Tiếp nhận, vào sổ', null],
    ]);
    const graph = await get<{ nodes: { id: string; passed: boolean }[] }>('auditor', `${at}/graph`);
    expect(graph.nodes.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual([
      'transferred',
      'refused',
    ]);
  });

  test('a place that cannot be is refused, and a head hands out only what is his', async () => {
    const { at } = await assigned({}, { handlerId: null });
    const to = (unit: string, who: Who | null = null) => ({
      unitId: unitId(unit),
      handlerId: who && personId(who),
    });
    expect(await codeOf('director', `${at}/assignment`, to('NOI', 'handler'))).toBe(
      'HandlerBelongsToTheUnit',
    );
    expect(await codeOf('head', `${at}/assignment`, to('NOI'))).toBe('HeadAssignsWithinTheUnit');
    expect(await codeOf('otherHead', `${at}/assignment`, to('NOI'))).toBe('NothingIsFound');
    expect(await codeOf('head', `${at}/assignment`, to('TCHC', 'handler'))).toBe(200);
    expect(await codeOf('clerk', `${at}/closing`, { told: 'Thư' })).toBe('PetitionIsAtAnotherStep');
  });

  test('of two answers at once one is kept', async () => {
    const { at } = await assigned();
    const codes = await Promise.all(
      ['A', 'B', 'C', 'D'].map((answer) => codeOf('handler', `${at}/answer`, { answer })),
    );
    expect(codes.sort()).toEqual([200, ...Array<string>(3).fill('PetitionIsAtAnotherStep')]);
    const { history } = await get<Petition>('clerk', at);
    expect(history.filter(({ name }) => name === 'Ghi nội dung trả lời')).toHaveLength(1);
  });
});

describe('time', () => {
  const runApology = async (petitionId: string) => {
    const job = there.app.get(JobHandlers).all().get('petitions.apology');
    const { bodyId } = there.world.centre;
    await job?.({ bodyId, petitionId }, { number: 1, last: true });
  };

  test('reminds, makes late once, reports to the leader, who urges', async () => {
    const { at, petition } = await assigned();
    const events = async () => {
      const sql = `SELECT event FROM engine.history WHERE instance_id = $1 AND person_id IS NULL ORDER BY revision`;
      return (await rows<{ event: string }>(sql, petition.id)).map(({ event }) => event);
    };
    await passTime('2026-03-13T01:00:00Z');
    expect(await events()).toEqual(['clock.reminder']);
    await passTime('2026-03-18T10:00:00Z');
    await passTime('2026-03-18T11:00:00Z');
    expect(await events()).toEqual(['clock.reminder', 'clock.overdue']);
    await passTime('2026-03-19T01:00:00Z');
    expect(await events()).toEqual(['clock.reminder', 'clock.overdue', 'clock.escalation']);
    const reported = await get<Petition>('director', at);
    expect(reported.waitingFor.map(({ who, kindName }) => [who, kindName])).toContainEqual([
      'Giám đốc',
      'Đôn đốc',
    ]);
    expect(await codeOf('head', `${at}/urging`, { note: 'Làm ngay' })).toBe('ActIsNotAllowed');
    const urged = await post<Petition>('director', `${at}/urging`, { note: 'Trả lời trong ngày' });
    expect([urged.late, urged.acts.includes('urging')]).toEqual([true, false]);
  });

  test('who is late finds a letter of apology drafted, one, to the petitioner by name', async () => {
    const { at, petition } = await assigned();
    await passTime('2026-03-18T10:00:00Z');
    const asked = `SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs
      WHERE payload ->> 'petitionId' = $1`;
    expect(await rows(asked, petition.id)).toEqual([{ jobs: 1 }]);
    await Promise.all([runApology(petition.id), runApology(petition.id)]);
    const { apologyId } = await get<Petition>('handler', at);
    const copy = await get<{ content: { docType: string; addressees: { text: string }[] } }>(
      'handler',
      `/api/documents/${apologyId}/working-copy`,
    );
    expect(copy.content).toMatchObject({
      docType: 'CV',
      subject: `Xin lỗi vì trả lời muộn phản ánh, kiến nghị số ${petition.code}`,
      addressees: [{ text: 'Nguyễn Văn Tâm' }],
    });
    const letters = `SELECT count(*)::int AS letters FROM drafting.working_copy WHERE subject LIKE $1`;
    expect(await rows(letters, `%số ${petition.code}`)).toEqual([{ letters: 1 }]);
  });

  test('a name that is kept does not enter the letter; who has no name gets none', async () => {
    const kept = await assigned({ confidential: true });
    const nameless = await assigned({ anonymous: true, petitioner: null });
    await passTime('2026-03-18T10:00:00Z');
    await runApology(kept.petition.id);
    await runApology(nameless.petition.id);
    const { apologyId } = await get<Petition>('handler', kept.at);
    const copy = await ask('handler', 'GET', `/api/documents/${apologyId}/working-copy`);
    expect(copy.body).toContain('Người gửi phản ánh, kiến nghị số');
    expect(copy.body).not.toContain('Tâm');
    expect((await get<Petition>('handler', nameless.at)).apologyId).toBeNull();
  });
});

describe('what is listed and counted', () => {
  test('a list is what each may read one by one, with visible and hidden rows', async () => {
    await assigned({}, { unitId: unitId('NOI'), handlerId: null });
    await assigned();
    const all = await rows<{ id: string }>('SELECT id FROM petitions.petition');
    const sizes: Partial<Record<Who, number>> = {};
    for (const who of ['clerk', 'director', 'head', 'handler', 'otherHead', 'auditor'] as const) {
      const { petitions, total } = await get<ReplyOf<typeof petitionsContract.list>>(
        who,
        '/api/petitions?limit=200',
      );
      const answers = await Promise.all(
        all.map(({ id }) => ask(who, 'GET', `/api/petitions/${id}`)),
      );
      const readable = all.filter((_, n) => answers[n]?.statusCode === 200).map(({ id }) => id);
      expect([who, petitions.map(({ id }) => id).sort()]).toEqual([who, readable.sort()]);
      expect(total).toBe(readable.length);
      sizes[who] = total;
    }
    expect(sizes.clerk).toBe(all.length);
    for (const who of ['head', 'handler', 'otherHead'] as const) {
      expect(sizes[who]).toBeGreaterThan(0);
      expect(sizes[who]).toBeLessThan(all.length);
    }
    const stranger = await get<{ total: number }>('stranger', '/api/petitions');
    expect(stranger.total).toBe(0);
  });

  test('filters: words without diacritics, state, lateness', async () => {
    const { petition } = await assigned({ title: 'Nhà vệ sinh bẩn', receivedOn: '2025-11-03' });
    const found = async (query: string) =>
      (await get<{ petitions: Petition[] }>('clerk', `/api/petitions?${query}`)).petitions
        .map(({ id }) => id)
        .includes(petition.id);
    expect(await found('search=nha%20ve%20sinh')).toBe(true);
    expect(await found('search=nha%20ve%20sinh&state=closed')).toBe(false);
    expect(await found('late=true&year=2025')).toBe(true);
    expect(await found('late=true&year=2026')).toBe(false);
  });

  test('in time and late by unit and month add up to what came', async () => {
    const khnv = { unitId: unitId('KHNV'), handlerId: null };
    await assigned({}, khnv);
    const { at } = await assigned({}, khnv);
    await post('director', `${at}/refusal`, { reason: 'Không có nội dung cụ thể.' });
    const read = () =>
      get<ReplyOf<typeof petitionsContract.statistics>>(
        'director',
        '/api/petitions/statistics?year=2026',
      );
    const ofUnit = async () => (await read()).units.find((one) => one.unitId === unitId('KHNV'));
    expect(await ofUnit()).toEqual({
      ...{ unitId: unitId('KHNV'), unitName: 'Phòng Kế hoạch - Nghiệp vụ' },
      ...{ received: 2, inTime: 1, late: 0, open: 1, inTimePercent: 100 },
    });
    moveTo('2026-03-18T10:00:01Z');
    expect(await ofUnit()).toMatchObject({ inTime: 1, late: 1, open: 0, inTimePercent: 50 });
    const { total, months, units } = await read();
    for (const key of ['received', 'inTime', 'late', 'open'] as const) {
      expect(months.reduce((sum, one) => sum + one[key], 0)).toBe(total[key]);
      expect(units.reduce((sum, one) => sum + one[key], 0)).toBe(total[key]);
    }
    expect(months.filter(({ received: n }) => n > 0).map(({ month }) => month)).toEqual([3]);
  });

  test('an answer after its time is late, though no clock has rung yet', async () => {
    const { at } = await assigned();
    moveTo('2026-03-18T10:00:01Z');
    const answered = await post<Petition>('handler', `${at}/answer`, { answer: 'Đã xử lý.' });
    expect([answered.state, answered.late]).toEqual(['answered', true]);
  });
});

describe('a request for more time', () => {
  const wanted = {
    title: 'Rà soát thủ tục hành chính',
    dueOn: '2026-03-31',
    wantedOn: '2026-04-30',
  };
  const asked = (change: object = {}) =>
    post<Extension>('handler', '/api/extensions', {
      ...wanted,
      unitId: unitId('TCHC'),
      reason: 'Chờ số liệu của các khoa.',
      ...change,
    });

  test('goes from the head to the leader and is granted to a day of his own', async () => {
    const { id, timesAsked, waitingFor } = await asked();
    expect([timesAsked, waitingFor[0]?.who]).toEqual([
      1,
      'Trưởng đơn vị – Phòng Tổ chức - Hành chính',
    ]);
    const at = `/api/extensions/${id}`;
    expect(await codeOf('director', `${at}/granting`, { until: '2026-04-15' })).toBe(
      'ActIsNotAllowed',
    );
    await expect(
      asked({ title: 'rà soát thủ tục  hành chính'.replace('  ', ' ') }),
    ).rejects.toThrow('ExtensionIsAskedAlready');
    await post('head', `${at}/forwarding`, { note: 'Đồng ý đề nghị.' });
    expect(await codeOf('director', `${at}/granting`, { until: '2026-03-31' })).toBe(
      'WantedDayIsAfterTheOldOne',
    );
    const granted = await post<Extension>('director', `${at}/granting`, { until: '2026-04-15' });
    expect(granted).toMatchObject({ state: 'granted', grantedUntil: '2026-04-15', acts: [] });
    expect(await asked()).toMatchObject({ timesAsked: 2 });
  });

  test('of a plan names its row, and only a row it has', async () => {
    const unknown = '019a0000-0000-7000-8000-000000000000';
    const plan = { documentId: unknown, versionId: unknown, rowId: unknown };
    const request = { ...wanted, title: undefined, plan, unitId: unitId('TCHC'), reason: 'Chờ.' };
    expect(await codeOf('handler', '/api/extensions', request)).toBe('SubjectIsUnknown');
    expect(await codeOf('handler', '/api/extensions', { ...request, title: 'Cả hai' })).toBe(
      'RequestIsNotValid',
    );
  });

  test.each([
    ['WantedDayIsAfterTheOldOne', { wantedOn: '2026-03-31' }],
    ['WantedDayIsAfterTheOldOne', { dueOn: '2026-01-31', wantedOn: '2026-02-28' }],
  ])('refuses %s', async (code, change) => {
    await expect(asked({ title: 'Việc khác', ...change })).rejects.toThrow(code);
  });

  test('nobody asks for a unit of which he is none, nor reads what others asked for', async () => {
    await expect(asked({ title: 'Việc lạ', unitId: unitId('NOI') })).rejects.toThrow(
      'ActIsNotAllowed',
    );
    const { id } = await asked({ title: 'Tập huấn', dueOn: '2026-02-28', wantedOn: '2026-03-31' });
    const lists: Record<string, boolean> = {};
    for (const who of [
      'handler',
      'head',
      'otherHead',
      'stranger',
      'director',
      'auditor',
    ] as const) {
      const { extensions } = await get<{ extensions: Extension[] }>(who, '/api/extensions');
      lists[who] = extensions.some((one) => one.id === id && one.askedLate);
      const { statusCode } = await ask(who, 'GET', `/api/extensions/${id}`);
      expect([who, statusCode === 200]).toEqual([who, lists[who]]);
    }
    expect(lists).toEqual({
      ...{ handler: true, head: true, director: true, auditor: true },
      ...{ otherHead: false, stranger: false },
    });
  });

  test('the head leaves it lying: it goes to the leader by itself and stands on his desk', async () => {
    const { id } = await asked({ title: 'Khảo sát hài lòng' });
    await passTime('2026-03-09T10:00:00Z');
    const view = await get<Extension>('director', `/api/extensions/${id}`);
    expect([view.state, view.late]).toEqual(['forwarded', true]);
    const desk = await get<{ items: { subjectId: string; link: string; title: string }[] }>(
      'director',
      '/api/desk',
    );
    expect(desk.items).toContainEqual(
      expect.objectContaining({
        subject: 'extension',
        act: 'Quyết định',
        title: 'Xin gia hạn “Khảo sát hài lòng”',
        link: `/gia-han/${id}`,
      }),
    );
  });
});
