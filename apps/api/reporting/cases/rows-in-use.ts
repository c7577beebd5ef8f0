import type { deskContract, ReplyOf, rowUsesContract, targetsContract } from '#contracts';
import { at, type Period, type ReportingWorld } from '../testing.js';

type Uses = ReplyOf<typeof rowUsesContract.ofTarget>;

interface There {
  readonly world: ReportingWorld;
  readonly period: Period;
}

/** From a target or a task to the returns that tell of it. */
export function rowsInUse(there: () => There): void {
  test('shows the returns that tell of it, each to whoever may read it', async () => {
    const { world, period } = there();
    const noi = await world.returnOf('otherHead', period.id, 'NOI');
    const khnv = await world.returnOf('stranger', period.id, 'KHNV');
    const [own, everybodys] = noi.content.targets;
    const of = async (who: 'otherHead' | 'stranger' | 'deputy', url: string) =>
      (await world.get<Uses>(who, `${url}/uses`)).returns.map((one) => [
        ...[one.unitName, one.said, one.versionNo],
      ]);
    const ownUrl = `/api/targets/${own!.targetId}`;
    expect(await of('otherHead', ownUrl)).toEqual([['Khoa Nội', '88', 2]]);
    const proven = `/api/targets/${everybodys!.targetId}/uses`;
    const { returns } = await world.get<Uses>('otherHead', proven);
    expect(returns.map(({ evidence }) => evidence)).toEqual([['Bảng tổng hợp']]);
    expect(await of('stranger', ownUrl)).toEqual([]);
    const task = `/api/tasks/${khnv.content.tasks[0]!.taskId}`;
    expect(await of('stranger', task)).toEqual([
      ['Phòng Kế hoạch - Nghiệp vụ', 'đang thực hiện, 50%', 1],
    ]);
    const all = await of('deputy', `/api/targets/${everybodys!.targetId}`);
    expect(all).toHaveLength(period.standing.length);
    expect(all).toContainEqual(['Trạm Y tế xã Mẫu Đông', null, null]);
    expect(await world.codeOfAny('deputy', 'GET', `/api/targets/${noi.id}/uses`)).toBe(
      'NothingIsFound',
    );
  });
  test('tells which of its values a later version of the same return replaced', async () => {
    const { world, period } = there();
    const one = await world.returnOf('otherHead', period.id, 'NOI');
    const { targetId } = one.content.targets[0]!;
    await world.post('handler', at(one, 'sending-back'), { reason: 'Rà lại.', comments: [] });
    const { items } = await world.get<ReplyOf<typeof deskContract.desk>>('otherHead', '/api/desk');
    expect(items.find(({ subjectId }) => subjectId === one.id)?.hint).toBe('Làm lần thứ 3');
    const { revision } = await world.view('otherHead', one.id);
    const entries = { targets: [{ targetId, value: '87' }] };
    const saved = { expectedRevision: revision, entries };
    await world.put('otherHead', at(one, 'content'), saved);
    await world.post('otherHead', at(one, 'submission'), { expectedRevision: revision + 1 });
    await world.post('head', at(one, 'approval'));
    await world.post('handler', at(one, 'acceptance'));
    const target = await world.get<ReplyOf<typeof targetsContract.read>>(
      'otherHead',
      `/api/targets/${targetId}`,
    );
    expect(target.actuals.map(({ value, replaced, byHand }) => [value, replaced, byHand])).toEqual([
      ['87', false, false],
      ['88', true, false],
    ]);
  });
}
