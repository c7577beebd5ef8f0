import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium-path.js';

export function openBrowser(): Promise<Browser> {
  // Chromium refuses its sandbox to root, and what it opens here is our own.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath: chromiumPath(), chromiumSandbox });
}

export interface Visit {
  readonly title: string;
  readonly text: string;
  /** What the console complained about, and scripts that broke. */
  readonly complaints: readonly string[];
  /** Addresses of other hosts that the page asked for; none of them was let through. */
  readonly elsewhere: readonly string[];
  /** Answers other than success. */
  readonly failures: readonly string[];
}

/** Opens a page, waits until `shown` stands on it, and tells what happened on the way. */
export async function visit(browser: Browser, url: string, shown: string): Promise<Visit> {
  const page = await browser.newPage();
  const [complaints, elsewhere, failures]: [string[], string[], string[]] = [[], [], []];
  const isOurs = (address: string): boolean =>
    address.startsWith('data:') || new URL(address).origin === new URL(url).origin;
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) complaints.push(said.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (!answer.ok()) failures.push(`${answer.status()} ${answer.url()}`);
  });
  await page.route('**', (route) => {
    const address = route.request().url();
    if (isOurs(address)) return route.continue();
    elsewhere.push(address);
    return route.abort();
  });
  try {
    await page.goto(url);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.locator('body').innerText();
    return { title: await page.title(), text, complaints, elsewhere, failures };
  } finally {
    await page.close();
  }
}
