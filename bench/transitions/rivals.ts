import type { BenchDatabase } from '../support/bench-database.js';
import type { Pace } from '../support/beside-limit.js';
import { drive, type Driven } from '../support/drive.js';
import { pgbench } from '../support/pgbench.js';
import { cheapestRound } from './cheapest-round.js';
import { act, makeDocuments, reopened, type Documents, type Load } from './documents-of-clients.js';
import { effectsSoFar, perCommand, type Effects } from '../support/effects.js';
import { httpDriver } from './over-http.js';
import { stepsOfRound } from './round.js';

/** One who runs the same commands as the others, and what each of them wrote in a first turn. */
export interface Rival {
  readonly effects: Effects;
  /** Commands by which the first turn may have been cut short, as a share of it. */
  readonly slack: number;
  run(seconds: number): Promise<Pace>;
  close(): Promise<void>;
}

/** Clients at work on documents. */
export interface Driver {
  drive(seconds: number): Promise<Driven>;
  close(): Promise<void>;
}

const firstSeconds = 1;

export const inProcess = (database: BenchDatabase, load: Load): Promise<Rival> =>
  engine(database, load, inProcessDriver);

export const overHttp = (database: BenchDatabase, load: Load): Promise<Rival> =>
  engine(database, load, httpDriver);

const inProcessDriver = (documents: Documents): Promise<Driver> =>
  Promise.resolve({
    drive: (seconds) =>
      drive(
        documents.clients,
        seconds,
        (client, turn) => act(documents, client, turn),
        stepsOfRound,
      ),
    close: () => Promise.resolve(),
  });

async function engine(
  database: BenchDatabase,
  load: Load,
  driverOf: (documents: Documents) => Promise<Driver>,
): Promise<Rival> {
  const { appUrl, owner } = database;
  const made = await makeDocuments(database, load);
  await made.close();
  await owner.query('ANALYZE');
  const before = await effectsSoFar(owner);
  const opened = async () => {
    const documents = reopened(appUrl, made);
    const driver = await driverOf(documents);
    const close = () => driver.close().then(() => documents.close());
    return { run: (seconds: number) => driver.drive(seconds), close };
  };
  const first = await opened();
  const { count } = await first.run(firstSeconds);
  await first.close();
  const effects = perCommand(before, await effectsSoFar(owner), count);
  return { effects, slack: 0.01 + load.clients / count, ...(await opened()) };
}

/** PostgreSQL's own benchmark with the cheapest script of equal effect. */
export async function peer(database: BenchDatabase, load: Load): Promise<Rival> {
  const { appUrl, owner } = database;
  const documents = await makeDocuments(database, load);
  await documents.close();
  const script = await cheapestRound(appUrl, documents);
  await owner.query('ANALYZE');
  const run = (seconds: number) => pgbench(appUrl, script, load.clients, seconds);
  const before = await effectsSoFar(owner);
  const { count } = await run(firstSeconds);
  return {
    effects: perCommand(before, await effectsSoFar(owner), count * stepsOfRound),
    slack: 0,
    run: async (seconds) => ({ perSecond: (await run(seconds)).perSecond * stepsOfRound }),
    close: () => Promise.resolve(),
  };
}
