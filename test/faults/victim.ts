import { DueSweep, Engine, MachineRegistry } from '#engine';
import { MovableClock, systemIds, type BodyId } from '#kernel';
import { Sequencer } from '#modules/audit';
import { onCrashpoint, UnitOfWork, type Crashpoint } from '#platform';
import pg from 'pg';
import { byKeeper, lamp, noon, type LampEvent } from '../../libs/engine/testing.js';
import { shining } from './shining.js';

/** What a process shall do, and at which moment it dies. */
export interface Errand {
  readonly appUrl: string;
  readonly bodyId: BodyId;
  readonly lamps: readonly string[];
  readonly jobsUrl: string;
  /**
   * Lights the lamps, each with a command of its own; rings what is due at `at`; does their jobs; or
   * gives their events a place in the log.
   */
  readonly does: 'light' | 'sweep' | 'work' | 'sequence';
  readonly at: string;
  /** Null for one that lives. */
  readonly diesAt: Crashpoint | null;
}

export const dueAt = new Date(noon.getTime() + 60_000).toISOString();

const errand = JSON.parse(process.argv[2] ?? '') as Errand;
onCrashpoint((point) => {
  if (point === errand.diesAt) process.kill(process.pid, 'SIGKILL');
});
const machines = new MachineRegistry();
machines.register(lamp);
const pool = new pg.Pool({
  connectionString: errand.appUrl,
  application_name: 'victim',
  pipeline: true,
});
const unitOfWork = new UnitOfWork(pool);
const engine = new Engine(unitOfWork, machines, systemIds);
const acts: Readonly<Record<Errand['does'], () => Promise<unknown>>> = {
  light: () => Promise.all(errand.lamps.map(light)),
  sweep: () => new DueSweep(engine, unitOfWork, new MovableClock(new Date(errand.at))).sweep(),
  work: () => shining(engine).start(errand.jobsUrl, 1),
  sequence: () => new Sequencer(unitOfWork).sequenceBody(errand.bodyId),
};
await acts[errand.does]();
if (errand.does !== 'work') await pool.end();

function light(instanceId: string) {
  const command = { bodyId: errand.bodyId, instanceId, at: noon, mayShare: true };
  const event: LampEvent = { type: 'lamp.light', dueAt };
  return engine.run(
    { ...command, idempotencyKey: `light ${instanceId}`, request: 'light' },
    () => ({ event, actor: byKeeper }),
  );
}
