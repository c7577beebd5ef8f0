import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { tellLoad } from './support/load.js';
import { median, rounded } from './support/percentile.js';
import { demandPgbench } from './support/pgbench.js';
import { inProcess, overHttp, peer, type Pace, type Rival } from './transitions/rivals.js';
import type { Load } from './transitions/documents-of-clients.js';
import { demandEqual } from './transitions/effects.js';

export const title =
  'Lệnh qua engine (trình, tạo xong PDF, rút lại): mỗi lệnh một giao dịch, chung giao dịch khi đông, và qua HTTP; ' +
  'cạnh pgbench chạy kịch bản rẻ nhất có cùng tác dụng. Bốn bên thay nhau chạy; số ghi là trung vị các lượt';

const loads = [1, 32].flatMap((bodies) => [1, 8, 32].map((clients) => ({ bodies, clients })));
const turns = 7;
const warmUpSeconds = 15;

/** `npm run bench -- transitions [SECONDS]`: seconds of each turn of each rival, 2 unless said otherwise. */
export async function run([seconds = '2']: readonly string[]): Promise<object[]> {
  await demandPgbench();
  tellLoad();
  const database = await benchDatabase();
  try {
    await warmUp(database);
    const rows = [];
    for (const load of loads) rows.push(await measure(database, load, Number(seconds)));
    return rows;
  } finally {
    await database.close();
  }
}

/** The server of an office has worked before; a cold one is still being compiled. */
async function warmUp(database: BenchDatabase): Promise<void> {
  for (const mayShare of [false, true]) {
    const office = await overHttp(database, { bodies: 1, clients: 8, mayShare });
    await office.run(warmUpSeconds);
    await office.close();
  }
}

async function measure(database: BenchDatabase, load: Load, seconds: number): Promise<object> {
  const limit = await peer(database, load);
  const ours = {
    riêng: await inProcess(database, load),
    chung: await inProcess(database, { ...load, mayShare: true }),
    HTTP: await overHttp(database, { ...load, mayShare: true }),
  };
  for (const rival of Object.values(ours)) demandEqual(rival.effects, limit.effects, rival.slack);
  const paces = await inTurns([limit, ...Object.values(ours)], seconds);
  const [ofLimit = []] = paces;
  return {
    'cơ quan': load.bodies,
    'cùng lúc': load.clients,
    'giới hạn/giây': Math.round(median(ofLimit.map(({ perSecond }) => perSecond))),
    ...Object.assign(
      {},
      ...Object.keys(ours).map((how, no) => told(how, paces[no + 1] ?? [], ofLimit)),
    ),
  };
}

/** Each rival's turns. One turn of all follows another, so that a change of the machine's pace meets all alike. */
async function inTurns(rivals: readonly Rival[], seconds: number): Promise<Pace[][]> {
  const paces = rivals.map((): Pace[] => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [no, rival] of rivals.entries()) paces[no]?.push(await rival.run(seconds));
  for (const rival of rivals) await rival.close();
  return paces;
}

function told(how: string, ours: readonly Pace[], limit: readonly Pace[]): object {
  const ratios = ours.map(({ perSecond }, turn) => perSecond / (limit[turn]?.perSecond ?? NaN));
  return {
    [`${how}/giây`]: Math.round(median(ours.map(({ perSecond }) => perSecond))),
    [`${how}: tỷ lệ`]: rounded(median(ratios), 2),
    [`${how}: thấp–cao`]: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    [`${how}: p50 (ms)`]: rounded(median(ours.map(({ p50 = NaN }) => p50))),
    [`${how}: p99 (ms)`]: rounded(median(ours.map(({ p99 = NaN }) => p99))),
  };
}
