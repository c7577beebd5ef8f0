import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JourneySettings } from './journey-settings.js';
import { parseRoute } from './route-definition.js';

/** Reads routes from a configuration folder; a faulty file is refused by its name. */
export async function loadJourneySettings(folder: string): Promise<JourneySettings> {
  const routeFiles = (await readdir(join(folder, 'routes'))).filter((name) =>
    name.endsWith('.yaml'),
  );
  const routes = await Promise.all(
    routeFiles.map(async (name) =>
      parseRoute(parse(await readFile(join(folder, 'routes', name), 'utf8')), name),
    ),
  );
  return { routes };
}
