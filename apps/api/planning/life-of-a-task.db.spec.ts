import type { ReplyOf, tasksContract } from '#contracts';
import { planWith, planWorld, type TaskView } from './testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;
type Tasks = ReplyOf<typeof tasksContract.list>;

let world: World;
let { get, post, codeOf, ask, alive, passTime, moveTo, unitId, rows } = {} as World;

beforeAll(async () => {
  world = await planWorld();
  ({ get, post, codeOf, ask, alive, passTime, moveTo, unitId, rows } = world);
});
afterAll(() => world.close());
beforeEach(() => moveTo('2026-03-04T02:00:00Z'));

const tasksOf = async (planId: string) =>
  (await get<{ tasks: Tasks['tasks'] }>('auditor', `/api/plans/${planId}/tasks`)).tasks;
const at = (id: string | undefined) => `/api/tasks/${id}`;

describe('a task', () => {
  const two = {
    text: 'Kiểm tra',
    time: 'Trước ngày 16/4/2026',
    products: ['Kế hoạch', 'Biên bản'],
  };

  test('is accepted, worked on, proven, reported by its unit and confirmed by the plan’s', async () => {
    const planId = await alive(planWith([{ ...two, lead: ['Phòng KHNV'] }]));
    const id = (await tasksOf(planId))[0]?.id;
    expect(await codeOf('stranger', `${at(id)}/progress`, { percent: 10, note: 'x' })).toBe(
      'TaskIsAtAnotherStep',
    );
    expect(await codeOf('handler', `${at(id)}/acceptance`)).toBe('ActIsNotAllowed');
    await post('stranger', `${at(id)}/acceptance`);
    const begun = await post<TaskView>('stranger', `${at(id)}/progress`, {
      ...{ percent: 40, note: 'Đã lập đoàn.' },
    });
    expect(begun).toMatchObject({ state: 'inProgress', percent: 40 });
    expect([...begun.acts].sort()).toEqual(
      ['progress', 'evidence', 'delivery', 'completion', 'extension'].sort(),
    );
    const refusal = await ask('stranger', 'POST', `${at(id)}/completion`, { note: 'Xong.' });
    expect(refusal.json<{ code: string; detail: string }>()).toMatchObject({
      code: 'ProductsAreMissing',
      detail: expect.stringContaining('còn thiếu 2 sản phẩm (“Kế hoạch”, “Biên bản”)'),
    });
    const [first, second] = begun.productList;
    const link = { kind: 'link', name: 'Bản kế hoạch', url: 'https://ttyt.example/kh' };
    const delivery = (product: string | undefined) => `${at(id)}/products/${product}/delivery`;
    await post('stranger', delivery(first?.id), { evidence: link });
    expect(await codeOf('stranger', delivery(first?.id), { evidence: link })).toBe(
      'ProductIsDelivered',
    );
    const draft = { kind: 'document', documentId: planId };
    expect(await codeOf('stranger', delivery(second?.id), { evidence: draft })).toBe(
      'EvidenceIsAnIssuedDocument',
    );
    const documentId = await world.issuedLetter();
    await post('stranger', delivery(second?.id), {
      evidence: { kind: 'document', documentId },
    });
    const file = `${at(id)}/evidence-files?fileName=${encodeURIComponent('biên bản.pdf')}`;
    const proven = await world.upload('stranger', file, Buffer.from('%PDF-1.7 thật'));
    const fileId = proven.evidence[0]?.id;
    const bytes = await ask('auditor', 'GET', `${at(id)}/evidence-files/${fileId}`);
    expect(bytes.body).toBe('%PDF-1.7 thật');
    await post('stranger', `${at(id)}/completion`, { note: 'Đã kiểm tra 3 khoa.' });
    expect(await codeOf('stranger', `${at(id)}/confirmation`)).toBe('ActIsNotAllowed');
    const back = await post<TaskView>('head', `${at(id)}/return`, { reason: 'Thiếu khoa Ngoại.' });
    expect(back).toMatchObject({ state: 'inProgress', percent: 100 });
    await post('stranger', `${at(id)}/completion`, { note: 'Đã bổ sung.' });
    const done = await post<TaskView>('head', `${at(id)}/confirmation`);
    expect(done).toMatchObject({ state: 'confirmed', late: false, acts: [], waitingFor: [] });
    expect(
      done.productList.map(({ deliveredOn, evidence }) => [
        deliveredOn,
        evidence.map((one) => one.kind),
      ]),
    ).toEqual([
      ['2026-03-04', ['link']],
      ['2026-03-04', ['document']],
    ]);
    expect(done.history.map(({ name, text }) => [name, text])).toEqual([
      ['Xác nhận hoàn thành', null],
      ['Báo cáo hoàn thành', 'Đã bổ sung.'],
      ['Trả lại, chưa xác nhận', 'Thiếu khoa Ngoại.'],
      ['Báo cáo hoàn thành', 'Đã kiểm tra 3 khoa.'],
      ['Thêm minh chứng', 'biên bản.pdf'],
      ['Ghi nhận sản phẩm', expect.stringContaining('Biên bản: ')],
      ['Ghi nhận sản phẩm', 'Kế hoạch: Bản kế hoạch'],
      ['Ghi tiến độ', '40%: Đã lập đoàn.'],
      ['Tiếp nhận', null],
      ['Giao theo kế hoạch đã ban hành', null],
    ]);
  });

  test('reported by the head who would confirm it waits for a leader', async () => {
    const planId = await alive(planWith([{ text: 'Họp giao ban', time: 'Quý I/2026' }]));
    const id = (await tasksOf(planId))[0]?.id;
    await post('head', `${at(id)}/acceptance`);
    await post('head', `${at(id)}/completion`, { note: 'Đã họp.' });
    expect(await codeOf('head', `${at(id)}/confirmation`)).toBe('ReporterDoesNotConfirm');
    const view = await get<TaskView>('head', at(id));
    expect([view.acts, view.waitingFor[0]?.who]).toEqual([['evidence', 'return'], 'Giám đốc']);
    expect(await post('director', `${at(id)}/confirmation`)).toMatchObject({ state: 'confirmed' });
  });

  test('is reminded, late by the day that is asked, reported upwards and urged', async () => {
    const planId = await alive(planWith([{ text: 'Đối chiếu', time: 'Trước ngày 19/3/2026' }]));
    const id = (await tasksOf(planId))[0]?.id;
    await post('handler', `${at(id)}/acceptance`);
    await passTime('2026-03-11T01:00:00Z');
    moveTo('2026-03-18T12:00:00Z');
    expect(await get<TaskView>('handler', at(id))).toMatchObject({
      late: false,
      dueOn: '2026-03-18',
    });
    moveTo('2026-03-18T17:00:01Z');
    expect(await get<TaskView>('handler', at(id))).toMatchObject({ late: true, daysLate: 1 });
    expect(await codeOf('director', `${at(id)}/urging`)).toBe('TaskIsAtAnotherStep');
    await passTime('2026-03-23T01:00:00Z');
    const escalated = await get<TaskView>('director', at(id));
    expect(escalated.history.slice(0, 3).map(({ name, by }) => [name, by])).toEqual([
      ['Báo lãnh đạo việc quá hạn', null],
      ['Quá hạn', null],
      ['Nhắc sắp đến hạn', null],
    ]);
    const desk = await get<{ items: { subjectId: string; act: string }[] }>(
      'director',
      '/api/desk',
    );
    expect(desk.items).toContainEqual(expect.objectContaining({ subjectId: id, act: 'Đôn đốc' }));
    const urged = await post<TaskView>('director', `${at(id)}/urging`, {
      note: 'Xong trong tuần.',
    });
    expect(urged.acts).not.toContain('urging');
    await post('handler', `${at(id)}/completion`, { note: 'Xong.' });
    const done = await post<TaskView>('head', `${at(id)}/confirmation`);
    expect(done).toMatchObject({ late: true, daysLate: 5 });
  });

  test('has its day moved by an extension that was granted, with both days kept', async () => {
    const planId = await alive(
      planWith([{ text: 'Nâng cấp trang tin', time: 'Trước ngày 01/4/2026' }]),
    );
    const [task] = await tasksOf(planId);
    const request = await rows<{ id: string }>(
      `INSERT INTO planning.extension VALUES ($1, gen_random_uuid(), $2, $3, now(), 'Nâng cấp', $4, $5, $6,
         'Kế hoạch', '2026-03-31', '2026-04-30', 'Chờ nhà thầu.') RETURNING id`,
      world.there.world.centre.bodyId,
      unitId('TCHC'),
      world.personId('handler'),
      planId,
      task?.versionId,
      task?.rowId,
    );
    await world.forwarded(request[0]?.id ?? '');
    await post('director', `/api/extensions/${request[0]?.id}/granting`, { until: '2026-04-15' });
    const moved = await get<TaskView>('handler', at(task?.id));
    expect(moved).toMatchObject({ dueOn: '2026-04-15', endsOn: '2026-04-15' });
    expect(moved.moves).toMatchObject([
      {
        from: '2026-03-31',
        to: '2026-04-15',
        reason: 'Chờ nhà thầu.',
        extensionId: request[0]?.id,
      },
    ]);
    expect(moved.waitingFor[0]?.dueAt).toBe('2026-04-15T10:00:00.000Z');
  });

  test('with a time nobody understood gets one by an answer', async () => {
    const planId = await alive(planWith([{ text: 'Ký kết', time: 'Ngày lành' }]));
    const [task] = await tasksOf(planId);
    const url = `${at(task?.id)}/schedule`;
    const why = { reason: 'Đã hỏi phòng.' };
    expect(await codeOf('head', url, { phrase: 'hôm nào đó', ...why })).toBe('TimeIsNotUnderstood');
    const view = await post<TaskView>('head', url, { phrase: 'Quý II/2026', ...why });
    expect(view).toMatchObject({ dueOn: '2026-06-30', asked: false, time: 'Quý II/2026' });
    expect(await codeOf('head', url, { phrase: 'Quý III/2026', ...why })).toBe(
      'DueDayIsMovedByExtension',
    );
  });

  test('of a unit that was dissolved is nobody’s until it is given to one that works', async () => {
    const planId = await alive(planWith([{ text: 'Giám sát', lead: ['Khoa Nội'] }]));
    const [task] = await tasksOf(planId);
    await rows(
      `UPDATE organisation.unit SET closed_on = '2026-03-01' WHERE id = $1`,
      unitId('NOI'),
    );
    const lost = await get<Tasks>('head', `/api/tasks?planId=${planId}&withoutUnit=true`);
    expect(lost.tasks).toMatchObject([
      { id: task?.id, withoutUnit: true, lead: [{ closed: true }] },
    ]);
    const url = `${at(task?.id)}/units`;
    const why = { reason: 'Khoa Nội sáp nhập.' };
    expect(await codeOf('head', url, { leadUnitIds: [unitId('NOI')], ...why })).toBe(
      'TaskGoesToWorkingUnits',
    );
    const view = await post<TaskView>('head', url, { leadUnitIds: [unitId('KHNV')], ...why });
    await rows(`UPDATE organisation.unit SET closed_on = NULL WHERE id = $1`, unitId('NOI'));
    expect(view).toMatchObject({ withoutUnit: false, state: 'assigned' });
    expect(view.history[0]).toMatchObject({
      name: 'Giao lại đơn vị khác',
      text: 'Phòng Kế hoạch - Nghiệp vụ: Khoa Nội sáp nhập.',
    });
  });
});
