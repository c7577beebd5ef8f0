import type { DocumentId } from '#kernel';
import type { TaskView, planWorld } from '../testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;

/** A framework's task asks nobody while its yearly plan does; when that is over or recalled, it asks again. */
export async function restsInFramework(
  world: World,
  taskId: string,
  framework: DocumentId,
): Promise<void> {
  const standing = async () => {
    const view = await world.get<TaskView>('auditor', `/api/tasks/${taskId}`);
    return [view.waitingFor.length, view.dueOn, view.history[0]?.name];
  };
  const [rests, asks] = ['Thực hiện qua kế hoạch năm', 'Lại chờ triển khai xuống kế hoạch năm'];
  expect(await standing()).toEqual([0, '2042-03-31', rests]);
  await world.passTime('2042-01-01T00:59:00Z');
  expect((await standing())[0]).toBe(0);
  await world.passTime('2042-01-01T01:00:00Z');
  expect(await standing()).toEqual([1, '2042-03-31', asks]);
  const wanted = { year: 2042, unitId: world.unitId('TCHC') };
  const { documentId } = await world.post<{ documentId: DocumentId }>(
    'handler',
    `/api/plans/${framework}/rollout`,
    wanted,
  );
  await world.issue(documentId, '10/KH-TTYT');
  expect(await standing()).toEqual([0, '2043-03-31', rests]);
  await world.inRoom((tx, facade) => facade.close(tx, documentId, 'Ban hành nhầm.'));
  expect(await standing()).toEqual([1, '2042-03-31', asks]);
  world.moveTo('2026-03-04T02:00:00Z');
}
