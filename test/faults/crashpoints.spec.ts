import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemIds, type BodyId } from '#kernel';
import { Sequencer } from '#modules/audit';
import { crashpoints, type Crashpoint } from '#platform';
import pg from 'pg';
import { engineOn, noon } from '../../libs/engine/testing.js';
import { freshDatabase, type FreshDatabase } from '../database/fresh-database.js';
import { shining } from './shining.js';
import type { Errand } from './victim.js';

const root = join(import.meta.dirname, '../..');
const dueAt = new Date(noon.getTime() + 60_000);
const after = new Date(noon.getTime() + 120_000);

/** What a process was doing and what the database may hold of it afterwards. */
const cases: Readonly<
  Record<Crashpoint, { does: Errand['does']; kept: 'none' | 'all' | 'either' }>
> = {
  'begin.sent': { does: 'light', kept: 'none' },
  'instance.loaded': { does: 'light', kept: 'none' },
  'step.decided': { does: 'light', kept: 'none' },
  'group.loaded': { does: 'light', kept: 'either' },
  'group.decided': { does: 'light', kept: 'either' },
  'commit.sent': { does: 'light', kept: 'either' },
  'commit.answered': { does: 'light', kept: 'either' },
  'clock.due': { does: 'sweep', kept: 'none' },
  'clock.rung': { does: 'sweep', kept: 'either' },
  'job.taken': { does: 'work', kept: 'none' },
  'job.done': { does: 'work', kept: 'either' },
  'trail.indexed': { does: 'sequence', kept: 'none' },
  'trail.sequenced': { does: 'sequence', kept: 'all' },
};

let database: FreshDatabase;
let there: Awaited<ReturnType<typeof engineOn>>;
let owner: pg.Client;

beforeAll(async () => {
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { env: plainEnv() });
  database = await freshDatabase();
  there = await engineOn(database.appUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await there.close();
  await owner.end();
  await database.drop();
});

const plainEnv = () => ({ ...process.env, NODE_OPTIONS: '' });

/** Two are begun at once and alone, the others wait and share one transaction. */
const inAGroup = 2;
const lampsOf = async (bodyId: BodyId): Promise<string[]> => {
  const lamps: string[] = [];
  for (let n = 0; n < inAGroup + 3; n += 1) lamps.push(await there.placeLamp(bodyId));
  return lamps;
};

function run(
  errand: Omit<Errand, 'appUrl' | 'jobsUrl' | 'at'>,
): Promise<NodeJS.Signals | number | null> {
  const { appUrl, jobsUrl } = database;
  const given: Errand = { appUrl, jobsUrl, at: after.toISOString(), ...errand };
  const child = spawn(
    process.execPath,
    [join(root, 'dist/test/faults/victim.js'), JSON.stringify(given)],
    { env: plainEnv(), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
}

/** A killed process's last message may still be worked on. */
async function untilItsSessionsEnded(): Promise<void> {
  const left = `SELECT FROM pg_stat_activity WHERE application_name = 'victim'
                   AND datname = current_database()`;
  while ((await owner.query(left)).rowCount) await sleep(20);
}

interface Traces {
  readonly revision: number;
  readonly lit: number;
  readonly history: number;
  readonly trail: number;
  readonly pending: number;
  readonly indexed: number;
  readonly watches: number;
  readonly clocks: number;
  readonly jobs: number;
}

/** All that lighting a lamp leaves behind. */
const tracesOf = async (lamps: readonly string[]): Promise<Traces[]> => {
  const { rows } = await owner.query<Traces>(
    `SELECT i.revision, (i.context ->> 'lit')::int AS lit,
            (SELECT count(*)::int FROM engine.history h WHERE h.instance_id = i.id) AS history,
            (SELECT count(*)::int FROM audit.event e WHERE e.subject_id = i.id::text) AS trail,
            (SELECT count(*)::int FROM audit.event e JOIN audit.pending p ON p.event_id = e.id
              WHERE e.subject_id = i.id::text) AS pending,
            (SELECT count(*)::int FROM audit.event e JOIN audit.log_entry l ON l.event_id = e.id
              WHERE e.subject_id = i.id::text) AS indexed,
            (SELECT count(*)::int FROM engine.work_item w
              WHERE w.instance_id = i.id AND w.key = 'watch') AS watches,
            (SELECT count(*)::int FROM engine.clock c WHERE c.instance_id = i.id) AS clocks,
            (SELECT count(*)::int FROM graphile_worker._private_jobs j
              WHERE j.payload ->> 'id' = i.id::text) AS jobs
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, n) JOIN engine.instance i USING (id)
      ORDER BY n`,
    [lamps],
  );
  return rows;
};

const dark: Traces = {
  ...{ revision: 1, lit: 0, history: 1, trail: 1, pending: 1, indexed: 0 },
  ...{ watches: 0, clocks: 0, jobs: 0 },
};
const lit: Traces = {
  ...{ revision: 2, lit: 1, history: 2, trail: 2, pending: 2, indexed: 0 },
  ...{ watches: 1, clocks: 1, jobs: 1 },
};
const oneMoreStep: Traces = { ...lit, revision: 3, lit: 2, history: 3, trail: 3, pending: 3 };
/** The clock rang once, and is no more. */
const burntDown: Traces = { ...oneMoreStep, clocks: 0 };
/** Its job was done once, and is no more. */
const shone: Traces = { ...oneMoreStep, jobs: 0 };
const sequenced: Traces = { ...lit, pending: 0, indexed: 2 };

/** What a process finds and what it shall have made of it. */
const ways: Readonly<Record<Errand['does'], readonly [before: Traces, done: Traces]>> = {
  light: [dark, lit],
  sweep: [lit, burntDown],
  work: [lit, shone],
  sequence: [lit, sequenced],
};

const light = (bodyId: BodyId, instanceId: string) =>
  there.send(
    { bodyId, instanceId, idempotencyKey: `light ${instanceId}`, request: 'light' },
    { type: 'lamp.light', dueAt: dueAt.toISOString() },
  );

/** Whoever asked asks again; another process looks again. */
const again: Readonly<
  Record<Errand['does'], (bodyId: BodyId, lamps: readonly string[]) => Promise<unknown>>
> = {
  light: async (bodyId, lamps) => {
    for (const lamp of lamps) await light(bodyId, lamp);
  },
  sweep: () => there.sweep.sweep(),
  work: async () => {
    const jobs = shining(there.engine);
    await jobs.start(database.jobsUrl, 1);
    const left = 'SELECT FROM graphile_worker._private_jobs';
    while ((await owner.query(left)).rowCount) await sleep(20);
    await jobs.stop();
  },
  sequence: (bodyId) => new Sequencer(there.uow).sequenceBody(bodyId),
};

test('every crashpoint has a case', () => {
  expect(Object.keys(cases).sort()).toEqual([...crashpoints].sort());
});

test.each(crashpoints)(
  'a process killed at %s loses nothing and does nothing twice',
  async (diesAt) => {
    const { does, kept } = cases[diesAt];
    const bodyId = systemIds.next<'Body'>();
    const lamps = await lampsOf(bodyId);
    const [before, done] = ways[does];
    if (before === lit) for (const lamp of lamps) await light(bodyId, lamp);

    expect(await run({ bodyId, lamps, does, diesAt })).toBe('SIGKILL');
    await untilItsSessionsEnded();
    const found = await tracesOf(lamps);
    // A job is taken off the list by a message of its own, after what it did.
    const either = [before, done, { ...done, jobs: before.jobs }];
    const allowed = { none: [before], all: [done], either }[kept];
    for (const traces of found) expect(allowed).toContainEqual(traces);
    if (does === 'light')
      expect(new Set(found.slice(inAGroup).map(({ revision }) => revision)).size).toBe(1);
    if (diesAt === 'commit.answered' || diesAt === 'clock.rung') expect(found).toContainEqual(done);
    if (diesAt === 'job.done') expect(found).toContainEqual({ ...done, jobs: 1 });

    there.clock.moveTo(after);
    await again[does](bodyId, lamps);
    expect(await tracesOf(lamps)).toEqual(lamps.map(() => done));
    await owner.query('DELETE FROM engine.clock; DELETE FROM graphile_worker._private_jobs');
  },
);

test('two processes that sweep at once, and a third after them, ring each clock once', async () => {
  const bodyId = systemIds.next<'Body'>();
  const lamps = await lampsOf(bodyId);
  for (const lamp of lamps) await light(bodyId, lamp);
  const sweep = () => run({ bodyId, lamps, does: 'sweep', diesAt: null });
  expect(await Promise.all([sweep(), sweep()])).toEqual([0, 0]);
  expect(await sweep()).toBe(0);
  expect(await tracesOf(lamps)).toEqual(lamps.map(() => burntDown));
});
