import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadJourneySettings } from '#journey';
import type { ChannelSettings } from '#modules/dispatch';
import type { Ask as AskServices } from '#modules/signing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/create-api.js';
import type { ApiOptions } from '../../apps/api/options.js';
import { rooms } from '../../apps/api/rooms.js';
import { askAt, type Ask } from './ask.js';
import { testPassword, worldInDatabase, type WorldInDatabase } from './world-in-database.js';

export interface WorldOverHttp extends WorldInDatabase {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  readonly anonymous: Ask;
  /** Signs a person in and asks with the cookie of that session. */
  as(login: string): Promise<Ask>;
  cookieOf(login: string): Promise<string>;
}

export interface WorldOptions extends Partial<ApiOptions> {
  /** The secret that the rooms derive their keys from. */
  readonly secret?: string;
  /** The mail server that letters leave by. */
  readonly smtp?: ChannelSettings['smtp'];
  /** How timestamps and answers on certificates are asked for. */
  readonly ask?: AskServices;
}

/** The demo world behind the real application; answers are held against their contracts. */
export const worldOverHttp = async (options: WorldOptions = {}): Promise<WorldOverHttp> =>
  inOwnFolder(async (folder) => overHttp(await worldInDatabase(), folder, options));

/** Gives a world a folder that lasts as long as the world. */
export async function inOwnFolder(
  open: (folder: string) => Promise<WorldOverHttp>,
): Promise<WorldOverHttp> {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-world-'));
  const clean = () => rm(folder, { recursive: true });
  try {
    const there = await open(folder);
    return { ...there, close: () => there.close().finally(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Puts the application before a world; what it keeps on disk lies in the folder. */
export async function overHttp(
  there: WorldInDatabase,
  folder: string,
  options: WorldOptions = {},
): Promise<WorldOverHttp> {
  const channels = channelsIn(folder, options.smtp);
  const app = await createApi({
    platform: {
      appUrl: there.database.appUrl,
      blobFolder: join(folder, 'blobs'),
      poolSize: 4,
      clock: there.clock,
    },
    secret: options.secret ?? testSecret,
    host: '127.0.0.1',
    checkReplies: true,
    ...options,
    modules: [...(await allRooms(channels, options)), ...(options.modules ?? [])],
  }).catch(async (error: unknown) => {
    await there.close();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  channels.http.ownUrl = origin;
  const anonymous = askAt(origin);
  return {
    ...there,
    app,
    origin,
    anonymous,
    cookieOf: (login) => signIn(anonymous, login),
    as: async (login) => {
      const cookie = await signIn(anonymous, login);
      return (asked) => anonymous({ ...asked, headers: { cookie, ...asked.headers } });
    },
    close: async () => {
      await app.close();
      await there.close();
    },
  };
}

/** Packages to a body of this deployment find it once the application listens. */
const testSecret = 'a secret of tests';

const channelsIn = (folder: string, smtp: ChannelSettings['smtp'] = null) => ({
  http: { ownUrl: 'http://127.0.0.1:1', reach: 'loopback' as const, timeoutMs: 5_000 },
  folder: { root: join(folder, 'outbox') },
  smtp,
});

const allRooms = async (
  channels: ReturnType<typeof channelsIn>,
  { secret = testSecret, ask }: WorldOptions,
) =>
  rooms({
    secret,
    journey: await loadJourneySettings(join(import.meta.dirname, '../../config')),
    channels,
    ...(ask ? { ask } : {}),
  });

async function signIn(ask: Ask, login: string): Promise<string> {
  const payload = { login, password: testPassword(login) };
  const answer = await ask({ method: 'POST', url: '/api/session', payload });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (answer.statusCode !== 201 || !cookie) throw new Error(`${login}: ${answer.body}`);
  return cookie;
}
