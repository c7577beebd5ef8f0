import type { ReplyOf, rowUsesContract } from '#contracts';
import type { Period, ReportingWorld } from '../testing.js';

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
      ['Phòng Kế hoạch - Nghiệp vụ', 'đang thực hiện, 50 %', 1],
    ]);
    const all = await of('deputy', `/api/targets/${everybodys!.targetId}`);
    expect(all).toHaveLength(period.standing.length);
    expect(all).toContainEqual(['Trạm Y tế xã Mẫu Đông', null, null]);
    expect(await world.codeOfAny('deputy', 'GET', `/api/targets/${noi.id}/uses`)).toBe(
      'NothingIsFound',
    );
  });
}
