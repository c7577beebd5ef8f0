import { hostedJourney } from '#journey';
import { idOf } from './facts.js';
import type { JourneyWorld } from './journey-world.js';

type Current = Parameters<typeof hostedJourney.workItemsOf>[0];

interface Stored extends Current {
  readonly revision: number;
  readonly steps: readonly number[];
  readonly told: readonly number[];
  readonly work: readonly string[] | null;
  readonly clocks: readonly string[] | null;
}

/**
 * Nothing is half: each step stands once in history and trail, what is open and which clocks run is
 * what the machine says of the stored state.
 */
export async function isWhole(world: JourneyWorld, at: string): Promise<void> {
  const [stored] = await world.rows<Stored>(everything, [idOf(at)]);
  if (!stored) throw new Error(`${at} is not stored.`);
  const steps = Array.from({ length: stored.revision }, (_, n) => n + 1);
  const keys = (specs: readonly { readonly key: string }[]) => specs.map(({ key }) => key).sort();
  expect({ ...stored, state: '', context: null }).toEqual({
    ...{ state: '', context: null, revision: stored.revision, steps, told: steps },
    work: keys(hostedJourney.workItemsOf(stored)),
    clocks: keys(hostedJourney.clocksOf(stored)),
  });
}

/** Every line of the body's trail, hashed anew. */
export async function trailIsSound(world: JourneyWorld): Promise<void> {
  const auditor = await world.person('thanhtra');
  expect(await auditor.get('/api/trail/verdict')).toMatchObject({ sound: true });
}

const everything = `
  SELECT i.state, i.context, i.revision,
         (SELECT array_agg(revision ORDER BY revision) FROM engine.history
           WHERE instance_id = i.id) AS steps,
         (SELECT array_agg(subject_version ORDER BY subject_version) FROM audit.event
           WHERE subject_id = i.id::text AND subject_version > 0) AS told,
         (SELECT coalesce(array_agg(key ORDER BY key COLLATE "C"), '{}') FROM engine.work_item
           WHERE instance_id = i.id AND closed_at IS NULL) AS work,
         (SELECT coalesce(array_agg(key ORDER BY key COLLATE "C"), '{}') FROM engine.clock
           WHERE instance_id = i.id) AS clocks
    FROM engine.instance i WHERE i.id = $1`;
