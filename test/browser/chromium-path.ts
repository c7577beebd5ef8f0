import { existsSync } from 'node:fs';

/** The shell is the same engine without what a headless one never shows: a third less work. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The system's Chromium. Its absence fails the test and names the Debian package. */
export function chromiumPath(): string {
  const path = places.find((place) => existsSync(place));
  if (!path) throw new Error('Needed for this: apt-get install chromium-headless-shell');
  return path;
}
