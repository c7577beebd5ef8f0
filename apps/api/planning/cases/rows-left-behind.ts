import type {
  boardsContract,
  deskContract,
  leftoversContract,
  ReplyOf,
  targetsContract,
} from '#contracts';
import type { DocumentId } from '#kernel';
import { planWith, type planWorld, type TaskView } from '../testing.js';

type Leftover = ReplyOf<typeof leftoversContract.read>;
type Groups = ReplyOf<typeof boardsContract.groups>;
type Target = ReplyOf<typeof targetsContract.read>;

interface There extends Awaited<ReturnType<typeof planWorld>> {
  readonly tasksOf: (
    planId: string,
  ) => Promise<readonly { readonly id: string; readonly state: string }[]>;
}

const task = (id: string | undefined) => `/api/tasks/${id}`;
const leftover = (id: string | undefined) => `/api/leftovers/${id}`;
const reason = 'Bệnh viện tuyến trên đã làm.';

/** Work of a plan that was replaced: whose it is decides what becomes of it. */
export function rowsLeftBehind(there: () => There): void {
  const leftoversOf = async (planId: string) =>
    (await there().get<{ leftovers: Leftover[] }>('auditor', `/api/leftovers?planId=${planId}`))
      .leftovers;

  const begin = async (id: string | undefined, percent: number) => {
    await there().post('handler', `${task(id)}/acceptance`);
    await there().post('handler', `${task(id)}/progress`, { percent, note: `Đã ${percent}%.` });
  };

  /** One task at 40 % in a plan that another one replaces, and what it left. */
  const replaced = async (seed: number, rows: readonly { text: string; lead?: string[] }[]) => {
    const { alive, inRoom, tasksOf } = there();
    const oldId = await alive(planWith([{ text: 'Tập huấn hai lớp' }], {}, { seed }));
    const [old] = await tasksOf(oldId);
    await begin(old?.id, 40);
    const newId = await alive(planWith(rows, {}, { seed: seed + 500 }));
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [asked] = await leftoversOf(oldId);
    return { oldId, newId, old: old?.id, asked: asked?.id, heirs: await tasksOf(newId) };
  };

  test('stands on the desk of the head of the unit whose plan it was, and nowhere else', async () => {
    const { get } = there();
    const { asked, newId } = await replaced(90_000, [{ text: 'Mua máy siêu âm' }]);
    type Desk = ReplyOf<typeof deskContract.desk>;
    const waiting = async (who: 'head' | 'stranger') =>
      JSON.stringify((await get<Desk>(who, '/api/desk')).items);
    expect(await waiting('head')).toContain(asked);
    expect(await waiting('stranger')).not.toContain(asked);
    const view = await get<Leftover>('head', leftover(asked));
    expect(view).toMatchObject({ state: 'asked', acts: ['carrying', 'keeping', 'closing'] });
    expect(view.waitingFor).toMatchObject([{ kindName: 'Quyết định việc chuyển tiếp' }]);
    expect((await leftoversOf(newId)).map(({ id }) => id)).toEqual([asked]);
    expect(await get<Leftover>('handler', leftover(asked))).toMatchObject({ acts: [], heirs: [] });
  });

  test('is closed with a reason, once, and by nobody else', async () => {
    const { get, post, codeOf } = there();
    const { asked, old } = await replaced(91_000, [{ text: 'Mua máy siêu âm' }]);
    const closing = `${leftover(asked)}/closing`;
    expect(await codeOf('handler', closing, { reason })).toBe('ActIsNotAllowed');
    expect(await codeOf('stranger', closing, { reason })).toBe('ActIsNotAllowed');
    expect(await codeOf('head', closing, { reason: '  ' })).toBe('RequestIsNotValid');
    const closed = await post<Leftover>('head', closing, { reason });
    expect(closed).toMatchObject({ state: 'closed', reason, acts: [], waitingFor: [] });
    expect(closed.history[0]).toMatchObject({ name: 'Khép lại', text: reason });
    const { state, history, leftover: told } = await get<TaskView>('handler', task(old));
    expect(told).toEqual({ id: asked, stateName: 'Đã khép lại' });
    expect([state, history[0]?.text]).toEqual(['cancelled', reason]);
    expect(await codeOf('head', `${leftover(asked)}/keeping`, {})).toBe('LeftoverIsDecided');
  });

  test('goes on to its own end: it is worked on and confirmed in the old plan', async () => {
    const { get, post } = there();
    const { asked, old, oldId } = await replaced(92_000, [{ text: 'Mua máy siêu âm' }]);
    const listed = async () => {
      const { groups } = await get<Groups>('handler', '/api/boards?by=plan');
      return groups.some(({ key }) => key === oldId);
    };
    expect(await listed()).toBe(true);
    await post('head', `${leftover(asked)}/keeping`, { note: 'Đã ký hợp đồng.' });
    await post('handler', `${task(old)}/progress`, { percent: 80, note: 'Gần xong.' });
    await post('handler', `${task(old)}/completion`, { note: 'Xong.' });
    const done = await post<TaskView>('head', `${task(old)}/confirmation`, {});
    expect([done.state, await listed()]).toEqual(['confirmed', false]);
  });

  test('is carried to a row that nobody has begun, and to one that others work on', async () => {
    const { get, post } = there();
    for (const [seed, begun] of [
      [93_000, 0],
      [94_000, 70],
    ] as const) {
      const { asked, old, heirs } = await replaced(seed, [{ text: 'Đào tạo liên tục' }]);
      const [heir] = heirs;
      if (begun > 0) await begin(heir?.id, begun);
      const toId = heir?.id;
      const carried = await post<Leftover>('head', `${leftover(asked)}/carrying`, { toId });
      expect(carried).toMatchObject({ state: 'carried', carriedTo: { id: toId } });
      const view = await get<TaskView>('handler', task(toId));
      expect([view.state, view.percent]).toEqual(['inProgress', Math.max(40, begun)]);
      expect(view.progress.map(({ note }) => note)).toContain('Đã 40%.');
      const gone = await get<TaskView>('handler', task(old));
      expect(gone.history[0]?.text).toMatch(
        /^Chuyển sang kế hoạch mới, làm tiếp ở Nhiệm vụ 1 “Đào/,
      );
    }
  });

  test('is not carried to a row that is over, or of another plan', async () => {
    const { codeOf, post } = there();
    const { asked, heirs } = await replaced(95_000, [{ text: 'Đào tạo liên tục' }]);
    const elsewhere = await replaced(95_200, [{ text: 'Việc khác' }]);
    const carrying = `${leftover(asked)}/carrying`;
    const [toId, strange] = [heirs[0]?.id, elsewhere.heirs[0]?.id];
    expect(await codeOf('head', carrying, { toId: strange })).toBe('RowCannotTakeItOver');
    await begin(toId, 100);
    await post('handler', `${task(toId)}/completion`, { note: 'Xong.' });
    expect(await codeOf('head', carrying, { toId })).toBe('RowCannotTakeItOver');
  });

  test('is asked as well where the new plan hands the same row to another unit', async () => {
    const { get, alive, inRoom, tasksOf } = there();
    const row = { text: 'Rà soát quy trình' };
    const oldId = await alive(planWith([row], {}, { seed: 96_000 }));
    const [old] = await tasksOf(oldId);
    await begin(old?.id, 30);
    const other = { ...row, lead: ['Khoa Nội'] };
    const newId = await alive(planWith([other], {}, { seed: 96_000 }));
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [asked] = await leftoversOf(oldId);
    const [heir] = await tasksOf(newId);
    const view = await get<Leftover>('head', leftover(asked?.id));
    expect(view).toMatchObject({
      heirId: heir?.id,
      changes: [/Đơn vị chủ trì: .+ thành “Khoa Nội/],
    });
    expect(heir?.state).toBe('assigned');
  });

  test('is asked where it was confirmed and the new plan asks otherwise: nothing goes on', async () => {
    const { codeOf, post, alive, inRoom, tasksOf } = there();
    const oldId = await alive(planWith([{ text: 'Rà soát' }], {}, { seed: 99_000 }));
    const [old] = await tasksOf(oldId);
    await begin(old?.id, 100);
    await post('handler', `${task(old?.id)}/completion`, { note: 'Xong.' });
    await post('head', `${task(old?.id)}/confirmation`, {});
    const newId = await alive(planWith([{ text: 'Rà soát lần hai' }], {}, { seed: 99_000 }));
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [asked] = await leftoversOf(oldId);
    expect(await codeOf('head', `${leftover(asked?.id)}/keeping`, {})).toBe('NothingIsLeftToGoOn');
    const [heir] = await tasksOf(newId);
    await post('head', `${leftover(asked?.id)}/carrying`, { toId: heir?.id });
    const states = [...(await tasksOf(oldId)), ...(await tasksOf(newId))].map(({ state }) => state);
    expect(states).toEqual(['confirmed', 'confirmed']);
  });

  test('by a document that is no plan: nothing takes it over', async () => {
    const { get, codeOf, alive, inRoom, tasksOf } = there();
    const oldId = await alive(planWith([{ text: 'Tập huấn' }], {}, { seed: 97_000 }));
    const [old] = await tasksOf(oldId);
    await begin(old?.id, 20);
    const decision = '01890000-0000-7000-8000-000000000001' as DocumentId;
    await inRoom((tx, facade) => facade.replace(tx, oldId, decision));
    const [asked] = await leftoversOf(oldId);
    const carrying = `${leftover(asked?.id)}/carrying`;
    expect(await codeOf('head', carrying, { toId: old?.id })).toBe('NoPlanTakesItOver');
    expect((await get<Leftover>('head', leftover(asked?.id))).acts).toEqual(['keeping', 'closing']);
  });

  test('a row of other words, or in another field, is told as what it was and has become', async () => {
    const { get, alive, inRoom, tasksOf } = there();
    const text = 'Tập huấn kỹ năng giao tiếp cho viên chức tiếp đón';
    const oldId = await alive(planWith([{ text }], {}, { seed: 101_000 }));
    await begin((await tasksOf(oldId))[0]?.id, 40);
    const moved = planWith([{ text }], {}, { seed: 102_000 });
    const annexes = moved.annexes.map((annex) =>
      annex.kind === 'table'
        ? { ...annex, groups: annex.groups.map((one) => ({ ...one, title: 'Văn hóa công sở' })) }
        : annex,
    );
    const newId = await alive({ ...moved, annexes });
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [asked] = await leftoversOf(oldId);
    const { isMissing, changes } = await get<Leftover>('head', leftover(asked?.id));
    expect([isMissing, changes]).toEqual([
      false,
      ['Lĩnh vực: “Cải cách thủ tục hành chính” thành “Văn hóa công sở”'],
    ]);
  });

  test('a row that is only like it: no heir where another goes on in it, no question where all is confirmed', async () => {
    const { get, post, alive, inRoom, tasksOf } = there();
    const same = { text: 'Tập huấn kỹ năng giao tiếp cho viên chức' };
    const like = { text: 'Tập huấn kỹ năng giao tiếp cho viên chức tiếp đón' };
    const replaceBy = async (
      oldId: DocumentId,
      rows: Parameters<typeof planWith>[0],
      seed: number,
    ) =>
      inRoom(async (tx, facade) =>
        facade.replace(tx, oldId, await alive(planWith(rows, {}, { seed }))),
      );
    const taken = await alive(planWith([same, like], {}, { seed: 103_000 }));
    for (const { id } of await tasksOf(taken)) await begin(id, 40);
    await replaceBy(taken, [same], 104_000);
    const asked = await leftoversOf(taken);
    expect(asked).toHaveLength(1);
    expect(await get<Leftover>('head', leftover(asked[0]?.id))).toMatchObject({ isMissing: true });

    const done = await alive(planWith([like], {}, { seed: 105_000 }));
    const [only] = await tasksOf(done);
    await begin(only?.id, 100);
    await post('handler', `${task(only?.id)}/completion`, { note: 'Xong.' });
    await post('head', `${task(only?.id)}/confirmation`, {});
    await replaceBy(done, [same], 106_000);
    expect(await leftoversOf(done)).toEqual([]);
  });

  test('a target: its values are asked about when the level moves, and stop when it is closed', async () => {
    const { get, post, codeOf, alive, inRoom, unitId } = there();
    const plan = (text: string, seed: number) =>
      alive(planWith([{ text }], {}, { kind: 'targets', seed }));
    const oldId = await plan('Tỷ lệ đúng hạn đạt 90%', 98_000);
    const targetsOf = async (id: string) =>
      (await get<{ targets: Target[] }>('head', `/api/plans/${id}/targets`)).targets;
    const [old] = await targetsOf(oldId);
    const value = { unitId: unitId('TCHC'), from: '2026-01-01', to: '2026-01-31', value: '88' };
    const actuals = (id: string | undefined) => `/api/targets/${id}/actuals`;
    await post('handler', actuals(old?.id), value);
    const newId = await plan('Tỷ lệ đúng hạn đạt 95%', 98_000);
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [asked] = await leftoversOf(oldId);
    const [heir] = await targetsOf(newId);
    expect(heir).toMatchObject({ latest: null });
    const asksAbout = async (id: string | undefined) =>
      (await get<Target>('stranger', `/api/targets/${id}`)).leftover;
    expect(await asksAbout(old?.id)).toEqual({ id: asked?.id, stateName: 'Chờ quyết định' });
    expect(await asksAbout(heir?.id)).toBeNull();
    await post('handler', actuals(old?.id), { ...value, to: '2026-02-28', value: '89' });
    await post('head', `${leftover(asked?.id)}/carrying`, { toId: heir?.id });
    expect((await get<Target>('head', `/api/targets/${heir?.id}`)).actuals).toHaveLength(2);
    expect(await codeOf('handler', actuals(old?.id), value)).toBe('PlanHasEnded');
  });
}
