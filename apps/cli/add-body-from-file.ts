import { systemClock, systemIds } from '#kernel';
import { setUpBody, type NewBody } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import {
  claimDataFolder,
  installationSecret,
  loadConfig,
  migrate,
  UnitOfWork,
  withDatabase,
} from '#platform';
import { newPassword } from '../setup/first-secrets.js';
import { openBooks } from '../setup/open-books.js';
import type { Terminal } from './terminal.js';
import { withPool } from './with-pool.js';

/** Sets up a body in the installation's database and says with what its people sign in. */
export async function addBodyFromFile(source: string, terminal: Terminal): Promise<void> {
  const config = loadConfig(terminal.env);
  await claimDataFolder(config.DATA_DIR);
  await withDatabase(config, terminal.note, async (ownerUrl) => {
    const urls = await migrate(ownerUrl, await installationSecret(config));
    await withPool(config.APP_DATABASE_URL ?? urls.app, async (pool) =>
      tell(await add(new UnitOfWork(pool), source), terminal),
    );
  });
}

function add(uow: UnitOfWork, source: string): Promise<NewBody> {
  const [ids, clock] = [systemIds, systemClock];
  const registry = new RegistryFacade(clock, ids);
  const furnish: Parameters<typeof setUpBody>[0]['furnish'] = (tx, body) =>
    openBooks(tx, registry, clock, body);
  return setUpBody({ uow, ids, clock, passwordOf: newPassword, furnish }, source);
}

function tell({ name, organId, units, passwords }: NewBody, { write, note }: Terminal): void {
  note(`Đã thiết lập ${name} (${organId}): ${units.size} đơn vị, ${passwords.size} người.`);
  note('Mật khẩu lần đầu (chỉ hiện một lần). Khóa con dấu và khóa cá nhân được nhập sau.');
  for (const [login, password] of passwords) write(`${login}\t${password}`);
}
