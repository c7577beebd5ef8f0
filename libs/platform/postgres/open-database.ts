import { startEmbeddedPostgres } from './start-embedded-postgres.js';

export interface DatabaseSettings {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_PORT: number;
  readonly DATA_DIR: string;
}

export interface OpenDatabase {
  /** Connection of the owner: for migrations, never for the application's work. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The configured database server, or the embedded one where none is configured. */
export async function openDatabase(
  settings: DatabaseSettings,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (settings.DATABASE_URL) {
    const { host, pathname } = new URL(settings.DATABASE_URL);
    log(`Dùng PostgreSQL đã cấu hình ở ${host}${pathname} (không chạy PostgreSQL nhúng).`);
    return { ownerUrl: settings.DATABASE_URL, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres({
    dataDir: settings.DATA_DIR,
    port: settings.DATABASE_PORT,
    log,
  });
  return { ownerUrl: server.url, close: server.stop };
}

/** Opens the database for one piece of work and closes it whatever happens. */
export async function withDatabase<Result>(
  settings: DatabaseSettings,
  log: (line: string) => void,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(settings, log);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}
