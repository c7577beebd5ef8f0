import type { plansContract, ReplyOf, targetsContract, tasksContract } from '#contracts';
import { planWith, type planWorld, type TaskView } from '../testing.js';

type Plan = ReplyOf<typeof plansContract.read>;
type Target = ReplyOf<typeof targetsContract.read>;

interface There extends Awaited<ReturnType<typeof planWorld>> {
  readonly tasksOf: (planId: string) => Promise<ReplyOf<typeof tasksContract.list>['tasks']>;
}

const at = (id: string | undefined) => `/api/tasks/${id}`;

/** Plans that another one replaces, or that are taken back. */
export function plansThatEnd(there: () => There): void {
  const whyClosed = async (id: string | undefined) =>
    (await there().get<TaskView>('handler', at(id))).history[0]?.text;

  test('replaced: the same rows go on, what nobody has begun closes, the rest is asked', async () => {
    const { get, post, codeOf, alive, inRoom, tasksOf, ...world } = there();
    const kept = { text: 'Rà soát quy trình', time: 'Trong năm 2026', products: ['Báo cáo'] };
    const begun = { text: 'Tập huấn hai lớp' };
    const rows = [kept, { text: 'Bỏ' }, begun];
    const oldId = await alive(planWith(rows, {}, { seed: 80_000 }));
    const newId = await alive(planWith([kept], {}, { seed: 80_000 }));
    const [old, gone, stopped] = await tasksOf(oldId);
    await post('handler', `${at(stopped?.id)}/acceptance`);
    await post('handler', `${at(stopped?.id)}/progress`, { percent: 50, note: 'Một lớp.' });
    await post('handler', `${at(old?.id)}/acceptance`);
    const { productList } = await post<TaskView>('handler', `${at(old?.id)}/progress`, {
      ...{ percent: 60, note: 'Đã rà soát 6 quy trình.' },
    });
    await post('handler', `${at(old?.id)}/products/${productList[0]?.id}/delivery`, {
      evidence: { kind: 'link', name: 'Báo cáo', url: 'https://ttyt.example/bc' },
    });
    await inRoom((tx, facade) => facade.replace(tx, oldId, newId));
    const [went] = await tasksOf(newId);
    expect(went).toMatchObject({ state: 'inProgress', percent: 60, productsDelivered: 1 });
    const view = await get<TaskView>('handler', at(went?.id));
    expect(view.progress).toMatchObject([{ percent: 60, note: 'Đã rà soát 6 quy trình.' }]);
    expect(view.productList[0]?.evidence).toMatchObject([{ name: 'Báo cáo' }]);
    expect((await tasksOf(oldId)).map(({ state }) => state)).toEqual([
      ...['cancelled', 'cancelled', 'inProgress'],
    ]);
    expect(await whyClosed(old?.id)).toMatch(
      /^Kế hoạch được thay thế bởi \d+\/KH-TTYT “.+”; nhiệm vụ tiếp tục ở đó\.$/,
    );
    expect(await whyClosed(gone?.id)).toMatch(
      /”, không có nhiệm vụ này\. Chưa có kết quả nào để chuyển\.$/,
    );
    expect(await world.toldWith('PlanReplaced')).toMatchObject({
      ...{ successorId: newId, continued: 1 },
      asked: [expect.stringContaining('Tập huấn hai lớp')],
    });
    expect(await codeOf('handler', `${at(gone?.id)}/acceptance`)).toBe('TaskIsAtAnotherStep');
    const plan = await get<Plan>('auditor', `/api/plans/${oldId}`);
    expect(plan).toMatchObject({ state: 'replaced', replacedBy: { id: newId }, acts: [] });
  });

  test('recalled: nothing of it is open, and nothing is written any more', async () => {
    const { get, codeOf, alive, inRoom, tasksOf, unitId } = there();
    const planId = await alive(
      planWith([{ text: 'Tỷ lệ đúng hạn đạt 95%' }], {}, { kind: 'targets', seed: 81_000 }),
    );
    const { targets } = await get<{ targets: Target[] }>('head', `/api/plans/${planId}/targets`);
    await inRoom((tx, facade) => facade.close(tx, planId, 'Kế hoạch bị thu hồi: sai căn cứ.'));
    const withTask = await alive(planWith([{ text: 'Rà soát' }], {}, { seed: 82_000 }));
    await inRoom((tx, facade) => facade.close(tx, withTask, 'Kế hoạch bị thu hồi: sai số.'));
    const [task] = await tasksOf(withTask);
    expect(task?.state).toBe('cancelled');
    expect(await whyClosed(task?.id)).toBe('Kế hoạch bị thu hồi: sai số.');
    expect(await get<Plan>('head', `/api/plans/${planId}`)).toMatchObject({ state: 'closed' });
    const value = { unitId: unitId('TCHC'), from: '2026-01-01', to: '2026-03-31', value: '90' };
    expect(await codeOf('head', `/api/targets/${targets[0]?.id}/actuals`, value)).toBe(
      'PlanHasEnded',
    );
  });
}
