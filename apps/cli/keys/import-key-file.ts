import { DomainError, systemClock, type PersonId } from '#kernel';
import { findBodyByOrganId, personOfLogin } from '#modules/organisation';
import { SigningFacade, SigningModule, type KeyOwner } from '#modules/signing';
import { UnitOfWork, type Transaction } from '#platform';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

export interface KeyFile {
  /** Mã định danh of the body. */
  readonly body: string;
  readonly purpose: 'personal' | 'seal' | 'transport';
  /** Whose key it is; only for a personal one. */
  readonly login?: string;
  readonly label?: string;
  readonly p12: Uint8Array;
  readonly pin: string;
}

export interface ImportedKey {
  readonly keyId: string;
  readonly subject: string;
  readonly notAfter: string;
}

/** Puts a key into the body's vault; a wrong PIN or an unfit certificate is refused by name. */
export const importKeyFile = (terminal: Terminal, file: KeyFile): Promise<ImportedKey> =>
  withRooms(
    terminal,
    (secret) => [SigningModule.with({ secret })],
    async (app) => {
      const work = app.get(UnitOfWork);
      const bodyId = await findBodyByOrganId(work, file.body);
      if (!bodyId) throw new DomainError('BodyIsNotKnown', { organId: file.body });
      return work.inBody(bodyId, async (tx) => {
        const owner = await ownerOf(tx, file);
        const { keyId, subject, notAfter } = await app.get(SigningFacade).importKey(tx, {
          owner,
          label: file.label ?? file.login ?? file.purpose,
          p12: file.p12,
          pin: file.pin,
          by: null,
          at: systemClock.now(),
        });
        return { keyId, subject, notAfter: notAfter.toISOString() };
      });
    },
  );

async function ownerOf(tx: Transaction, { purpose, login }: KeyFile): Promise<KeyOwner> {
  if (purpose !== 'personal') return { purpose };
  const personId: PersonId | undefined = login ? await personOfLogin(tx, login) : undefined;
  if (!personId) throw new DomainError('PersonIsNotKnown', { personId: login ?? '' });
  return { purpose, personId };
}
