import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadJourneySettings } from '#journey';
import { MovableClock, systemIds } from '#kernel';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { createApi } from '../../apps/api/create-api.js';
import { rooms } from '../../apps/api/rooms.js';
import { aPlan } from '../../test/builders/content.js';
import { askAt, type Ask } from '../../test/worlds/ask.js';
import { setUpDemoWorld } from '../../test/worlds/demo-world.js';

export interface BusyCentre {
  readonly origin: string;
  /** The cookie of a new session, as `name=value`. */
  cookieOf(login: string): Promise<string>;
  as(login: string): Promise<Ask>;
  personId(login: string): string;
  /** Id of a document that its drafter has just submitted. */
  template(): Promise<string>;
  close(): Promise<void>;
}

/** A morning on which every post and delegation of the demo world is alive. */
const morning = new Date('2026-03-04T02:00:00Z');
const passwordOf = (login: string): string => `mật khẩu của ${login}`;

const secret = 'a secret of benches';

/** The demo's centre behind the real application; nothing runs behind the requests. */
export async function busyCentre(appUrl: string): Promise<BusyCentre> {
  const clock = new MovableClock(morning);
  const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
  const hands = { uow: new UnitOfWork(pool), ids: systemIds, clock, passwordOf };
  const world = await setUpDemoWorld(hands);
  await pool.end();
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-bench-'));
  const app = await createApi({
    platform: { appUrl, blobFolder: join(folder, 'blobs'), poolSize: 8, clock },
    secret,
    host: '127.0.0.1',
    modules: rooms({
      secret,
      journey: await loadJourneySettings('config'),
      channels: {
        http: { ownUrl: 'http://127.0.0.1:1', reach: 'loopback', timeoutMs: 1_000 },
        folder: { root: join(folder, 'outbox') },
        smtp: null,
      },
    }),
  });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const anonymous = askAt(origin);
  const cookieOf = async (login: string): Promise<string> => {
    const payload = { login, password: passwordOf(login) };
    const answer = await anonymous({ method: 'POST', url: '/api/session', payload });
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  };
  const as = async (login: string): Promise<Ask> => {
    const cookie = await cookieOf(login);
    return (asked) => anonymous({ ...asked, headers: { cookie, ...asked.headers } });
  };
  return {
    origin,
    cookieOf,
    as,
    personId: (login) => world.centre.people.get(login)?.personId ?? '',
    template: async () => {
      const drafter = await as('chuyenvien.tchc');
      const unitId = world.centre.units.get('TCHC');
      const draft = { content: aPlan(), unitId };
      const created = await drafter({ method: 'POST', url: '/api/documents', payload: draft });
      const { id, workingRevision } = created.json<{ id: string; workingRevision: number }>();
      const signerId = world.centre.people.get('pgd1')?.personId;
      const payload = { revision: workingRevision, signerId };
      const url = `/api/documents/${id}/submission`;
      const { statusCode, body } = await drafter({ method: 'POST', url, payload });
      if (statusCode !== 200) throw new Error(body);
      return id;
    },
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
