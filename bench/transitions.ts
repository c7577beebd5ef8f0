import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { drive, type Driven } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';
import { demandPgbench, pgbench } from './support/pgbench.js';
import { cheapestRound } from './transitions/cheapest-round.js';
import { act, makeDocuments, reopened, type Load } from './transitions/documents-of-clients.js';
import { demandEqual, effectsSoFar, perCommand, type Effects } from './transitions/effects.js';
import { driveOverHttp } from './transitions/over-http.js';
import { stepsOfRound } from './transitions/round.js';

export const title =
  'Lệnh qua engine (trình, tạo xong PDF, rút lại): mỗi lệnh một giao dịch, chung giao dịch khi đông, và qua HTTP; ' +
  'cạnh pgbench chạy kịch bản rẻ nhất có cùng tác dụng';

const loads = [1, 32].flatMap((bodies) => [1, 8, 32].map((clients) => ({ bodies, clients })));

interface Measured {
  readonly perSecond: number;
  readonly effects: Effects;
}

/** `npm run bench -- transitions [SECONDS]`: seconds of each run, 3 unless said otherwise. */
export async function run([seconds = '3']: readonly string[]): Promise<object[]> {
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

/** The peer runs between the two forms, so that a change of the machine's load meets all alike. */
async function measure(database: BenchDatabase, load: Load, seconds: number): Promise<object> {
  const plain = await engine(database, { ...load, mayShare: false }, seconds);
  const limit = await peer(database, load, seconds);
  const shared = await engine(database, { ...load, mayShare: true }, seconds);
  const overHttp = await engine(database, { ...load, mayShare: true }, seconds, driveOverHttp);
  for (const ours of [plain, shared, overHttp]) {
    demandEqual(ours.effects, limit.effects, 0.01 + load.clients / ours.count);
  }
  return {
    'cơ quan': load.bodies,
    'cùng lúc': load.clients,
    'giới hạn/giây': Math.round(limit.perSecond),
    ...told('riêng', plain, limit),
    ...told('chung', shared, limit),
    ...told('HTTP', overHttp, limit),
  };
}

const told = (how: string, ours: Driven, limit: Measured): object => ({
  [`${how}/giây`]: Math.round(ours.perSecond),
  [`${how}: tỷ lệ`]: rounded(ours.perSecond / limit.perSecond, 2),
  [`${how}: p50 (ms)`]: rounded(ours.p50),
  [`${how}: p99 (ms)`]: rounded(ours.p99),
});

async function engine(
  { appUrl, owner }: BenchDatabase,
  load: Load,
  seconds: number,
  driveWith: typeof driveOverHttp = driveInProcess,
): Promise<Driven & Measured> {
  const made = await makeDocuments(appUrl, load);
  await made.close();
  await owner.query('ANALYZE');
  const before = await effectsSoFar(owner);
  const documents = reopened(appUrl, made, load.clients);
  const driven = await driveWith(documents, load.clients, seconds);
  await documents.close();
  return { ...driven, effects: perCommand(before, await effectsSoFar(owner), driven.count) };
}

const driveInProcess: typeof driveOverHttp = (documents, clients, seconds) =>
  drive(clients, seconds, (client, turn) => act(documents, client, turn));

/** Commands a second of the peer. */
async function peer(
  { appUrl, owner }: BenchDatabase,
  load: Load,
  seconds: number,
): Promise<Measured> {
  const documents = await makeDocuments(appUrl, load);
  await documents.close();
  const script = await cheapestRound(appUrl, documents);
  await owner.query('ANALYZE');
  const before = await effectsSoFar(owner);
  const { count, perSecond } = await pgbench(appUrl, script, load.clients, seconds);
  const effects = perCommand(before, await effectsSoFar(owner), count * stepsOfRound);
  return { perSecond: perSecond * stepsOfRound, effects };
}
