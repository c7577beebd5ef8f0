import { cp } from 'node:fs/promises';
import { RegistryFacade } from '#modules/registry';
import { SigningFacade } from '#modules/signing';
import { giveKeys } from '../../../apps/api/demo/set-up-demo.js';
import { openBooks } from '../../../apps/setup/open-books.js';
import type { FreshDatabase } from '../../database/fresh-database.js';
import { furnishedDatabase } from '../../database/furnished-database.js';
import type { World } from '../../worlds/demo-world.js';
import { setUpWorldIn, worldIn } from '../../worlds/world-in-database.js';
import {
  inOwnFolder,
  overHttp,
  type WorldOptions,
  type WorldOverHttp,
} from '../../worlds/world-over-http.js';

interface Equipped {
  readonly world: World;
  /** By login; the seals' by organ id. */
  readonly pins: Readonly<Record<string, string>>;
}

/** RSA keys are slow to make: only who signs in these tests gets one. */
const holders: ReadonlySet<string> = new Set(['giamdoc', 'pgd1']);

/** The demo world over HTTP with its books and keys. */
export async function equippedWorld(
  options: WorldOptions = {},
): Promise<Equipped & { readonly there: WorldOverHttp }> {
  const { database, facts, folder } = await furnishedDatabase('equipped', equip);
  const there = await inOwnFolder(async (own) => {
    await cp(folder, own, { recursive: true });
    return overHttp(worldIn(database, facts.world), own, options);
  });
  return { ...facts, there };
}

async function equip(database: FreshDatabase, folder: string): Promise<Equipped> {
  const world = await setUpWorldIn(database);
  const there = await overHttp(worldIn(database, world), folder);
  try {
    const { app, uow, clock, inBody } = there;
    const bodies = [world.health, world.centre];
    const registry = app.get(RegistryFacade);
    for (const body of bodies) await inBody(body, (tx) => openBooks(tx, registry, clock, body));
    const signing = app.get(SigningFacade);
    const { pins } = await giveKeys({ uow, clock, signing }, bodies, (login) => holders.has(login));
    return { world, pins };
  } finally {
    await there.close();
  }
}
