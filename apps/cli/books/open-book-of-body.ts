import { check, documentType, text } from '#contracts';
import { DomainError, type BodyId } from '#kernel';
import { findBodyByOrganId } from '#modules/organisation';
import { RegistryFacade, RegistryModule, type BookRow } from '#modules/registry';
import { systemActor, UnitOfWork } from '#platform';
import { z } from 'zod';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

/** As the command line gives them. */
export interface BookOptions {
  readonly body: string;
  readonly code: string;
  readonly name: string;
  readonly direction: string;
  readonly types?: string;
  readonly startAt: string;
}

const wanted = z.strictObject({
  code: text(20),
  name: text(200),
  direction: z.enum(['outgoing', 'incoming']),
  docTypes: z.union([z.tuple([z.literal('*')]), z.array(documentType).min(1)]),
  firstNumber: z.coerce.number().int().min(1),
});

/** Opens a book in a body of this installation; a fault in the options is told before anything opens. */
export async function openBookOfBody(terminal: Terminal, options: BookOptions): Promise<void> {
  const { body, code, name, direction, types, startAt } = options;
  const docTypes = types === undefined ? ['*'] : types.split(',').map((type) => type.trim());
  const checked = check(wanted, { code, name, direction, docTypes, firstNumber: startAt });
  if (!checked.ok) {
    const summary = checked.error.map(({ where, text: fault }) => `${where} ${fault}`).join('; ');
    throw new DomainError('RequestIsNotValid', { summary });
  }
  const book = checked.value;
  await inBody(terminal, body, (registry, work, bodyId) =>
    work.inBody(bodyId, (tx) => registry.openBook(tx, book, systemActor)),
  );
}

export const booksOfBody = (terminal: Terminal, body: string): Promise<readonly BookRow[]> =>
  inBody(terminal, body, (registry, work, bodyId) =>
    work.inBody(bodyId, (tx) => registry.books(tx)),
  );

const inBody = <Result>(
  terminal: Terminal,
  organId: string,
  work: (registry: RegistryFacade, uow: UnitOfWork, bodyId: BodyId) => Promise<Result>,
): Promise<Result> =>
  withRooms(
    terminal,
    () => [RegistryModule],
    async (app) => {
      const uow = app.get(UnitOfWork);
      const bodyId = await findBodyByOrganId(uow, organId);
      if (!bodyId) throw new DomainError('BodyIsNotKnown', { organId });
      return work(app.get(RegistryFacade), uow, bodyId);
    },
  );
