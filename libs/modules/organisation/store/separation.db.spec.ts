import { systemIds } from '#kernel';
import { isWorkingDay, shiftsOf, type WorkingWeek } from '#vntime';
import pg from 'pg';
import {
  noBody,
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { registerAbsence } from '../absence/register-absence.js';
import { assignField } from '../authority/assigned-fields.js';
import { listReceivers } from '../body/receivers.js';
import { knownUnits } from '../body/units.js';
import { bodyCalendar, readCalendar } from '../calendar/body-calendar.js';
import { removeCalendarDay, setCalendarDay, setWorkingWeek } from '../calendar/set-calendar.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { listDelegations, listPeople, listPosts } from './lists.js';

let there: WorldInDatabase;

beforeAll(async () => {
  there = await worldInDatabase();
  await furnishOffices();
});
afterAll(() => there.close());

const tables = [
  ...['body', 'unit', 'unit_alias', 'person', 'post', 'delegation', 'receiver'],
  ...['absence', 'assigned_field', 'shift', 'calendar_day'],
];

/** What the demo's files leave empty in one of the bodies gets a row in both or in one. */
async function furnishOffices(): Promise<void> {
  const { centre, health } = there.world;
  const idOf = (login: string) => {
    const found = centre.people.get(login);
    if (!found?.posts[0]) throw new Error(`The demo world has no ${login}.`);
    return { personId: found.personId, postId: found.posts[0].postId };
  };
  const by = { by: idOf('quantri').personId, at: there.clock.now() };
  const time = { from: '2026-03-02', to: '2026-03-06', basis: 'Quyết định số 3/QĐ-TTYT' };
  const [absent, stands] = [idOf('thethuc').personId, idOf('vanthu1').personId];
  await there.inBody(centre, async (tx) => {
    const absence = { ...time, personId: absent, substituteId: stands, docTypes: null };
    await registerAbsence(tx, systemIds, absence, by);
    const field = { ...time, postId: idOf('pgd1').postId, field: 'Cải cách', unitId: null };
    await assignField(tx, systemIds, field);
  });
  for (const [body, opens] of [
    [centre, '07:00'],
    [health, '07:30'],
  ] as const) {
    await there.inBody(body, async (tx) => {
      const day = [{ from: opens, to: '11:30' }];
      await setWorkingWeek(tx, [day, day, day, day, day, [], []]);
    });
  }
  const day = { day: '2026-03-05', kind: 'holiday', name: 'Kỷ niệm', basis: 'Thông báo' } as const;
  await there.inBody(centre, (tx) => setCalendarDay(tx, day));
}

/** Counts of a table's rows as seen from inside a body, by the application's role. */
async function seenFrom(bodyId: string | null, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: there.database.appUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.body_id', $1, false)", [bodyId ?? '']);
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM organisation.${table}`,
    );
    return rows[0]?.n ?? -1;
  } finally {
    await client.end();
  }
}

async function stored(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: there.database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM organisation.${table}`,
  );
  await client.end();
  return rows[0]?.n ?? -1;
}

test.each(tables)('%s: each body counts its own rows, and together they are all', async (table) => {
  const { health, centre } = there.world;
  const [inHealth, inCentre] = [
    await seenFrom(health.bodyId, table),
    await seenFrom(centre.bodyId, table),
  ];
  expect(inCentre).toBeGreaterThan(0);
  expect(inHealth + inCentre).toBe(await stored(table));
  expect(await seenFrom(noBody(), table)).toBe(0);
  expect(await seenFrom(null, table)).toBe(0);
});

test('lists name nobody and nothing of the other body', async () => {
  const { health, centre } = there.world;
  const seen = await there.inBody(health, async (tx) => ({
    units: (await knownUnits(tx)).map(({ code }) => code),
    people: (await listPeople(tx)).map(({ name }) => name),
    posts: (await listPosts(tx, '2026-03-04')).length,
    delegations: await listDelegations(tx),
    receivers: (await listReceivers(tx)).map(({ organId }) => organId),
  }));
  expect(seen.units).toEqual(['BGD', 'VP', 'NVY', 'TTS']);
  expect(seen.people).toEqual([...health.people.values()].map(({ name }) => name).sort(vietnamese));
  expect(seen.posts).toBe(6);
  expect(seen.delegations).toEqual([]);
  expect(seen.receivers).toEqual([centre.organId]);
});

const vietnamese = new Intl.Collator('vi').compare;

test('a search finds a name without its marks, in the own body only', async () => {
  const names = (body: 'health' | 'centre') =>
    there.inBody(there.world[body], async (tx) =>
      (await listPeople(tx, 'do thi kh')).map(({ name }) => name),
    );
  expect(await names('centre')).toEqual(['Đỗ Thị Khánh']);
  expect(await names('health')).toEqual([]);
});

test('a sign of patterns is a sign of patterns to nobody', async () => {
  const found = await there.inBody(there.world.centre, (tx) => listPeople(tx, '%'));
  expect(found).toEqual([]);
});

test('a row of the other body cannot be changed by its id', async () => {
  const clerk = there.world.centre.people.get('vanthu1');
  if (!clerk) throw new Error('The demo world has no clerk.');
  await expect(
    there.inBody(there.world.health, (tx) => disablePerson(tx, clerk.personId, there.clock.now())),
  ).rejects.toMatchObject({ code: 'PersonIsNotKnown' });
});

test('each body works by its own hours and days', async () => {
  const { centre, health } = there.world;
  const [own, other] = [
    await there.inBody(centre, bodyCalendar),
    await there.inBody(health, bodyCalendar),
  ];
  expect(shiftsOf('2026-03-04', own)).toEqual([{ from: '07:00', to: '11:30' }]);
  expect(shiftsOf('2026-03-04', other)).toEqual([{ from: '07:30', to: '11:30' }]);
  expect([isWorkingDay('2026-03-05', own), isWorkingDay('2026-03-05', other)]).toEqual([
    false,
    true,
  ]);
});

test('a day the body sets for itself counts before the day of the state, and can be taken back', async () => {
  const liberation = { day: '2026-04-30', name: 'Trực lễ', basis: 'Lịch trực' } as const;
  const madeUp = { ...liberation, day: '2026-03-07', kind: 'makeUpDay' } as const;
  const seen = await there.tryIn(there.world.centre, async (tx) => {
    const worked = async () => {
      const calendar = await bodyCalendar(tx);
      return ['2026-04-30', '2026-05-01', '2026-03-07'].map((day) => isWorkingDay(day, calendar));
    };
    const before = await worked();
    await setCalendarDay(tx, { ...liberation, kind: 'ordinary' });
    await setCalendarDay(tx, madeUp);
    const after = await worked();
    const { days } = await readCalendar(tx, 2026);
    await removeCalendarDay(tx, '2026-04-30');
    return { before, after, back: await worked(), days };
  });
  expect(seen.before).toEqual([false, false, false]);
  expect(seen.after).toEqual([true, false, true]);
  expect(seen.back).toEqual([false, false, true]);
  expect(seen.days.filter(({ day }) => /2026-0(3|4)-/.test(day)).map(shown)).toEqual([
    '2026-03-05 holiday body Kỷ niệm',
    '2026-03-07 makeUpDay body Trực lễ',
    '2026-04-27 holiday state Nghỉ bù Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)',
    '2026-04-30 ordinary body Trực lễ',
  ]);
});

const shown = ({
  day,
  kind,
  origin,
  name,
}: Awaited<ReturnType<typeof readCalendar>>['days'][number]) => `${day} ${kind} ${origin} ${name}`;

test('a year nobody has decided on yet is expected by the law, and says so', async () => {
  const calendar = await there.inBody(there.world.centre, (tx) => readCalendar(tx, 2028));
  expect(calendar.lunarNewYear).toBe('2028-01-26');
  expect(calendar.days.every(({ isExpected }) => isExpected)).toBe(true);
  expect(calendar.days.slice(0, 5).map(({ day }) => day)).toEqual([
    ...['2028-01-01', '2028-01-03', '2028-01-25', '2028-01-26', '2028-01-27'],
  ]);
});

const shift = (from: string, to: string) => ({ from, to });
test.each<[string, WorkingWeek[number], string]>([
  ['overlap', [shift('08:00', '12:00'), shift('11:00', '17:00')], 'ShiftsOverlap'],
  ['end before they begin', [shift('12:00', '08:00')], 'ShiftsOverlap'],
  ['are none at all', [], 'WeekHasNoWork'],
])('shifts that %s are refused', async (_, tuesday, code) => {
  const week = [[], tuesday, [], [], [], [], []];
  await expect(
    there.tryIn(there.world.centre, (tx) => setWorkingWeek(tx, week)),
  ).rejects.toMatchObject({ code });
});
