import { setTimeout as pause } from 'node:timers/promises';
import { aLetter } from '../model/a-letter.js';
import { eventually } from './world/eventually.js';
import { idOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, standing, walkOn } from './world/stations.js';

let world: JourneyWorld;
beforeEach(async () => {
  world = await journeyWorld();
  world.moveTo(new Date('2026-12-31T16:00:00+07:00'));
}, patience);
afterEach(() => world.close());

const clockEvents = ['StageReminded', 'StageOverdue', 'StageEscalated'];

const rung = async (at: string) =>
  (
    await world.rows<{ action: string }>(
      `SELECT action FROM audit.event WHERE subject_id = $1 AND action = ANY ($2) ORDER BY action`,
      [idOf(at), clockEvents],
    )
  ).map(({ action }) => action);

const dues = async (at: string) => (await standing(world, at)).waitingFor.map(({ dueAt }) => dueAt);

/** The sweep looks five times a second: time enough to ring what should not. */
const severalSweeps = () => pause(1_500);

test(
  'an hour of the old year and an hour of the first working day make two: nothing rings in the days between',
  async () => {
    const at = await aDocument(world, 'inReview', {
      content: { ...aLetter(), urgency: 'urgent' },
    });
    expect(new Set(await dues(at))).toEqual(new Set(['2027-01-04T02:00:00.000Z']));
    world.moveTo(new Date('2027-01-04T07:59:00+07:00'));
    await severalSweeps();
    expect(await rung(at)).not.toContain('StageOverdue');
    world.moveTo(new Date('2027-01-04T16:00:00+07:00'));
    await eventually(async () => ((await rung(at)).length === clockEvents.length ? true : null));
    await severalSweeps();
    expect(await rung(at)).toEqual(clockEvents.toSorted());
  },
  patience,
);

test(
  'what was signed on the last day is issued by the evening of the first working day, as the first of its year',
  async () => {
    const lastOfYear = await aDocument(world, 'issued', { content: aLetter() });
    const waiting = await aDocument(world, 'leaderSigned', { content: aLetter() });
    expect(await dues(waiting)).toEqual(['2027-01-04T10:00:00.000Z']);
    world.moveTo(new Date('2027-01-04T09:00:00+07:00'));
    await walkOn(world, waiting, 'issued', {}, 'leaderSigned');
    const registrations = await Promise.all(
      [lastOfYear, waiting].map(async (at) => (await standing(world, at)).registration),
    );
    expect(registrations).toMatchObject([
      { code: '01/TB-TTYT', date: '2026-12-31' },
      { code: '01/TB-TTYT', date: '2027-01-04' },
    ]);
  },
  patience,
);
