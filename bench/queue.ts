import type { Ask } from '../test/worlds/ask.js';
import { busyCentre } from './queue/busy-centre.js';
import { manyDocuments } from '../apps/cli/seed/many-documents.js';
import { benchDatabase } from './support/bench-database.js';
import { drive } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';

export const title =
  'Bàn làm việc, danh sách, tìm kiếm và trang văn bản khi cơ quan có 10.000 văn bản';

/** What each post opens most, as the browser asks for it. */
const pages: readonly (readonly [login: string, what: string, url: string])[] = [
  ['chuyenvien.tchc', 'bàn làm việc', '/api/desk'],
  ['thethuc', 'bàn làm việc', '/api/desk'],
  ['pgd1', 'bàn làm việc', '/api/desk'],
  ['vanthu1', 'bàn làm việc', '/api/desk'],
  ['thanhtra', 'bàn làm việc', '/api/desk'],
  ['vanthu1', 'số trên trình đơn', '/api/desk/counters'],
  ['chuyenvien.tchc', 'danh sách', '/api/documents?limit=50'],
  ['pgd1', 'danh sách', '/api/documents?limit=50'],
  ['thanhtra', 'danh sách, trang 100', '/api/documents?limit=50&page=100'],
  ['thanhtra', 'danh sách quá hạn', '/api/documents?late=true'],
  ['chuyenvien.tchc', 'danh sách của tôi', '/api/documents?mine=true&state=filed'],
  ['thanhtra', 'danh sách, tìm chữ', '/api/documents?search=quy%20trinh%2077'],
  ['pgd1', 'tìm kiếm', '/api/search?words=quy%20trinh%2077'],
  ['pgd1', 'tìm theo số', '/api/search?words=4020%2Fkh'],
  ['thanhtra', 'trang văn bản', '/api/documents/:document'],
  ['pgd1', 'trang văn bản', '/api/documents/:document'],
];

/** `npm run bench -- queue [SECONDS] [DOCUMENTS]`: of each page, 3 unless said otherwise; 10000 documents. */
export async function run([seconds = '3', count = '10000']: readonly string[]): Promise<object[]> {
  tellLoad();
  const database = await benchDatabase();
  const centre = await busyCentre(database.appUrl);
  try {
    const document = await manyDocuments(database.owner, await centre.template(), Number(count));
    const rows: object[] = [];
    for (const [login, what, url] of pages) {
      const ask = await centre.as(login);
      const measured = await measure(ask, url.replace(':document', document), Number(seconds));
      rows.push({ ai: login, 'mở gì': what, ...measured });
    }
    return rows;
  } finally {
    await centre.close();
    await database.close();
  }
}

/** One person after another: what one waits for on a quiet server. */
async function measure(ask: Ask, url: string, seconds: number): Promise<object> {
  const once = async (): Promise<number> => {
    const { statusCode, body, bytes } = await ask({ method: 'GET', url });
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
    return bytes.length;
  };
  const size = await once();
  const { p50, p95, count } = await drive(1, seconds, once);
  return {
    'p50 (ms)': rounded(p50),
    'p95 (ms)': rounded(p95),
    'số lần': count,
    kB: rounded(size / 1024),
  };
}
