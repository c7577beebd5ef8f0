import type { findingsContract, ReplyOf } from '#contracts';
import { planWith, type planWorld } from '../testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;
type Found = ReplyOf<typeof findingsContract.read>;

/** A plan that is being written beside plans that live. */
export function draftsAgainstLiving(there: () => World): void {
  const subject = (about: string) => ({ subject: `${about} năm 2047` });
  const foundIn = async (documentId: string) =>
    there().get<Found>('handler', `/api/documents/${documentId}/findings`);
  const told = async (documentId: string) =>
    (await foundIn(documentId)).contradictions.map(({ kind, words, says, living }) => [
      ...[kind, words, says],
      ...[living.planSymbol, living.row, living.says],
    ]);
  const onTime = (share: string) =>
    `Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt ${share}`;
  const review = (time: string) => ({ text: 'Rà soát quy trình tiếp đón người bệnh', time });

  test('is told where they want other values and other days, and is not kept from submitting', async () => {
    const world = there();
    const tasks = planWith([review('Trước ngày 01/4/2047')], subject('Nâng cao chất lượng'), {
      seed: 93_000,
    });
    const tasksId = await world.draft(tasks);
    await world.issue(tasksId, '21/KH-TTYT');
    const targets = planWith(
      [{ text: onTime('95%'), time: 'Trong năm 2047' }],
      subject('Chỉ tiêu'),
      {
        ...{ kind: 'targets', seed: 94_000 },
      },
    );
    const targetsId = await world.draft(targets);
    await world.issue(targetsId, '22/KH-TTYT');

    const rows = (time: string, share: string, seed: number) => {
      const written = planWith([review(time)], subject('Cải cách hành chính'), { seed });
      const beside = planWith(
        [{ text: onTime(share), time: 'Trong năm 2047' }],
        {},
        {
          ...{ kind: 'targets', seed: seed + 500 },
        },
      );
      return { ...written, annexes: [...written.annexes, ...beside.annexes] };
    };
    const draftId = await world.draft(rows('Trước ngày 01/7/2047', '90%', 95_000));
    expect(await told(draftId)).toEqual([
      [
        'targetValues',
        expect.stringContaining('đúng hạn'),
        '= 90%',
        '22/KH-TTYT',
        'target',
        '= 95%',
      ],
      [
        ...['taskDeadlines', 'Rà soát quy trình tiếp đón người bệnh', '30/06/2047'],
        ...['21/KH-TTYT', 'task', '31/03/2047'],
      ],
    ]);
    const { findings, contradictions } = await foundIn(draftId);
    expect(findings.map(({ rule }) => rule)).not.toContain('taskDeadlines');
    const [, day] = contradictions;
    const row = await world.get<{ action: string }>('handler', `/api/tasks/${day?.living.id}`);
    expect(row).toMatchObject({ action: 'Rà soát quy trình tiếp đón người bệnh' });

    // Who says the same, who plans another year, who writes no plan is told nothing.
    const same = rows('Trước ngày 01/4/2047', '95%', 96_000);
    expect(await told(await world.draft(same))).toEqual([]);
    const other = { ...rows('Trước ngày 01/7/2048', '90%', 97_000), subject: 'Kế hoạch năm 2048' };
    expect(await told(await world.draft(other))).toEqual([]);
    const report = { ...rows('Trước ngày 01/7/2047', '90%', 98_000), docType: 'BC' as const };
    expect(await told(await world.draft(report))).toEqual([]);
  });
}
