import type { Who } from '../../petitions/testing.js';
import { at, type Period, type Regime, type ReportingWorld, type Return } from '../testing.js';

interface There {
  readonly world: ReportingWorld;
  readonly asked: (...codes: string[]) => Readonly<Record<string, unknown>>;
}

/** Two people who do the same thing in the same moment. */
export function atOnce(there: () => There): void {
  const bothOpen = async (url: string, payload: unknown) => {
    const { world } = there();
    const openers: readonly Who[] = ['head', 'handler'];
    return Promise.all(openers.map((who) => world.ask(who, 'POST', url, payload)));
  };
  const returnsPerUnit = async (periodId: string) => {
    const returns = await there().world.get<Return[]>('head', `/api/returns?periodId=${periodId}`);
    return { returns: returns.length, units: new Set(returns.map(({ unitId }) => unitId)).size };
  };

  test('open a period of a regime once: both are shown it, each unit has one return', async () => {
    const { world } = there();
    world.moveTo('2027-03-02T02:00:00Z');
    const regimes = await world.get<Regime['regime'][]>('head', '/api/regimes');
    const inForce = regimes.find(({ state }) => state === 'active');
    const key = { year: 2027, kind: 'quarter1' };
    const answers = await bothOpen(`/api/regimes/${inForce!.id}/periods`, key);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const [one, other] = answers.map((answer) => answer.json<Period>().id);
    expect(one).toBe(other);
    const { returns, units } = await returnsPerUnit(one!);
    expect(returns).toBeGreaterThan(1);
    expect(returns).toBe(units);
  });

  test('ask for the same report once: the second is told that it stands', async () => {
    const { world, asked } = there();
    const wanted = { ...asked('NOI', 'KHNV'), title: 'Báo cáo hai người cùng yêu cầu' };
    const answers = await bothOpen('/api/periods', wanted);
    const [opened, refused] = answers.toSorted((a, b) => a.statusCode - b.statusCode);
    expect([opened!.statusCode, refused!.json<{ code: string }>().code]).toEqual([
      201,
      'ReportIsAskedAlready',
    ]);
    expect(await returnsPerUnit(opened!.json<Period>().id)).toEqual({ returns: 2, units: 2 });
    const all = await world.get<Period[]>('head', '/api/periods?year=2026');
    expect(all.filter(({ title }) => title === wanted.title)).toHaveLength(1);
  });

  test('fill one return: what was saved first stands, and the other saves upon it', async () => {
    const { world, asked } = there();
    world.moveTo('2026-03-05T02:00:00Z');
    const wanted = { ...asked('KHNV'), title: 'Báo cáo hai người cùng nhập' };
    const { id } = await world.post<Period>('head', '/api/periods', wanted);
    const one = await world.returnOf('stranger', id, 'KHNV');
    const [{ targetId }, { taskId }] = [one.content.targets[0]!, one.content.tasks[0]!];
    const figure = { targets: [{ targetId, value: '90' }], tasks: [] };
    const progress = { targets: [], tasks: [{ taskId, state: 'inProgress', percent: 40 }] };
    const save = (who: Who, expectedRevision: number, entries: object) =>
      world.put(who, at(one, 'content'), { expectedRevision, entries });
    const first = await save('stranger', one.revision, figure);
    expect(first.statusCode).toBe(200);
    const refused = await save('strangersHead', one.revision, progress);
    expect(refused.json()).toMatchObject({ code: 'ReturnHasChanged' });
    const now = await world.view('strangersHead', one.id);
    expect([now.content.targets[0]!.value, now.content.tasks[0]!.state]).toEqual([
      '90',
      'notStarted',
    ]);
    expect((await save('strangersHead', now.revision, progress)).statusCode).toBe(200);
    const both = await world.view('stranger', one.id);
    expect([both.content.targets[0]!.value, both.content.tasks[0]]).toEqual([
      '90',
      expect.objectContaining({ state: 'inProgress', percent: 40 }),
    ]);
  });
}
