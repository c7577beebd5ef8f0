import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadJourneySettings } from '#journey';
import { systemClock } from '#kernel';
import { RegistryFacade } from '#modules/registry';
import { SigningFacade } from '#modules/signing';
import {
  claimDataFolder,
  eraseDataFolder,
  installationSecret,
  loadConfig,
  migrate,
  nextFreePort,
  openDatabase,
  stopSignal,
  UnitOfWork,
} from '#platform';
import { startBackground } from '../worker/background.js';
import { channelSettings } from './channel-settings.js';
import { createApi } from './create-api.js';
import { demoOfInstallation, printDemo } from './demo/demo-of-installation.js';
import { rooms } from './rooms.js';

const configFolder = join(dirname(fileURLToPath(import.meta.url)), '../../config');

/** Runs the product until it is told to stop. */
export async function main(args: readonly string[] = []): Promise<void> {
  const stopped = stopSignal();
  const config = loadConfig(process.env);
  if (args.includes('--fresh')) await eraseDataFolder(config.DATA_DIR);
  await claimDataFolder(config.DATA_DIR);
  const database = await openDatabase(config, console.log);
  const secret = await installationSecret(config);
  const urls = await migrate(database.ownerUrl, secret);
  const port = await nextFreePort(config.PORT, config.HOST);
  if (port !== config.PORT) console.log(`Cổng ${config.PORT} đang bận, dùng cổng ${port}.`);
  const app = await createApi({
    platform: {
      appUrl: config.APP_DATABASE_URL ?? urls.app,
      blobFolder: join(config.DATA_DIR, 'blobs'),
      poolSize: config.DATABASE_POOL,
    },
    host: config.HOST,
    publicUrl: config.PUBLIC_URL,
    modules: rooms({
      secret,
      journey: await loadJourneySettings(configFolder),
      channels: channelSettings(config, `http://${config.HOST}:${port}`),
    }),
  });
  if (config.DEMO) {
    const uow = app.get(UnitOfWork);
    const [registry, signing] = [app.get(RegistryFacade), app.get(SigningFacade)];
    const demo = { uow, clock: systemClock, registry, signing };
    const secrets = await demoOfInstallation(demo, config.DATA_DIR);
    if (secrets) printDemo(secrets, console.log);
  }
  const background = await startBackground(app, { jobsUrl: urls.jobs, concurrency: config.JOBS });
  await app.listen(port, config.HOST);
  console.log(`Trình Ký chạy ở http://${config.HOST}:${port} (dừng bằng Ctrl-C).`);
  await stopped;
  await background.stop();
  await app.close();
  await database.close();
  console.log('Đã dừng.');
}
