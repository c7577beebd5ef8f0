import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock, type Clock } from '#kernel';
import { loadJourneySettings } from '#journey';
import type { NewBody } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import { httpAsk, SigningFacade } from '#modules/signing';
import {
  installationSecret,
  migrate,
  nextFreePort,
  openDatabase,
  UnitOfWork,
  type Config,
} from '#platform';
import { tellOfFirstBody } from '../setup/first-body.js';
import { startBackground } from '../worker/background.js';
import { channelSettings } from './channel-settings.js';
import { createApi } from './create-api.js';
import { openCases } from './demo/demo-cases.js';
import { demoOfInstallation } from './demo/demo-of-installation.js';
import type { DemoSecrets } from './demo/demo-secrets.js';
import type { DemoKind } from './demo/set-up-demo.js';
import { rooms } from './rooms.js';

export interface Product {
  readonly origin: string;
  /** Passwords and PINs of the demo world, where there is one. */
  readonly demo: DemoSecrets | undefined;
  close(): Promise<void>;
}

/** For a product that plays: another clock, another demo. */
export interface ProductOptions {
  readonly clock?: Clock;
  readonly demo?: DemoKind;
  readonly sweepEveryMs?: number;
}

const configFolder = join(dirname(fileURLToPath(import.meta.url)), '../../config');

/** The whole product, listening: database, rooms, HTTP face and what runs behind them. */
export async function openProduct(
  config: Config,
  log: (line: string) => void,
  options: ProductOptions = {},
): Promise<Product> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeNext of closers.splice(0).reverse()) await closeNext();
  };
  try {
    const closeLater = (closer: () => Promise<unknown>) => closers.push(closer);
    return { ...(await open(config, log, closeLater, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  config: Config,
  log: (line: string) => void,
  closeLater: (close: () => Promise<unknown>) => void,
  { clock = systemClock, demo: kind, sweepEveryMs }: ProductOptions,
): Promise<Omit<Product, 'close'>> {
  const database = await openDatabase(config, log);
  closeLater(() => database.close());
  const secret = await installationSecret(config);
  const urls = await migrate(database.ownerUrl, secret);
  const own = { url: '' };
  const app = await createApi({
    platform: {
      appUrl: config.APP_DATABASE_URL ?? urls.app,
      blobFolder: join(config.DATA_DIR, 'blobs'),
      poolSize: config.DATABASE_POOL,
      clock,
    },
    secret,
    host: config.HOST,
    publicUrl: config.PUBLIC_URL,
    modules: rooms({
      secret,
      journey: await loadJourneySettings(configFolder),
      channels: channelSettings(config, own),
      tokenLibrary: config.PKCS11_LIBRARY,
      ask: httpAsk({
        reach: config.DEMO ? 'loopback' : 'public',
        privateHosts: config.TRUST_SERVICE_HOSTS,
      }),
    }),
  });
  closeLater(() => app.close());
  const demo = config.DEMO ? await demoOf(app, config, clock, kind) : undefined;
  await tellOfFirstBody(app.get(UnitOfWork), log);
  const port = await nextFreePort(config.PORT, config.HOST);
  if (port !== config.PORT) log(`Cổng ${config.PORT} đang bận, dùng cổng ${port}.`);
  own.url = `http://${config.HOST}:${port}`;
  await app.listen(port, config.HOST);
  const background = await startBackground(app, {
    ...{ jobsUrl: urls.jobs, concurrency: config.JOBS },
    ...(sweepEveryMs === undefined ? {} : { sweepEveryMs }),
  });
  closeLater(() => background.stop());
  return { origin: own.url, demo };
}

function demoOf(
  app: Awaited<ReturnType<typeof createApi>>,
  { DATA_DIR }: Config,
  clock: Clock,
  kind: DemoKind = { opensCases: true },
): Promise<DemoSecrets | undefined> {
  const [registry, signing] = [app.get(RegistryFacade), app.get(SigningFacade)];
  const hands = { uow: app.get(UnitOfWork), clock, registry, signing };
  const fill = async (centre: NewBody) => {
    if (kind.opensCases) await openCases(app, clock, centre);
  };
  return demoOfInstallation(hands, DATA_DIR, fill, kind);
}
