import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cloneOf, type FreshDatabase } from './fresh-database.js';
import { fromSetup, onServer } from './server.js';

export interface FurnishedDatabase<Facts> {
  readonly database: FreshDatabase;
  /** What must be known to work with the rows. */
  readonly facts: Facts;
  /** What the database's rows refer to on disk; only to be read. */
  readonly folder: string;
}

type Furnish<Facts> = (database: FreshDatabase, folder: string) => Promise<Facts>;

/** A clone of the database which the first spec of a run that asks for `name` has furnished. */
export async function furnishedDatabase<Facts>(
  name: string,
  furnish: Furnish<Facts>,
): Promise<FurnishedDatabase<Facts>> {
  const template = `${fromSetup('TEST_TEMPLATE')}_${name}`;
  const folder = join(fromSetup('TEST_FOLDER'), name);
  const factsFile = `${folder}.facts`;
  await oneAtATime(async () => {
    if (!existsSync(factsFile)) await writeFile(factsFile, await made(template, folder, furnish));
  });
  const facts = deserialize(await readFile(factsFile)) as Facts;
  return { database: await cloneOf(template), facts, folder };
}

const oneAtATime = (work: () => Promise<void>): Promise<void> =>
  onServer(async (server) => {
    await server.query("SELECT pg_advisory_lock(hashtext('furnished databases'))");
    await work();
  });

async function made<Facts>(template: string, folder: string, furnish: Furnish<Facts>) {
  await mkdir(folder);
  const database = await cloneOf(fromSetup('TEST_TEMPLATE'), template);
  try {
    // Whoever furnishes may close what it has opened; the database stays.
    const kept = { ...database, drop: async () => undefined };
    return serialize(await furnish(kept, folder));
  } catch (error) {
    await database.drop();
    await rm(folder, { recursive: true });
    throw error;
  }
}
