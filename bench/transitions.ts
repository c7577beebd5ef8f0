import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { drive } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';
import { demandPgbench, pgbench } from './support/pgbench.js';
import { act, makeDocuments } from './transitions/documents-of-clients.js';
import { replayOfRound } from './transitions/replay-of-round.js';
import { stepsOfRound } from './transitions/round.js';

export const title =
  'Một lệnh qua engine (trình, tạo xong PDF, rút lại), cạnh pgbench gửi đúng các câu SQL ấy';

const loads = [1, 32].flatMap((bodies) => [1, 8, 32].map((clients) => ({ bodies, clients })));

/** `npm run bench -- transitions [SECONDS]`: seconds of each run, 2 unless said otherwise. */
export async function run([seconds = '2']: readonly string[]): Promise<object[]> {
  await demandPgbench();
  tellLoad();
  const database = await benchDatabase();
  try {
    const rows = [];
    for (const load of loads) rows.push(await measure(database, load, Number(seconds)));
    return rows;
  } finally {
    await database.close();
  }
}

async function measure(
  database: BenchDatabase,
  load: (typeof loads)[number],
  seconds: number,
): Promise<object> {
  const { clients } = load;
  const ours = await driveEngine(database, load, seconds);
  const limit = await replay(database, load, seconds);
  return {
    'cơ quan': load.bodies,
    'cùng lúc': clients,
    'lệnh/giây': Math.round(ours.perSecond),
    'giới hạn/giây': Math.round(limit),
    'tỷ lệ': rounded(ours.perSecond / limit, 2),
    'p50 (ms)': rounded(ours.p50),
    'p99 (ms)': rounded(ours.p99),
  };
}

async function driveEngine(
  { appUrl }: BenchDatabase,
  load: (typeof loads)[number],
  seconds: number,
) {
  const documents = await makeDocuments(appUrl, load);
  try {
    return await drive(load.clients, seconds, (client, turn) => act(documents, client, turn));
  } finally {
    await documents.close();
  }
}

/** Commands a second of the peer; its commands must have moved the documents as ours do. */
async function replay(
  { appUrl, owner }: BenchDatabase,
  load: (typeof loads)[number],
  seconds: number,
): Promise<number> {
  const documents = await makeDocuments(appUrl, load);
  await documents.close();
  const moves = async (): Promise<number> => {
    const { rows } = await owner.query<{ moves: string }>(
      'SELECT count(*) AS moves FROM engine.history',
    );
    return Number(rows[0]?.moves);
  };
  const script = await replayOfRound(appUrl, documents);
  const before = await moves();
  const { count, perSecond } = await pgbench(appUrl, script, load.clients, seconds);
  const moved = (await moves()) - before;
  if (moved < count * stepsOfRound) {
    throw new Error(`The replay moved ${moved} times in ${count} rounds.`);
  }
  return perSecond * stepsOfRound;
}
