import { DomainError, systemClock } from '#kernel';
import { findBodyByOrganId } from '#modules/organisation';
import { SigningFacade, SigningModule } from '#modules/signing';
import { UnitOfWork } from '#platform';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

/** From now on the body judges signatures by this root too. */
export const trustRoot = (
  terminal: Terminal,
  { body, label, pem }: { readonly body: string; readonly label: string; readonly pem: string },
): Promise<void> =>
  withRooms(
    terminal,
    (secret) => [SigningModule.with({ secret })],
    async (app) => {
      const work = app.get(UnitOfWork);
      const bodyId = await findBodyByOrganId(work, body);
      if (!bodyId) throw new DomainError('BodyIsNotKnown', { organId: body });
      const anchor = { certificatePem: pem, label, by: null, at: systemClock.now() };
      await work.inBody(bodyId, (tx) => app.get(SigningFacade).addTrustAnchor(tx, anchor));
    },
  );
