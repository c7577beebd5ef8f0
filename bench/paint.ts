import { openBrowser } from '../test/browser/browser.js';
import { viewport } from '../test/browser/office.js';
import type { Page } from 'playwright-core';
import { busyCentre, type BusyCentre } from './queue/busy-centre.js';
import { manyDocuments } from '../apps/cli/seed/many-documents.js';
import { benchDatabase } from './support/bench-database.js';
import { tellLoad } from './support/load.js';
import { percentile, rounded } from './support/percentile.js';

export const title =
  'Từ lúc bấm đến lúc thấy, khi cơ quan có 10.000 văn bản (giới hạn: p95 dưới 300 ms)';

const limitMs = 300;
const restMs = 100;

interface Opening {
  readonly what: string;
  readonly login: string;
  /** The page the person comes from. */
  readonly from: string;
  readonly click: string;
  /** What stands on the page once the server's answer is painted. */
  readonly shown: string;
}

const row = 'tbody tr[data-row-key]';
const openings: readonly Opening[] = [
  {
    what: 'bàn làm việc',
    login: 'thanhtra',
    from: '/kiem-tra-chu-ky',
    click: 'nav a[href="/"]',
    shown: 'main h2',
  },
  {
    what: 'Phê duyệt & Ký',
    login: 'thethuc',
    from: '/kiem-tra-chu-ky',
    click: 'nav a[href="/phe-duyet"]',
    shown: 'main section li a',
  },
  {
    what: 'hồ sơ văn bản',
    login: 'thanhtra',
    from: '/kiem-tra-chu-ky',
    click: 'nav a[href="/tra-cuu"]',
    shown: row,
  },
  {
    what: 'trang văn bản',
    login: 'thanhtra',
    from: '/tra-cuu',
    click: row,
    shown: 'ol[aria-label="Đường đi của văn bản"]',
  },
];

/** `npm run bench -- paint [CLICKS] [DOCUMENTS]`: 40 clicks unless said otherwise; 10000 documents. */
export async function run([clicks = '40', count = '10000']: readonly string[]): Promise<object[]> {
  tellLoad();
  const database = await benchDatabase();
  const centre = await busyCentre(database.appUrl);
  const browser = await openBrowser();
  try {
    await manyDocuments(database.owner, await centre.template(), Number(count));
    const rows: object[] = [];
    for (const opening of openings) {
      const context = await browser.newContext({ viewport });
      await context.addCookies([await sessionOf(centre, opening.login)]);
      rows.push(await measure(await context.newPage(), centre.origin, opening, Number(clicks)));
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
    await centre.close();
    await database.close();
  }
}

async function sessionOf({ origin, cookieOf }: BusyCentre, login: string) {
  const [name, value] = (await cookieOf(login)).split('=') as [string, string];
  return { name, value, url: origin };
}

/** Each time in a page just loaded: nothing is kept of the last answer. */
async function measure(
  page: Page,
  origin: string,
  { what, from, click, shown }: Opening,
  clicks: number,
): Promise<object> {
  const times: number[] = [];
  for (let count = 0; count < clicks; count += 1) {
    await page.goto(origin + from);
    await page.locator(click).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    // A hand comes to rest on what it is about to press.
    await page.locator(click).first().hover();
    await page.waitForTimeout(restMs);
    times.push(await page.evaluate<number>(fromClickToPaint(click, shown)));
  }
  const sorted = times.slice(1).sort((a, b) => a - b);
  const p95 = percentile(sorted, 95);
  return {
    'mở gì': what,
    'lần đầu (ms)': rounded(times[0] ?? 0),
    'p50 (ms)': rounded(percentile(sorted, 50)),
    'p95 (ms)': rounded(p95),
    'so với giới hạn': rounded(p95 / limitMs, 2),
  };
}

/** In the browser: from the click to the frame after the one in which the answer stands. */
const fromClickToPaint = (click: string, shown: string): string => `new Promise((done) => {
  const start = performance.now();
  const look = () => {
    if (!document.querySelector(${JSON.stringify(shown)})) return requestAnimationFrame(look);
    requestAnimationFrame(() => done(performance.now() - start));
  };
  document.querySelector(${JSON.stringify(click)}).click();
  look();
})`;
