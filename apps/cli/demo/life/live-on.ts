import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProblemCode, problemOf } from '#contracts';
import { DomainError, MovableClock } from '#kernel';
import type { DemoKind } from '../../../api/demo/set-up-demo.js';
import type { Product } from '../../../api/product.js';
import { Office } from '../year/office.js';
import { headedCentre } from '../year/years-centre.js';
import { staffKnown } from './staff-known.js';
import { bringToLife } from './bring-to-life.js';

/** The usual demo, with a head where a unit has nobody. */
export async function livingDemo(): Promise<DemoKind> {
  const { file: centreFile, added } = await headedCentre();
  return { centreFile, isHolder: (login) => !added.has(login), opensCases: true };
}

/** Fills the demo behind a server that answers already; once it is whole it is never touched again. */
export async function liveOn(
  { origin, demo }: Pick<Product, 'origin' | 'demo'>,
  dataDir: string,
  log: (line: string) => void,
): Promise<void> {
  const whole = join(dataDir, 'demo-is-whole');
  if (!demo || (await exists(whole))) return;
  const begun = performance.now();
  const told = (step: string) => log(`Thế giới mẫu (${secondsSince(begun)} s): ${step}.`);
  try {
    const staff = await staffKnown(demo);
    await bringToLife(new Office(origin, demo, staff, new MovableClock(new Date()), told));
    await writeFile(whole, '');
    told('đã đủ');
  } catch (error) {
    told(`dừng giữa chừng, lần khởi động sau làm tiếp (${inWords(error)})`);
  }
}

const secondsSince = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(0);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const inWords = (error: unknown): string =>
  error instanceof DomainError && isProblemCode(error.code)
    ? problemOf({ code: error.code, details: error.details }).detail
    : String(error);
