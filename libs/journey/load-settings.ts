import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JourneySettings, ShippedRoute } from './journey-settings.js';
import { demandedRoute, readRoute } from './routes/read-route.js';

/** Reads routes from a configuration folder; a faulty file is refused by its name. */
export async function loadJourneySettings(folder: string): Promise<JourneySettings> {
  const files = (await readdir(join(folder, 'routes'))).filter((name) => name.endsWith('.yaml'));
  return { routes: await Promise.all(files.sort().map((name) => shipped(folder, name))) };
}

async function shipped(folder: string, name: string): Promise<ShippedRoute> {
  const source = await readFile(join(folder, 'routes', name), 'utf8');
  return { source, definition: demandedRoute(readRoute(source), name) };
}
