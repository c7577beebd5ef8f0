import { systemIds, type Id } from '#kernel';
import pg from 'pg';
import { startBackground } from '../../../apps/worker/background.js';
import type { WorldOptions, WorldOverHttp } from '../../worlds/world-over-http.js';
import { equippedWorld } from './equipped-world.js';
import { Person } from './person.js';

export interface JourneyWorld extends WorldOverHttp {
  /** By login; the seals' by organ id. */
  readonly pins: Readonly<Record<string, string>>;
  /** Signs in once and stays signed in. */
  person(login: string): Promise<Person>;
  /** Moves the clock; whoever was signed in signs in again. */
  moveTo(instant: Date): void;
  /** A number of people, in the order of their logins. */
  people<Logins extends readonly string[]>(
    ...logins: Logins
  ): Promise<{ [Place in keyof Logins]: Person }>;
  /** Asks the database as its owner, who sees the rows of every body. */
  rows<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Makes an outside body known to the centre. */
  addReceiver(receiver: KnownReceiver): Promise<string>;
}

export interface KnownReceiver {
  readonly organId: string;
  readonly name: string;
  readonly channel: 'http' | 'folder';
  readonly address: string;
  readonly certificatePem?: string;
}

/** For a hook that sets a world up, on a machine that does other things too. */
export const patience = 120_000;

/** The demo world over HTTP with its books and keys, and with all that runs behind the requests. */
export async function journeyWorld(worldOptions: WorldOptions = {}): Promise<JourneyWorld> {
  const { there, pins } = await equippedWorld(worldOptions);
  const { app, clock, world, database } = there;
  const options = { jobsUrl: database.jobsUrl, concurrency: 2, sweepEveryMs: 200 };
  const background = await startBackground(app, options);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  const rows: JourneyWorld['rows'] = async (sql, values) =>
    (await owner.query(sql, values && [...values])).rows;
  const signedIn = new Map<string, Promise<Person>>();
  const person = (login: string): Promise<Person> => {
    const known = signedIn.get(login) ?? there.as(login).then((ask) => new Person(login, ask));
    signedIn.set(login, known);
    return known;
  };
  return {
    ...there,
    pins,
    person,
    people: (...logins) => Promise.all(logins.map(person)) as never,
    rows,
    moveTo: (instant) => {
      clock.moveTo(instant);
      signedIn.clear();
    },
    addReceiver: async ({ organId, name, channel, address, certificatePem }) => {
      const id = systemIds.next() as Id<'Receiver'>;
      await rows(
        `INSERT INTO organisation.receiver (body_id, id, organ_id, name, channel, address, certificate_pem)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [world.centre.bodyId, id, organId, name, channel, address, certificatePem ?? null],
      );
      return id;
    },
    close: async () => {
      await background.stop();
      await owner.end();
      await there.close();
    },
  };
}
