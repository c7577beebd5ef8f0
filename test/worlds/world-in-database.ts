import { MovableClock, systemIds, type BodyId } from '#kernel';
import { UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../database/fresh-database.js';
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
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4 });
  const uow = new UnitOfWork(pool);
  const clock = new MovableClock(workingMorning);
  const world = await setUpDemoWorld({ uow, ids: systemIds, clock, passwordOf: testPassword });
  return {
    database,
    uow,
    clock,
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
