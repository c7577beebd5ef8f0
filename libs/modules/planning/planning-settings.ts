import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const settingsFile = z.strictObject({
  clocks: z.strictObject({
    remindWorkingDaysBefore: z.int().min(0).max(60),
    escalateWorkingDaysAfter: z.int().min(0).max(60),
  }),
  /** A board looks so many calendar days ahead. */
  soonDays: z.int().min(1).max(366),
  /** From so many percent of its measure on a target is near it. */
  nearPercent: z.int().min(1).max(100),
  fields: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-zA-Z]+$/),
      name: z.string().min(1),
      says: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type PlanningSettings = Readonly<z.output<typeof settingsFile>>;

const file = new URL('../../../config/planning.yaml', import.meta.url);

/** How living plans are watched; a faulty file is refused by its name. */
export async function readPlanningSettings(from: URL = file): Promise<PlanningSettings> {
  const read = settingsFile.safeParse(parse(await readFile(from, 'utf8')));
  if (!read.success) throw new Error(`${from.pathname}: ${z.prettifyError(read.error)}`);
  return read.data;
}

export const PLANNING_SETTINGS = Symbol('PlanningSettings');
