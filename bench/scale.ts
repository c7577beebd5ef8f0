import { muchTrail } from '../apps/cli/seed/much-trail.js';
import { manyDocuments } from '../apps/cli/seed/many-documents.js';
import { busyCentre } from './queue/busy-centre.js';
import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { drive } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';
import { act, makeDocuments, reopened } from './transitions/documents-of-clients.js';
import { stepsOfRound } from './transitions/round.js';

export const title =
  'Khi cơ quan đã có nhiều văn bản và nhật ký: một lệnh qua engine, bàn làm việc và danh sách (giới hạn p99: 50 ms)';

const lists: readonly (readonly [login: string, what: string, url: string])[] = [
  ['chuyenvien.tchc', 'bàn làm việc', '/api/desk'],
  ['chuyenvien.tchc', 'số trên trình đơn', '/api/desk/counters'],
  ['chuyenvien.tchc', 'danh sách', '/api/documents?limit=50'],
  ['chuyenvien.tchc', 'danh sách của tôi', '/api/documents?mine=true&state=filed'],
  ['thethuc', 'bàn làm việc', '/api/desk'],
  ['pgd1', 'danh sách', '/api/documents?limit=50'],
];

/**
 * The drafter sees one document in twenty, the deputy director most of them.
 *
 * `npm run bench -- scale [DOCUMENTS,…] [EVENTS PER DOCUMENT] [SECONDS]`: 1000,1000000 documents,
 * 10 events of the trail each and 3 seconds unless said otherwise.
 */
export async function run([
  scales = '1000,1000000',
  events = '10',
  seconds = '3',
]: readonly string[]): Promise<object[]> {
  tellLoad();
  const rows: object[] = [];
  for (const scale of scales.split(',').map(Number)) {
    rows.push(...(await measure(scale, scale * Number(events), Number(seconds))));
  }
  return rows;
}

async function measure(scale: number, trail: number, seconds: number): Promise<object[]> {
  const database = await benchDatabase();
  const centre = await busyCentre(database.appUrl);
  try {
    const begin = performance.now();
    await manyDocuments(database.owner, await centre.template(), scale, 'on their way');
    await muchTrail(database.owner, trail);
    await database.owner.query('CHECKPOINT');
    console.error(
      `${scale} văn bản: nạp xong sau ${Math.round((performance.now() - begin) / 1000)} giây.`,
    );
    const rows: object[] = [
      {
        'văn bản': scale,
        'đo gì': 'lệnh qua engine',
        ...(await commands(database, seconds)),
      },
    ];
    for (const [login, what, url] of lists) {
      const ask = await centre.as(login);
      const once = async (): Promise<void> => {
        const { statusCode, body } = await ask({ method: 'GET', url });
        if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
      };
      await once();
      const { p50, p99, perSecond } = await drive(1, seconds, once);
      rows.push({
        'văn bản': scale,
        'đo gì': `${login}: ${what}`,
        'mỗi giây': Math.round(perSecond),
        'p50 (ms)': rounded(p50),
        'p99 (ms)': rounded(p99),
      });
    }
    return rows;
  } finally {
    await centre.close();
    await database.close();
  }
}

/** Commands of 8 people on documents of their own, among all the others. */
async function commands(database: BenchDatabase, seconds: number): Promise<object> {
  const load = { clients: 8, bodies: 1 };
  const made = await makeDocuments(database, load);
  await made.close();
  const documents = reopened(database.appUrl, made);
  try {
    const run = (time: number) =>
      drive(load.clients, time, (client, turn) => act(documents, client, turn), stepsOfRound);
    const { p50, p99, perSecond } = await run(seconds);
    return {
      'mỗi giây': Math.round(perSecond),
      'p50 (ms)': rounded(p50),
      'p99 (ms)': rounded(p99),
    };
  } finally {
    await documents.close();
  }
}
