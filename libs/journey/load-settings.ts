import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkingCalendar } from '#vntime';
import { parse } from 'yaml';
import { z } from 'zod';
import type { JourneySettings } from './journey-settings.js';
import { parseRoute } from './route-definition.js';

const calendarFile = z.strictObject({
  holidays: z.array(
    z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.string().min(1) }),
  ),
  makeUpDays: z.array(z.iso.date()),
});

/** Reads routes and calendar from a configuration folder; a faulty file is refused by its name. */
export async function loadJourneySettings(folder: string): Promise<JourneySettings> {
  const routeFiles = (await readdir(join(folder, 'routes'))).filter((name) =>
    name.endsWith('.yaml'),
  );
  const routes = await Promise.all(
    routeFiles.map(async (name) =>
      parseRoute(parse(await readFile(join(folder, 'routes', name), 'utf8')), name),
    ),
  );
  const calendar = calendarFile.parse(
    parse(await readFile(join(folder, 'calendar', 'viet-nam.yaml'), 'utf8')),
  );
  return { routes, calendar: workingCalendar(calendar) };
}

const workingCalendar = ({
  holidays,
  makeUpDays,
}: z.output<typeof calendarFile>): WorkingCalendar => ({
  holidays: new Set(holidays.flatMap(({ from, to }) => daysBetween(from, to))),
  makeUpDays: new Set(makeUpDays),
});

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
