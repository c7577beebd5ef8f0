import type { Browser } from 'playwright-core';
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

test('the start page says what runs and asks no other host', async () => {
  const seen = await visit(browser, `${world.origin}/`, 'h1');
  expect(seen).toMatchObject({ title: 'Trình Ký', ...untroubled });
  expect(seen.text).toContain('Thế giới mẫu');
});

test('each link of the start page leads somewhere', async () => {
  const page = await browser.newPage();
  await page.goto(`${world.origin}/`);
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  await page.close();
  expect(links).toContain('/api/docs');
  const answers = await Promise.all(links.map((link) => fetch(new URL(link ?? '', world.origin))));
  expect(answers.map(({ status, url }) => [status, url])).toEqual(
    answers.map(({ url }) => [200, url]),
  );
});

test('the start page names everybody who can sign in at the centre', async () => {
  const { text } = await visit(browser, `${world.origin}/`, 'table');
  const named = new Set(text.match(/[a-z]+(?:\.[a-z]+)*\d*/g));
  expect([...world.world.centre.people.keys()].filter((login) => !named.has(login))).toEqual([]);
});

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
  expect((await drawnOperations(address)).sort()).toEqual(described.sort());
});

async function drawnOperations(address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('.opblock').first().waitFor();
  const drawn = await page.locator('.opblock-summary').evaluateAll((all) =>
    all.map((one) => {
      const [method, path] = ['.opblock-summary-method', '.opblock-summary-path'].map((part) =>
        one.querySelector(part),
      );
      return `${method?.textContent} ${path?.getAttribute('data-path')}`;
    }),
  );
  await page.close();
  return drawn;
}

test('a page that breaks and asks elsewhere would be caught', async () => {
  const page = `<h1>x</h1><script>console.error('hỏng')</script><img src="http://other.example/a">`;
  const address = `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
  const seen = await visit(browser, address, 'h1');
  expect(seen.complaints).toContain('hỏng');
  expect(seen.elsewhere).toEqual(['http://other.example/a']);
});
