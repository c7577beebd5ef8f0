import { setTimeout as pause } from 'node:timers/promises';
import { aLetter } from '../model/a-letter.js';
import { eventually } from './world/eventually.js';
import { idOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, walkOn } from './world/stations.js';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const clocks = (at: string) =>
  world.rows<{ key: string; due: string }>(
    `SELECT key, to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS due
       FROM engine.clock WHERE instance_id = $1 ORDER BY key`,
    [idOf(at)],
  );
const routeDue = async (at: string) =>
  (await clocks(at)).find(({ key }) => key.endsWith(':route'))?.due;
const overdue = (at: string) =>
  world.rows(`SELECT FROM audit.event WHERE subject_id = $1 AND action = 'RouteOverdue'`, [
    idOf(at),
  ]);
const returned = async (at: string, round: number) =>
  (await world.person('truongphong.tchc')).post(`${at}/return`, { round, reason: 'Sai căn cứ.' });

it(
  'the time of a route stands still while its document lies with the drafter',
  async () => {
    // Six working hours for all that is urgent; work is from 8 to 12 and from 13 to 17.
    const at = await aDocument(world, 'inReview', {
      content: { ...aLetter(), urgency: 'urgent' },
    });
    expect(await routeDue(at)).toBe('04/03 16:00');
    world.moveTo(new Date('2026-03-04T11:00:00+07:00'));
    await returned(at, 1);
    expect(await clocks(at)).toEqual([]);
    world.moveTo(new Date('2026-03-09T08:00:00+07:00'));
    await pause(1_000);
    expect(await overdue(at)).toEqual([]);
    await walkOn(world, at, 'inReview');
    // Two of the six were spent on the first round.
    expect(await routeDue(at)).toBe('09/03 12:00');
    world.moveTo(new Date('2026-03-09T09:00:00+07:00'));
    await returned(at, 2);
    world.moveTo(new Date('2026-03-10T08:00:00+07:00'));
    await walkOn(world, at, 'inReview');
    expect(await routeDue(at)).toBe('10/03 11:00');
    world.moveTo(new Date('2026-03-10T10:59:00+07:00'));
    await pause(1_000);
    expect(await overdue(at)).toEqual([]);
    world.moveTo(new Date('2026-03-10T11:01:00+07:00'));
    await eventually(async () => ((await overdue(at)).length > 0 ? true : null));
    await pause(1_000);
    expect(await overdue(at)).toHaveLength(1);
    await returned(at, 3);
    await walkOn(world, at, 'inReview');
    await eventually(async () => ((await overdue(at)).length > 1 ? true : null));
  },
  patience,
);
