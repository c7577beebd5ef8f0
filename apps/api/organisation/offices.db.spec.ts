import { systemIds, type UnitId } from '#kernel';
import { statement } from '#platform';
import { idOf, openOffice, refused, type Office } from './testing.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.there.close());

const get = <T>(url: string) => office.get<T>(url);
const send: Office['send'] = (method, url, payload) => office.send(method, url, payload);
const personOf = (login: string): string => {
  const found = office.there.world.centre.people.get(login);
  if (!found) throw new Error(`The demo world has no ${login}.`);
  return found.personId;
};
const unitOf = (code: string): UnitId => {
  const found = office.there.world.centre.units.get(code);
  if (!found) throw new Error(`The demo world has no ${code}.`);
  return found;
};

describe('absences', () => {
  const away = (absent: string, stands: string, more: object = {}) => ({
    ...{ personId: personOf(absent), substituteId: personOf(stands), docTypes: null },
    ...{ from: '2026-03-02', to: '2026-03-06', basis: 'Giấy nghỉ phép số 7/GNP-TTYT', ...more },
  });

  test('one says of oneself that one is away, and of nobody else; an administrator of everybody', async () => {
    const head = await office.there.as('truongphong.tchc');
    const say = (payload: object) => head({ method: 'POST', url: '/api/absences', payload });
    const id = await idOf(say(away('truongphong.tchc', 'truongphong.khnv')));
    expect((await refused(say(away('chuyenvien.tchc', 'thethuc')))).slice(0, 2)).toEqual([
      ...[404, 'NothingIsFound'],
    ]);
    await idOf(send('POST', '/api/absences', away('chuyenvien.tchc', 'thethuc')));
    expect(await get(`/api/absences?personId=${personOf('truongphong.tchc')}`)).toEqual([
      {
        id,
        person: { id: personOf('truongphong.tchc'), name: 'Phạm Thị Dung' },
        substitute: { id: personOf('truongphong.khnv'), name: 'Hoàng Văn Em' },
        ...{ from: '2026-03-02', to: '2026-03-06', docTypes: null, cancelledReason: null },
        basis: 'Giấy nghỉ phép số 7/GNP-TTYT',
        ...{ state: 'running', stateName: 'Đang vắng mặt' },
      },
    ]);
  });

  test('a chain is refused in words that say who is away until when', async () => {
    const chain = away('thethuc', 'vanthu1', { from: '2026-03-06', to: '2026-03-20' });
    expect(await refused(send('POST', '/api/absences', chain))).toEqual([
      409,
      'AbsentPersonStandsInForAnother',
      'Bùi Thị Hạnh đang nhận làm thay Vũ Thị Giang từ ngày 02/03/2026 đến hết ngày 06/03/2026; ' +
        'việc làm thay không chuyển tiếp. Hãy cử người khác làm thay Vũ Thị Giang trước.',
    ]);
  });

  test('back earlier, never longer; what was cancelled stays so, and nobody else cancels it', async () => {
    const [absence] = await get<{ id: string }[]>(
      `/api/absences?personId=${personOf('chuyenvien.tchc')}`,
    );
    const at = `/api/absences/${absence?.id}`;
    expect((await refused(send('POST', `${at}/end`, { on: '2026-03-09' })))[1]).toBe(
      'AbsenceIsNotProlonged',
    );
    const colleague = await office.there.as('vanthu1');
    const asked = {
      method: 'POST',
      url: `${at}/cancellation`,
      payload: { reason: 'Thử' },
    } as const;
    expect((await refused(colleague(asked)))[1]).toBe('NothingIsFound');
    expect((await send('POST', `${at}/end`, { on: '2026-03-04' })).statusCode).toBe(204);
    expect(
      (await send('POST', `${at}/cancellation`, { reason: 'Ghi nhầm người.' })).statusCode,
    ).toBe(204);
    expect((await refused(send('POST', `${at}/end`, { on: '2026-03-03' })))[1]).toBe(
      'AbsenceIsCancelled',
    );
  });

  test('the trail tells each in words', async () => {
    const told = await office.get<{ events: { actionName: string; subjectName: string }[] }>(
      '/api/trail',
      office.auditor,
    );
    const names = told.events.map(({ actionName }) => actionName);
    expect(names).toEqual(
      expect.arrayContaining([
        'Báo vắng mặt, cử người làm thay',
        'Trở lại làm việc',
        'Hủy lần vắng mặt',
      ]),
    );
  });
});

describe('what stays behind', () => {
  const instance = statement(
    'test.insert_instance',
    `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision,
       created_at, updated_at) VALUES ($1, $2, 'document', 2, 'inReview', $3, 1, now(), now())`,
  );
  const item = statement(
    'test.insert_work_item',
    `INSERT INTO engine.work_item (body_id, instance_id, key, opened_revision, kind, round, person_id,
       role, unit_id, opened_at) VALUES ($1, $2, 'r1:' || $3, 1, $3, 1, $4, $5, $6, now())`,
  );
  const waiting = (unitId: string, kind: string, personId: string | null) =>
    office.there.inBody(office.there.world.centre, async (tx) => {
      const id = systemIds.next();
      await tx.run(instance, [tx.bodyId, id, JSON.stringify({ unitId, docType: 'KH' })]);
      const toUnit = personId === null ? ['unitHead', unitId] : [null, null];
      await tx.run(item, [tx.bodyId, id, kind, personId, ...toUnit]);
      return id;
    });
  interface Left {
    readonly subjectId: string;
    readonly kindName: string;
    readonly goesTo: string;
  }

  test('nobody with open work is barred unseen: it is listed, and handed over, or left on purpose', async () => {
    const leaver = personOf('truongkhoa.noi');
    const at = `/api/people/${leaver}`;
    const check = await waiting(unitOf('NOI'), 'contentCheck', leaver);
    const approval = await waiting(unitOf('NOI'), 'approval', leaver);
    const left = await get<Left[]>(`${at}/open-work`);
    expect(left.map(({ subjectId, kindName, goesTo }) => [subjectId, kindName, goesTo])).toEqual(
      expect.arrayContaining([
        [check, 'Kiểm tra nội dung', 'successor'],
        [approval, 'Duyệt', 'newRound'],
      ]),
    );
    const [status, code, detail] = await refused(send('POST', `${at}/disablement`));
    expect([status, code]).toEqual([409, 'PersonHasOpenWork']);
    expect(detail).toMatch(/^Người này còn 2 việc đang chờ: .*Khoa Nội/);

    const successor = personOf('truongphong.khnv');
    const papers = { handOverTo: successor, basis: 'Biên bản bàn giao số 1/BB-TTYT' };
    expect((await send('POST', `${at}/disablement`, papers)).statusCode).toBe(204);
    expect(await get(`/api/absences?personId=${leaver}`)).toMatchObject([
      { substitute: { id: successor }, from: '2026-03-04', to: null, basis: papers.basis },
    ]);
  });

  test('an account is closed at once where it must be, and its work waits for whoever hands it out', async () => {
    const leaver = personOf('tramtruong1');
    await waiting(unitOf('TYT1'), 'contentCheck', leaver);
    const at = `/api/people/${leaver}/disablement`;
    expect((await refused(send('POST', at)))[1]).toBe('PersonHasOpenWork');
    expect((await send('POST', at, { leaveWork: true })).statusCode).toBe(204);
  });

  test('a unit closes when nothing of it is on its way any more', async () => {
    const unit = { code: 'TAM', name: 'Tổ tạm thời', kind: 'to', aliases: [] };
    const unitId = await idOf(send('POST', '/api/units', unit));
    const id = await waiting(unitId, 'contentCheck', null);
    expect(
      (await get<Left[]>(`/api/units/${unitId}/open-work`)).map(({ subjectId }) => subjectId),
    ).toEqual([id]);
    const closing = () => send('POST', `/api/units/${unitId}/closing`, { on: '2026-04-01' });
    const [status, code, detail] = await refused(closing());
    expect([status, code]).toEqual([409, 'UnitHasOpenWork']);
    expect(detail).toContain('Kiểm tra nội dung');
    await office.there.inBody(office.there.world.centre, (tx) =>
      tx.run(
        statement(
          'test.close_item',
          `UPDATE engine.work_item SET closed_at = now(), outcome = 'x' WHERE instance_id = $1`,
        ),
        [id],
      ),
    );
    expect((await closing()).statusCode).toBe(204);
  });
});

describe('fields, powers, calendar', () => {
  test('a deputy is put in charge once at a time; whoever is none is refused by the clause', async () => {
    const post = (login: string) => office.there.world.centre.people.get(login)?.posts[0]?.postId;
    const field = (login: string) => ({
      ...{ postId: post(login), field: 'Dược, vật tư', unitId: null },
      ...{ from: '2026-01-01', to: null, basis: 'Quyết định số 15/QĐ-TTYT' },
    });
    const id = await idOf(send('POST', '/api/assigned-fields', field('pgd1')));
    expect((await refused(send('POST', '/api/assigned-fields', field('pgd2'))))[2]).toContain(
      'lĩnh vực "Dược, vật tư" đã có cấp phó phụ trách',
    );
    expect((await refused(send('POST', '/api/assigned-fields', field('vanthu1'))))[2]).toContain(
      'Điều 13 khoản 1',
    );
    expect(
      (await send('POST', `/api/assigned-fields/${id}/end`, { on: '2026-03-01' })).statusCode,
    ).toBe(204);
    const listed = await get<{ personName: string; field: string }[]>(
      '/api/assigned-fields?on=2026-03-04',
    );
    expect(listed.map(({ personName, field }) => [personName, field])).toEqual([
      ['Trần Thị Bình', 'Tổ chức, hành chính, chuyển đổi số'],
      ['Lê Văn Cường', 'Chuyên môn, nghiệp vụ'],
    ]);
    expect(await get<object[]>('/api/reserved-powers')).toContainEqual(
      expect.objectContaining({ acts: ['approve', 'sign'], ground: 'law' }),
    );
  });

  test('hours and days are set, shown and taken back', async () => {
    const half = [{ from: '07:30', to: '11:30' }];
    const week = [half, half, half, half, half, [], []];
    expect((await send('PUT', '/api/calendar/week', { week })).statusCode).toBe(204);
    const day = { kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', basis: 'Thông báo số 3/TB-SYT' };
    expect((await send('PUT', '/api/calendar/days/2026-11-24', day)).statusCode).toBe(204);
    const calendar = await get<{ week: unknown; days: { day: string }[] }>('/api/calendar');
    expect(calendar).toMatchObject({ year: 2026, lunarNewYear: '2026-02-17', week });
    expect(calendar.days.at(-1)).toEqual({
      ...{ day: '2026-11-24', origin: 'body', isExpected: false, ...day },
    });
    expect((await send('DELETE', '/api/calendar/days/2026-11-24')).statusCode).toBe(204);
    expect(await refused(send('DELETE', '/api/calendar/days/2026-11-24'))).toEqual([
      ...[404, 'CalendarDayIsNotKnown', 'Cơ quan chưa đặt gì riêng cho ngày 24/11/2026.'],
    ]);
  });
});
