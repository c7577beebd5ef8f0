import type { Regime, ReportingWorld } from '../testing.js';

interface There {
  readonly world: ReportingWorld;
  readonly asked: (...codes: string[]) => object;
}

/** Every khoa, phòng, trạm was dissolved, or none was ever told of. */
export function nobodyReports(there: () => There): void {
  test('is asked for nothing, nor are units that never report', async () => {
    const { world, asked } = there();
    const nobody = { ...asked('BGD'), title: 'Báo cáo của Ban Giám đốc' };
    const answer = await world.ask('head', 'POST', '/api/periods', nobody);
    expect(answer.json<{ detail: string }>().detail).toContain('không có khoa, phòng, trạm nào');
  });

  test('opens no period and says so where its regime stands, until a unit is there again', async () => {
    const { world } = there();
    const regimes = await world.get<Regime['regime'][]>('administrator', '/api/regimes');
    const regimeId = regimes.find(({ state }) => state === 'active')?.id;
    const close = (day: string | null, was: string | null) =>
      world.rows(
        `UPDATE organisation.unit SET closed_on = $1 WHERE closed_on IS NOT DISTINCT FROM $2`,
        day,
        was,
      );
    const refusals = async () =>
      (
        await world.get<Regime>('administrator', `/api/regimes/${regimeId}?year=2028`)
      ).periods.flatMap(({ refusal }) => refusal ?? []);
    await world.passTime('2027-03-11T02:00:00Z');
    await close('2027-03-11', null);
    expect(await world.passTime('2028-03-11T02:00:00Z')).toMatchObject({ opened: 0 });
    expect(await refusals()).toEqual([
      expect.stringContaining('không có khoa, phòng, trạm nào đang hoạt động'),
    ]);
    await close(null, '2027-03-11');
    expect(await world.passTime('2028-03-12T02:00:00Z')).toMatchObject({ opened: 1 });
    expect(await refusals()).toEqual([]);
  });
}
