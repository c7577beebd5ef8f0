import { vietnamDay, type Clock, type Ids, type PersonId } from '#kernel';
import { CLOCK, IDS, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { bodyProfile } from '#modules/organisation';
import {
  incomingCells,
  incomingColumns,
  incomingRegisterCsv,
  incomingWidths,
} from './prints/incoming-register.js';
import {
  outgoingCells,
  outgoingColumns,
  outgoingRegisterCsv,
  outgoingWidths,
} from './prints/outgoing-register.js';
import { periodOf } from './prints/period.js';
import { registerSheet } from './prints/sheet.js';
import { listBooks, type BookRow } from './store/books.sql.js';
import type { KnownArrival } from './store/incoming.sql.js';
import {
  filterValues,
  incomingRegister,
  outgoingRegister,
  type IncomingRow,
  type OutgoingRow,
  type RegisterFilter,
} from './store/registers.sql.js';
import { addBook, type BookId, type NewBook } from './use-cases/add-book.js';
import { openBook, type OpenedBook } from './use-cases/open-book.js';
import { proposeNumber, type ProposedNumber } from './use-cases/propose-number.js';
import { markAcknowledged } from './use-cases/mark-acknowledged.js';
import { markDispatched } from './use-cases/mark-dispatched.js';
import { markHandedOver } from './use-cases/mark-handed-over.js';
import { markSealed } from './use-cases/mark-sealed.js';
import {
  arrivalOf,
  registerArrival,
  type Arrival,
  type ArrivalId,
  type ForeignDocument,
  type RegisteredArrival,
} from './use-cases/register-arrival.js';
import type { RegistryTools } from './use-cases/registry-tools.js';
import {
  takeNumber,
  type EntryId,
  type NumberRequest,
  type TakenNumber,
} from './use-cases/take-number.js';
import { voidNumber } from './use-cases/void-number.js';

/** What others may ask of the registry room; every verb joins the caller's transaction. */
@Injectable()
export class RegistryFacade {
  private readonly tools: RegistryTools;

  constructor(@Inject(CLOCK) clock: Clock, @Inject(IDS) ids: Ids) {
    this.tools = { clock, ids };
  }

  addBook(tx: Transaction, book: NewBook): Promise<BookId> {
    return addBook(tx, this.tools, book);
  }

  /** An administrator opens a book in a running body; it counts from this year. */
  openBook(tx: Transaction, book: OpenedBook, by: TrailActor): Promise<BookId> {
    return openBook(tx, this.tools, book, by);
  }

  /** What the next number would be; nothing is taken or held. */
  proposeNumber(tx: Transaction, docType: string, symbol: string): Promise<ProposedNumber> {
    return proposeNumber(tx, this.tools.clock, docType, symbol);
  }

  books(tx: Transaction): Promise<BookRow[]> {
    return tx.all(listBooks);
  }

  /** Take it last: from here to commit the book's other clerks wait. */
  takeNumber(tx: Transaction, request: NumberRequest): Promise<TakenNumber> {
    return takeNumber(tx, this.tools, request);
  }

  voidNumber(
    tx: Transaction,
    entryId: EntryId,
    reason: string,
    by: PersonId,
    now: Date,
  ): Promise<void> {
    return voidNumber(tx, this.tools, entryId, reason, by, now);
  }

  markSealed(tx: Transaction, entryId: EntryId, sha256: string, now: Date): Promise<void> {
    return markSealed(tx, this.tools, entryId, sha256, now);
  }

  markDispatched(tx: Transaction, entryId: EntryId, now: Date): Promise<void> {
    return markDispatched(tx, this.tools, entryId, vietnamDay(now));
  }

  markAcknowledged(tx: Transaction, entryId: EntryId, receiver: string, at: Date): Promise<void> {
    return markAcknowledged(tx, this.tools, entryId, receiver, at);
  }

  registerArrival(tx: Transaction, arrival: Arrival): Promise<RegisteredArrival> {
    return registerArrival(tx, this.tools, arrival);
  }

  arrivalOf(tx: Transaction, document: ForeignDocument): Promise<KnownArrival | undefined> {
    return arrivalOf(tx, document);
  }

  markHandedOver(
    tx: Transaction,
    entryId: ArrivalId,
    receivedBy: string,
    now: Date,
  ): Promise<void> {
    return markHandedOver(tx, this.tools, entryId, vietnamDay(now), receivedBy);
  }

  outgoing(tx: Transaction, filter: RegisterFilter): Promise<OutgoingRow[]> {
    return tx.all(outgoingRegister, filterValues(filter));
  }

  incoming(tx: Transaction, filter: RegisterFilter): Promise<IncomingRow[]> {
    return tx.all(incomingRegister, filterValues(filter));
  }

  async outgoingCsv(tx: Transaction, filter: RegisterFilter): Promise<Buffer> {
    return outgoingRegisterCsv(await this.outgoing(tx, filter));
  }

  async outgoingXlsx(tx: Transaction, filter: RegisterFilter): Promise<Buffer> {
    const { name, superiorName } = await bodyProfile(tx);
    return registerSheet({
      superior: superiorName,
      body: name,
      title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
      period: periodOf(filter),
      columns: outgoingColumns,
      widths: outgoingWidths,
      rows: (await this.outgoing(tx, filter)).map(outgoingCells),
    });
  }

  async incomingXlsx(tx: Transaction, filter: RegisterFilter): Promise<Buffer> {
    const { name, superiorName } = await bodyProfile(tx);
    return registerSheet({
      superior: superiorName,
      body: name,
      title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
      period: periodOf(filter),
      columns: incomingColumns,
      widths: incomingWidths,
      rows: (await this.incoming(tx, filter)).map(incomingCells),
    });
  }

  async incomingCsv(tx: Transaction, filter: RegisterFilter): Promise<Buffer> {
    return incomingRegisterCsv(await this.incoming(tx, filter));
  }
}
