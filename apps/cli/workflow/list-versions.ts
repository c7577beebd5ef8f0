import { MoveInstances, type VersionInUse } from '#engine';
import { listBodies } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import type { Terminal } from '../terminal.js';
import { withMachines } from './with-machines.js';

export interface VersionsOfBody {
  readonly organId: string;
  readonly versions: readonly VersionInUse[];
}

/** Which versions each body's instances run on. */
export const listVersions = (terminal: Terminal): Promise<readonly VersionsOfBody[]> =>
  withMachines(terminal, async (app) => {
    const moves = app.get(MoveInstances);
    const listed: VersionsOfBody[] = [];
    for (const { bodyId, organId } of await listBodies(app.get(UnitOfWork))) {
      listed.push({ organId, versions: await moves.versionsInUse(bodyId) });
    }
    return listed;
  });
