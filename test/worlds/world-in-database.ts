import { MovableClock, systemIds, type BodyId } from '#kernel';
import { UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import type { FreshDatabase } from '../database/fresh-database.js';
import { furnishedDatabase } from '../database/furnished-database.js';
import type { NewBody } from '#modules/organisation';
import { setUpDemoWorld, type World } from './demo-world.js';

/** A Wednesday morning in Vietnam, within every post and delegation of the demo world. */
export const workingMorning = new Date('2026-03-04T02:00:00Z');

export interface WorldInDatabase {
  readonly database: FreshDatabase;
  readonly uow: UnitOfWork;
  readonly clock: MovableClock;
  readonly world: World;
  /** Works in one body, as the application does. */
  inBody<T>(body: Pick<NewBody, 'bodyId'>, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same, and takes everything back. */
  tryIn<T>(body: Pick<NewBody, 'bodyId'>, work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The demo world in a database of its own, reached with the application's lesser role. */
export async function worldInDatabase(): Promise<WorldInDatabase> {
  const { database, facts } = await furnishedDatabase('demo', setUpWorldIn);
  return worldIn(database, facts);
}

export async function setUpWorldIn({ appUrl }: FreshDatabase): Promise<World> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  const clock = new MovableClock(workingMorning);
  const hands = { uow: new UnitOfWork(pool), ids: systemIds, clock, passwordOf: testPassword };
  try {
    return await setUpDemoWorld(hands);
  } finally {
    await pool.end();
  }
}

/** A world that stands in a database already. */
export function worldIn(database: FreshDatabase, world: World): WorldInDatabase {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4 });
  const uow = new UnitOfWork(pool);
  return {
    database,
    uow,
    clock: new MovableClock(workingMorning),
    world,
    inBody: ({ bodyId }, work) => uow.inBody(bodyId, work),
    tryIn: ({ bodyId }, work) => rolledBack(uow, bodyId, work),
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

export const testPassword = (login: string): string => `mật khẩu của ${login}`;

/** A body id under which nothing stands. */
export const noBody = (): BodyId => systemIds.next<'Body'>();

async function rolledBack<T>(
  uow: UnitOfWork,
  bodyId: BodyId,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const done: { result?: T } = {};
  const takeBack = new Error('Taken back.');
  await uow
    .inBody(bodyId, async (tx) => {
      done.result = await work(tx);
      throw takeBack;
    })
    .catch((error: unknown) => {
      if (error !== takeBack) throw error;
    });
  return done.result as T;
}
