import type { Browser, Page } from 'playwright-core';
import { journeyWorld, type JourneyWorld } from '../journeys/world/journey-world.js';
import { openBrowser } from './browser.js';

/** The whole product with people before their browsers. */
export interface Office {
  readonly world: JourneyWorld;
  readonly browser: Browser;
  /** A browser window in which this person has signed in. */
  window(login: string, path?: string): Promise<Window>;
  /** Closes all windows: what stays open goes on following what happens. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export interface Window extends Page {
  /** What the console complained about, and scripts that broke. */
  readonly complaints: readonly string[];
}

/** A part that takes longer on a busy machine is missing. */
const patienceMs = 30_000;

export const viewport = { width: 1366, height: 768 };

/** Refusals are answers: the browser's own line about their status is no complaint. */
const aboutStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What pdf.js throws within its own worker when a page is left while its file is being opened. */
const fileGivenUp = 'Worker was terminated';

export async function openOffice(): Promise<Office> {
  const [world, browser] = await Promise.all([journeyWorld(), openBrowser()]);
  return {
    world,
    browser,
    window: async (login, path = '/') => {
      // An agent on this machine shows a certificate of its own making.
      const context = await browser.newContext({
        ...{ viewport, locale: 'vi-VN', ignoreHTTPSErrors: true },
      });
      const [name, value] = (await world.cookieOf(login)).split('=') as [string, string];
      await context.addCookies([{ name, value, url: world.origin }]);
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => {
        if (message !== fileGivenUp) complaints.push(message);
      });
      page.on('console', (said) => {
        if (said.type() === 'error' && !aboutStatus.test(said.text())) complaints.push(said.text());
      });
      await page.goto(world.origin + path);
      return Object.assign(page, { complaints });
    },
    leave: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}
