import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { MovableClock } from '#kernel';
import { sample, timed, type DemoRequest } from '../demo.js';
import { inOwnProduct } from '../own-product.js';
import { Office, signsInTheYear } from './office.js';
import { playYear } from './play-year.js';
import { seasons } from './seasons.js';
import type { YearSummary } from './summary.js';
import { yearsCentre } from './years-centre.js';

const firstDay = new Date('2026-01-05T01:30:00Z');

/** Runs the product with a database and a clock of its own, and plays a whole year of a plan on it. */
export async function demoYear(
  { input = sample, out }: DemoRequest,
  note: (line: string) => void,
): Promise<YearSummary> {
  const plan = { name: basename(input), text: await readFile(input) };
  const clock = new MovableClock(firstDay);
  const { file: centreFile, staff } = await yearsCentre();
  const demo = { centreFile, isHolder: signsInTheYear };
  const told = timed(note);
  return inOwnProduct({ clock, demo, sweepEveryMs: 200 }, async (product) => {
    told('Dựng hệ thống với 20 khoa, phòng, trạm; đồng hồ đặt ở ngày 05/01/2026');
    const secrets = product.demo ?? { passwords: {}, pins: {} };
    const office = new Office(product.origin, secrets, staff, clock, told);
    return playYear(office, { plan, seasons, out });
  });
}
