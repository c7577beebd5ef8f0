import { MoveInstances, type Move, type WantedMove } from '#engine';
import { listBodies, type BodyName } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { chooseBody } from '../audit/choose-body.js';
import type { Terminal } from '../terminal.js';
import { withMachines } from './with-machines.js';

export interface MoveOfBody extends Move {
  readonly organId: string;
}

interface MigrateRequest extends WantedMove {
  /** Every body's instances when none is named. */
  readonly body?: string;
  readonly dryRun?: true;
}

/** Moves the instances of one version to another, or only tells what would become of each. */
export const migrateInstances = (
  terminal: Terminal,
  { machine, from, to, body, dryRun }: MigrateRequest,
): Promise<readonly MoveOfBody[]> =>
  withMachines(terminal, async (app) => {
    const moves = app.get(MoveInstances);
    const wanted = { machine, from, to };
    const told: MoveOfBody[] = [];
    for (const { bodyId, organId } of meant(await listBodies(app.get(UnitOfWork)), body)) {
      const each = dryRun ? moves.plan(bodyId, wanted) : moves.apply(bodyId, wanted);
      for await (const move of each) told.push({ organId, ...move });
    }
    return told;
  });

const meant = (bodies: readonly BodyName[], organId: string | undefined): readonly BodyName[] =>
  organId === undefined ? bodies : [chooseBody(bodies, organId)];
