import { readFile, rm } from 'node:fs/promises';
import { databaseUser } from './database-user.js';
import { joinKeepers } from './keepers.js';
import { settle, type Place } from './place.js';
import { runningPostmaster, stopPostmaster } from './postmaster.js';
import { ownerUrl } from './start-embedded-postgres.js';

/** Deletes the cluster of this data folder; refuses while another process uses it. */
export async function removeCluster(dataDir: string): Promise<void> {
  const place = await settle(dataDir, databaseUser());
  await stopIfUnused(place);
  const running = await runningPostmaster(place.cluster);
  if (running) {
    throw new Error(
      `Dữ liệu ở ${place.home} đang được một tiến trình khác dùng: hãy dừng nó trước khi làm mới.`,
    );
  }
  await rm(place.home, { recursive: true, force: true });
}

/** A server left behind by a killed process has no keeper; it ends here. */
async function stopIfUnused(place: Place): Promise<void> {
  const running = await runningPostmaster(place.cluster);
  if (!running) return;
  const password = (await readFile(place.password, 'utf8')).trim();
  const keeper = await joinKeepers(ownerUrl(password, running.port, 'postgres'));
  await keeper.leave(() => stopPostmaster(place.cluster));
}
