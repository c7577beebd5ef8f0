import type { Engine } from '#engine';
import { JobHandlers, JobRunner } from '#platform';
import { byKeeper, noon } from '../../libs/engine/testing.js';

/** Does the effect of lighting a lamp: it is counted once more, as its outcome. */
export function shining(engine: Engine): JobRunner {
  const handlers = new JobHandlers();
  handlers.on('lamp.shine', async ({ bodyId, id }) => {
    const instanceId = String(id);
    const once = { idempotencyKey: `shine ${instanceId}`, request: 'shine' };
    await engine.run({ bodyId, instanceId, at: noon, ...once }, () => ({
      event: { type: 'lamp.count' },
      actor: byKeeper,
    }));
  });
  return new JobRunner(handlers);
}
