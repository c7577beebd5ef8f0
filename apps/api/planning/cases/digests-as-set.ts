import type { digestContract, ReplyOf } from '#contracts';
import { dayAfter } from '#vntime';
import type { planWorld } from '../testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;
type Setting = ReplyOf<typeof digestContract.read>;

/** A body's weekly letters leave when its administrator has said, and not at all when he turned them off. */
export async function digestsAsSet(
  world: World,
  sweep: () => Promise<number>,
  monday: string,
): Promise<void> {
  const url = '/api/digest-setting';
  const set = async (isOn: boolean, weekday: number, hour: number) =>
    (await world.ask('administrator', 'PUT', url, { isOn, weekday, hour })).statusCode;
  const asked = await world.ask('head', 'PUT', url, { isOn: false, weekday: 1, hour: 7 });
  expect(asked.json()).toMatchObject({ code: 'ActIsNotAllowed' });
  expect(await world.get<Setting>('administrator', url)).toMatchObject({
    ...{ isOn: true, weekday: 1, hour: 7 },
  });
  world.moveTo(`${monday}T00:00:00Z`);
  expect(await set(false, 2, 9)).toBe(204);
  world.moveTo(`${dayAfter(monday)}T03:00:00Z`);
  expect(await sweep()).toBe(0);
  expect(await set(true, 3, 9)).toBe(204);
  world.moveTo(`${dayAfter(monday, 2)}T01:59:00Z`);
  expect(await sweep()).toBe(0);
  expect(await world.get<Setting>('administrator', url)).toMatchObject({ isOn: true, weekday: 3 });
  world.moveTo(`${dayAfter(monday, 2)}T02:00:00Z`);
}
