export { incomingColumns } from './prints/incoming-register.js';
export { outgoingColumns } from './prints/outgoing-register.js';
export { RegistryFacade } from './registry.facade.js';
export { RegistryModule } from './registry.module.js';
export type { BookRow } from './store/books.sql.js';
export type { Direction } from './store/counters.sql.js';
export type { KnownArrival } from './store/incoming.sql.js';
export type { IncomingRow, OutgoingRow, RegisterFilter } from './store/registers.sql.js';
export type { OpenedBook } from './use-cases/open-book.js';
export type { ProposedNumber } from './use-cases/propose-number.js';
export type { BookId, NewBook } from './use-cases/add-book.js';
export type {
  Arrival,
  ArrivalId,
  ForeignDocument,
  RegisteredArrival,
} from './use-cases/register-arrival.js';
export type { EntryId, NumberRequest, TakenNumber } from './use-cases/take-number.js';
