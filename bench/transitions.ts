import { besideLimit, medianPace } from './support/beside-limit.js';
import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { inTurns } from './support/in-turns.js';
import { tellLoad } from './support/load.js';
import { demandPgbench } from './support/pgbench.js';
import { inProcess, overHttp, peer, type Rival } from './transitions/rivals.js';
import type { Load } from './transitions/documents-of-clients.js';
import { demandEqual } from './support/effects.js';

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
  const rivals: Rival[] = [];
  const open = async (rival: Promise<Rival>): Promise<Rival> => {
    rivals.push(await rival);
    return rival;
  };
  try {
    const limit = await open(peer(database, load));
    const ours = {
      riêng: await open(inProcess(database, load)),
      chung: await open(inProcess(database, { ...load, mayShare: true })),
      HTTP: await open(overHttp(database, { ...load, mayShare: true })),
    };
    for (const rival of Object.values(ours)) demandEqual(rival.effects, limit.effects, rival.slack);
    const [ofLimit = [], ...paces] = await inTurns(rivals, turns, seconds);
    return {
      'cơ quan': load.bodies,
      'cùng lúc': load.clients,
      'giới hạn/giây': medianPace(ofLimit),
      ...Object.assign(
        {},
        ...Object.keys(ours).map((how, no) => besideLimit(how, paces[no] ?? [], ofLimit)),
      ),
    };
  } finally {
    for (const rival of rivals) await rival.close();
  }
}
