import type { Browser, Page } from 'playwright-core';
import { worldOverHttp, type WorldOverHttp } from '../worlds/world-over-http.js';
import { openBrowser, visit } from './browser.js';

let world: WorldOverHttp;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([worldOverHttp(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const untroubled = { complaints: [], elsewhere: [], failures: [] };

test('the description of the interface draws every operation, without the network', async () => {
  const address = `${world.origin}/api/docs`;
  const seen = await visit(browser, address, '.opblock');
  expect(seen).toMatchObject({ title: 'Trình Ký – mô tả giao diện lập trình', ...untroubled });
  const answer = await fetch(`${world.origin}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described).toContain('POST /api/documents/{documentId}/approval');
  expect((await drawnOperations(address, described.length)).sort()).toEqual(described.sort());
});

/** The page draws those in sight only: it is read from top to bottom, as people do. */
async function drawnOperations(address: string, expected: number): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('.opblock').first().waitFor();
  const drawn = new Set<string>();
  for (const end = Date.now() + 60_000; drawn.size < expected && Date.now() < end;) {
    for (const operation of await operationsInSight(page)) drawn.add(operation);
    await page.mouse.wheel(0, 400);
  }
  await page.close();
  return [...drawn];
}

const operationsInSight = (page: Page): Promise<string[]> =>
  page.locator('.opblock-summary').evaluateAll((all) =>
    all.map((one) => {
      const [method, path] = ['.opblock-summary-method', '.opblock-summary-path'].map((part) =>
        one.querySelector(part),
      );
      return `${method?.textContent} ${path?.getAttribute('data-path')}`;
    }),
  );

test('a page that breaks and asks elsewhere would be caught', async () => {
  const page = `<h1>x</h1><script>console.error('hỏng')</script><img src="http://other.example/a">`;
  const address = `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
  const seen = await visit(browser, address, 'h1');
  expect(seen.complaints).toContain('hỏng');
  expect(seen.elsewhere).toEqual(['http://other.example/a']);
});
