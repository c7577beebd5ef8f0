import { memoryUsage, resourceUsage } from 'node:process';
import type { RenderingFacade } from '#modules/rendering';
import type { FrozenDraft } from '#nd30';
import { rounded } from '../support/percentile.js';
import { timed } from '../support/timed.js';
import { renderAndSign, type Signers } from './render-and-sign.js';

/** So many documents wait at once that no thread of the pool is ever idle. */
const atOnce = 4;

/** What the pool does in a second, and whether memory stays as it is. */
export async function severalAtOnce(
  rendering: RenderingFacade,
  draftOf: (no: number) => FrozenDraft,
  signers: Signers,
  times: number,
): Promise<object> {
  const run = (from: number, to: number) =>
    timed(() => drive(from, to, (no) => renderAndSign(rendering, draftOf(no), signers)));
  await run(0, 2 * atOnce);
  const memory = [resident()];
  const half = Math.ceil(times / 2);
  const halves = [await run(times, times + half)];
  memory.push(resident());
  halves.push(await run(times + half, 2 * times));
  memory.push(resident());
  const wall = halves.reduce((sum, one) => sum + one.wall, 0);
  const cpu = halves.reduce((sum, one) => sum + one.cpu, 0);
  return {
    cách: 'nhóm hai luồng',
    bản: times,
    'CPU mỗi bản': rounded(cpu / times),
    'bản/giây': rounded((times * 1000) / wall),
    'bộ nhớ đầu, giữa, cuối (MB)': memory.join(' → '),
    'cao nhất (MB)': Math.round(resourceUsage().maxRSS / 1024),
  };
}

async function drive(from: number, to: number, work: (no: number) => Promise<unknown>) {
  let next = from;
  const lane = async () => {
    while (next < to) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

const resident = (): number => Math.round(memoryUsage().rss / 1024 / 1024);
