import type { deskContract, ReplyOf } from '#contracts';
import type { Who } from '../../petitions/testing.js';
import { at, type Period, type ReportingWorld } from '../testing.js';

interface There {
  readonly world: ReportingWorld;
  readonly asked: (...codes: string[]) => Readonly<Record<string, unknown>>;
}

/** A period that is opened when its days are over. */
export function exceptionsAtOnce(there: () => There): void {
  test('is unlocked for a unit at once: nobody waits until the sweep has locked it', async () => {
    const { world, asked } = there();
    world.moveTo('2026-06-01T02:00:00Z');
    const past = { ...asked('NOI', 'KHNV'), title: 'Báo cáo bổ sung quý I' };
    const period = await world.post<Period>('head', '/api/periods', past);
    const one = await world.returnOf('otherHead', period.id, 'NOI');
    expect([one.state, one.acts]).toEqual(['open', expect.arrayContaining(['exception'])]);
    const url = `/api/periods/${period.id}/exceptions`;
    const wanted = { unitId: one.unitId, reason: 'Mở kỳ muộn.', until: '2026-06-03T10:00:00Z' };
    const { exceptions } = await world.post<Period>('otherHead', url, wanted);
    const works = async (who: Who) =>
      (await world.get<ReplyOf<typeof deskContract.desk>>(who, '/api/desk')).items
        .filter(({ subjectId }) => subjectId === one.id)
        .map(({ kind }) => kind);
    expect(await works('deputy')).toEqual(['decideException']);
    expect(await works('stranger')).toEqual([]);
    await world.post('deputy', `/api/lock-exceptions/${exceptions[0]!.id}/approval`);
    expect(await works('deputy')).toEqual([]);
    const opened = await world.view('otherHead', one.id);
    expect([opened.state, opened.exceptionUntil]).toEqual(['open', '2026-06-03T10:00:00.000Z']);
    const { revision } = await world.fill('otherHead', one);
    const sent = { expectedRevision: revision };
    expect(await world.codeOfAny('otherHead', 'POST', at(one, 'submission'), sent)).toBe(200);
    const other = await world.returnOf('stranger', period.id, 'KHNV');
    const entries = { expectedRevision: 1, entries: { targets: [], tasks: [] } };
    expect(await world.codeOfAny('stranger', 'PUT', at(other, 'content'), entries)).toBe(
      'PeriodIsLocked',
    );
  });
}
