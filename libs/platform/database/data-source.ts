import type { Pool } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { toldByTheNextStatement } from './lost-backends.js';

/** Settings of the application's data source; migrations run apart, with the owner's connection. */
export const dataSourceOptions = (appUrl: string, poolSize: number): DataSourceOptions => ({
  type: 'postgres',
  url: appUrl,
  poolSize,
  applicationName: 'trinhky',
  // Statements that are not waited for travel in one message: BEGIN with the first, COMMIT with the last.
  extra: { pipeline: true },
});

/** The connection pool beneath TypeORM, for prepared statements in the unit of work. */
export function poolOf(source: DataSource): Pool {
  const { master } = source.driver as unknown as { master?: Pool };
  if (!master) throw new Error('The data source has no connection pool yet.');
  // A backend that ends while its client is checked out fails the next statement; it must not end us.
  // TypeORM has made the first client already: who listens for new ones misses it.
  master.on('acquire', (client) => client.on('error', toldByTheNextStatement));
  master.on('release', (_, client) => client.removeListener('error', toldByTheNextStatement));
  return master;
}
