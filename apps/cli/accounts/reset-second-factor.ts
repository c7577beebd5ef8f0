import { DomainError } from '#kernel';
import {
  findBodyByOrganId,
  OrganisationModule,
  personOfLogin,
  SecondFactors,
} from '#modules/organisation';
import { UnitOfWork } from '#platform';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

/** From now on the password alone is asked, until its owner sets a second factor up again. */
export const resetSecondFactor = (
  terminal: Terminal,
  { body, login }: { readonly body: string; readonly login: string },
): Promise<void> =>
  withRooms(
    terminal,
    (secret) => [OrganisationModule.with({ secret })],
    async (app) => {
      const work = app.get(UnitOfWork);
      const bodyId = await findBodyByOrganId(work, body);
      if (!bodyId) throw new DomainError('BodyIsNotKnown', { organId: body });
      const personId = await work.inBody(bodyId, (tx) => personOfLogin(tx, login));
      if (!personId) throw new DomainError('PersonIsNotKnown', { personId: login });
      await app.get(SecondFactors).reset({ bodyId, personId });
    },
  );
