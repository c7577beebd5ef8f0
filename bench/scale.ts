import { grownCentre, type GrownCentre } from './scale/grown-centre.js';
import type { Driven } from './support/drive.js';
import { inTurns } from './support/in-turns.js';
import { tellLoad } from './support/load.js';
import { median, rounded } from './support/percentile.js';

export const title =
  'Khi cơ quan đã có nhiều văn bản và nhật ký: một lệnh qua engine, bàn làm việc và danh sách (giới hạn p99: 50 ms). ' +
  'Các cơ quan thay nhau chạy; số ghi là trung vị các lượt, tỷ lệ là so với cơ quan đầu ở cùng lượt';

const turns = 7;
const warmUpSeconds = 5;

/**
 * `npm run bench -- scale [DOCUMENTS,…] [EVENTS PER DOCUMENT] [SECONDS]`: centres of 1000,1000000
 * documents, 10 events of the trail for each and 2 seconds a turn unless said otherwise.
 */
export async function run([
  scales = '1000,1000000',
  events = '10',
  seconds = '2',
]: readonly string[]): Promise<object[]> {
  const centres: GrownCentre[] = [];
  try {
    for (const scale of scales.split(',').map(Number))
      centres.push(await grownCentre(scale, scale * Number(events)));
    tellLoad();
    const rows: object[] = [];
    for (const what of centres[0]?.probes.keys() ?? [])
      rows.push(...(await compare(what, centres, Number(seconds))));
    return rows;
  } finally {
    for (const centre of centres) await centre.close();
  }
}

async function compare(
  what: string,
  centres: readonly GrownCentre[],
  seconds: number,
): Promise<object[]> {
  const runners = centres.flatMap(({ probes }) => probes.get(what) ?? []);
  await inTurns(runners, 1, warmUpSeconds);
  const paces = await inTurns(runners, turns, seconds);
  const [first = []] = paces;
  return centres.map(({ documents }, no) => told(what, documents, paces[no] ?? [], first));
}

function told(
  what: string,
  documents: number,
  ours: readonly Driven[],
  first: readonly Driven[],
): object {
  const ratios = ours.map(({ perSecond }, turn) => perSecond / (first[turn]?.perSecond ?? NaN));
  return {
    'đo gì': what,
    'văn bản': documents,
    'mỗi giây': Math.round(median(ours.map(({ perSecond }) => perSecond))),
    'tỷ lệ': rounded(median(ratios), 2),
    'p50 (ms)': rounded(median(ours.map(({ p50 }) => p50))),
    'p99 (ms)': rounded(median(ours.map(({ p99 }) => p99))),
  };
}
