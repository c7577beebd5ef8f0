import { join } from 'node:path';
import type pg from 'pg';
import { manyDocuments } from '../apps/cli/seed/many-documents.js';
import { cheapestActs } from './acts/cheapest-acts.js';
import { openWork, traces, type OpenWork } from './acts/open-work.js';
import { actsOfRound, type ActsErrand } from './acts/round.js';
import { busyCentre } from './queue/busy-centre.js';
import { besideLimit, medianPace, type Pace } from './support/beside-limit.js';
import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { clientsOf } from './support/clients.js';
import { demandEqual, perCommand, type Effects } from './support/effects.js';
import { inTurns } from './support/in-turns.js';
import { tellLoad } from './support/load.js';
import { demandPgbench, pgbench } from './support/pgbench.js';

export const title =
  'Nhận việc rồi thả việc qua API thật (phiên, quyền, hợp đồng, nhật ký), cạnh pgbench chạy kịch bản rẻ ' +
  'nhất có cùng tác dụng. Hai bên thay nhau chạy; số ghi là trung vị các lượt';

const clientsScript = join(import.meta.dirname, 'acts/clients.js');
const loads = [1, 8, 32];
const turns = 7;
const warmUpSeconds = 15;
const documents = 3_200;

/** `npm run bench -- acts [SECONDS]`: seconds of each turn, 2 unless said otherwise. */
export async function run([seconds = '2']: readonly string[]): Promise<object[]> {
  await demandPgbench();
  tellLoad();
  const database = await benchDatabase();
  const centre = await busyCentre(database.appUrl);
  try {
    await manyDocuments(database.owner, await centre.template(), documents, 'on their way');
    const work = await openWork(database.owner, centre.personId('thethuc'));
    const door = { origin: centre.origin, cookie: await centre.cookieOf('thethuc') };
    await warmUp({ ...door, ...work, clients: 8 });
    const rows: object[] = [];
    for (const clients of loads)
      rows.push(await measure(database, { ...door, ...work, clients }, Number(seconds)));
    return rows;
  } finally {
    await centre.close();
    await database.close();
  }
}

/** The server of an office has worked before; a cold one is still being compiled. */
async function warmUp(errand: ActsErrand): Promise<void> {
  const people = await clientsOf(clientsScript, errand);
  await people.drive(warmUpSeconds);
  await people.close();
}

async function measure(
  { owner, appUrl }: BenchDatabase,
  errand: ActsErrand & OpenWork,
  seconds: number,
): Promise<object> {
  const { clients } = errand;
  const people = await clientsOf(clientsScript, errand);
  try {
    const wrote = await tracesOf(owner, people.drive);
    const script = await cheapestActs(owner, errand, clients);
    const limit = {
      run: async (span: number) => {
        const { count, perSecond } = await pgbench(appUrl, script, clients, span);
        return { count: count * actsOfRound, perSecond: perSecond * actsOfRound };
      },
    };
    demandEqual(wrote, await tracesOf(owner, limit.run), 0);
    const [ofLimit = [], ours = []] = await inTurns<Pace>(
      [limit, { run: people.drive }],
      turns,
      seconds,
    );
    return {
      'cùng lúc': clients,
      'giới hạn/giây': medianPace(ofLimit),
      ...besideLimit('API', ours, ofLimit),
    };
  } finally {
    await people.close();
  }
}

/** Rows that each act leaves. */
async function tracesOf(
  owner: pg.Pool,
  act: (seconds: number) => Promise<{ readonly count: number }>,
): Promise<Effects> {
  const before = await traces(owner);
  const { count } = await act(1);
  return perCommand(before, await traces(owner), count);
}
