import { setTimeout as sleep } from 'node:timers/promises';
import { installedBinaries, type Binaries } from './binaries.js';
import { accepting, ensureDatabase } from './connect.js';
import { databaseUser, type DatabaseUser } from './database-user.js';
import { initialise } from './initialise.js';
import { joinKeepers } from './keepers.js';
import { launch } from './launch.js';
import { nextFreePort } from './next-free-port.js';
import { reachable, settle, type Place } from './place.js';
import { runningPostmaster, stopPostmaster } from './postmaster.js';

export interface EmbeddedOptions {
  /** Folder of the installation's data; the cluster stands in `postgres/` beneath it. */
  readonly dataDir: string;
  /** First port to try; the next free one is taken. */
  readonly port?: number;
  /** `false` for throw-away clusters of tests. */
  readonly durable?: boolean;
  /** Made if it is missing. */
  readonly database?: string;
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection of the cluster's owner to the database. */
  readonly url: string;
  readonly port: number;
  /** Leaves the server, and stops it unless another process still uses it. */
  stop(): Promise<void>;
}

interface Server {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly user: DatabaseUser;
  readonly password: string;
}

/** Starts the embedded server, or joins the one that already runs on this data. Loopback only. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = databaseUser();
  const binaries = await reachable(await installedBinaries(), user);
  const place = await settle(options.dataDir, user);
  const password = await initialise(place, binaries, user, options.durable ?? true);
  const server = { place, binaries, user, password };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOrJoin(server, options);
    } catch (error) {
      // Two processes starting at once, or the last keeper leaving: look again.
      if (attempt === 3) throw error;
      await sleep(200);
    }
  }
}

async function startOrJoin(server: Server, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { place, binaries, user, password } = server;
  const { database = 'trinhky', durable = true, log } = options;
  const running = await runningPostmaster(place.cluster);
  const port = running?.port ?? (await nextFreePort(options.port ?? 54_320));
  const launched = running ? undefined : await launch(place, binaries, user, port, durable);

  const maintenanceUrl = ownerUrl(password, port, 'postgres');
  await accepting(maintenanceUrl, launched);
  await ensureDatabase(maintenanceUrl, database);
  const keeper = await joinKeepers(maintenanceUrl);
  log?.(
    `PostgreSQL nhúng ${running ? 'đang chạy sẵn' : 'đã chạy'} ở cổng ${port}, dữ liệu ở ${place.home}.`,
  );

  const shutdown = durable ? 'fast' : 'immediate';
  let stopping: Promise<void> | undefined;
  return {
    url: ownerUrl(password, port, database),
    port,
    stop: () => (stopping ??= keeper.leave(() => stopPostmaster(place.cluster, shutdown))),
  };
}

export const ownerUrl = (password: string, port: number, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
