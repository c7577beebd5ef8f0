// npm run campaign -- model --n 3000 --seed 7
// Walks of a letter over the real HTTP API beside a small model of it; every deed must agree.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { journeyWorld, type JourneyWorld } from '../journeys/world/journey-world.js';
import { agreeOverWalks } from '../model/agree-over-walks.js';
import { alsoDraft } from '../model/also-draft.js';

interface Campaign {
  readonly n: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Walks between two lines of the report; each such batch has a seed of its own. */
const batch = 100;
/** Deeds of a walk at most: enough to come back from the file and out again. */
const length = 18;

export async function run({ n, seed, report }: Campaign) {
  await onServer('global-setup');
  try {
    const world = await journeyWorld();
    await alsoDraft(world);
    const counts = { passed: 0, failed: 0 };
    for (let done = 0; done < n; done += batch) {
      const walks = { n: Math.min(batch, n - done), seed: seed + done, length };
      const fault = await faultOf(world, walks);
      report(`${done + walks.n} lượt đi, hạt giống ${walks.seed}: ${fault ?? 'khớp'}`);
      counts[fault === null ? 'passed' : 'failed'] += walks.n;
    }
    await world.close();
    return counts;
  } finally {
    await onServer('global-teardown');
  }
}

const faultOf = (world: JourneyWorld, walks: Parameters<typeof agreeOverWalks>[1]) =>
  agreeOverWalks(world, walks).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** The throw-away server of the database tests; it stands with the sources. */
async function onServer(step: 'global-setup' | 'global-teardown'): Promise<void> {
  const file = pathToFileURL(resolve(`test/database/${step}.mjs`));
  const { default: take } = (await import(file.href)) as { default: () => Promise<void> };
  await take();
}
