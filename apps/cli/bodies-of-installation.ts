import { listBodies, type BodyName } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import type { Terminal } from './terminal.js';
import { withRooms } from './with-rooms.js';

export const bodiesOfInstallation = (terminal: Terminal): Promise<readonly BodyName[]> =>
  withRooms(
    terminal,
    () => [],
    (app) => listBodies(app.get(UnitOfWork)),
  );
