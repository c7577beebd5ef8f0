import type { documentsContract, ReplyOf } from '#contracts';
import type { DocumentId } from '#kernel';
import type { TaskView, planWorld } from '../testing.js';

type WorkingCopy = ReplyOf<typeof documentsContract.workingCopy>;
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
  expect(await world.codeOf('handler', `/api/plans/${framework}/rollout`, wanted)).toBe(201);
  world.moveTo('2026-03-04T02:00:00Z');
}

/** A yearly plan has what its draft was issued with; the rest may go into another, and no row into two. */
export async function rollsOutTheRest(world: World, framework: DocumentId): Promise<void> {
  const url = `/api/plans/${framework}/rollout`;
  const wanted = { year: 2044, unitId: world.unitId('TCHC') };
  const rolledOut = async () => {
    const { documentId } = await world.post<{ documentId: DocumentId }>('handler', url, wanted);
    const at = `/api/documents/${documentId}/working-copy`;
    const { content } = await world.get<WorkingCopy>('handler', at);
    const [annex] = content.annexes;
    if (annex?.kind !== 'table') throw new Error('A yearly plan has a table.');
    return { documentId, at, content, annex };
  };
  const whole = await rolledOut();
  expect(whole.annex.rows).toHaveLength(2);
  const annexes = [{ ...whole.annex, rows: whole.annex.rows.slice(1) }];
  const body = { content: { ...whole.content, annexes }, revision: 1 };
  expect((await world.ask('handler', 'PUT', whole.at, body)).statusCode).toBe(200);
  // As long as it is a draft it may have its row back.
  expect(await world.codeOf('handler', url, wanted)).toBe('YearIsRolledOut');
  await world.issue(whole.documentId, '11/KH-TTYT', 2);
  const rest = await rolledOut();
  expect(rest.annex.rows.map(({ text }) => text)).toEqual([whole.annex.rows[0]?.text]);
  expect(await world.codeOf('handler', url, wanted)).toBe('YearIsRolledOut');
  const atOnce = Array.from({ length: 4 }, () =>
    world.codeOf('handler', url, { ...wanted, year: 2043 }),
  );
  expect((await Promise.all(atOnce)).sort()).toEqual([201, ...Array(3).fill('YearIsRolledOut')]);
}
