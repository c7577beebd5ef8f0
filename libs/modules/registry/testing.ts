import {
  MovableClock,
  systemIds,
  type BodyId,
  type DocumentId,
  type PersonId,
  type VersionId,
} from '#kernel';
import { UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { RegistryFacade } from './registry.facade.js';
import type { NewBook } from './use-cases/add-book.js';
import type { Arrival } from './use-cases/register-arrival.js';
import type { NumberRequest, TakenNumber } from './use-cases/take-number.js';

/** A registry room over a test database, its clock at noon of 22/11/2026 in Vietnam. */
export class TestRegistry {
  readonly clock = new MovableClock(new Date('2026-11-22T05:00:00Z'));
  readonly facade = new RegistryFacade(this.clock, systemIds);
  readonly bodyId = systemIds.next<'Body'>();
  readonly pool: pg.Pool;
  readonly work: UnitOfWork;

  constructor(appUrl: string, connections = 32) {
    this.pool = new pg.Pool({ connectionString: appUrl, max: connections });
    // A killed connection is the subject of a test, not the end of the run.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.work = new UnitOfWork(this.pool);
  }

  inBody<T>(work: (tx: Transaction) => Promise<T>, bodyId: BodyId = this.bodyId): Promise<T> {
    return this.work.inBody(bodyId, work);
  }

  addBook(book: Partial<NewBook> = {}): Promise<unknown> {
    return this.inBody((tx) => this.facade.addBook(tx, aBook(book)));
  }

  takeNumber(request: Partial<NumberRequest> = {}): Promise<TakenNumber> {
    return this.inBody((tx) => this.facade.takeNumber(tx, aNumberRequest(request)));
  }
}

export const aBook = (book: Partial<NewBook> = {}): NewBook => ({
  code: 'chung',
  name: 'Sổ văn bản đi',
  direction: 'outgoing',
  docTypes: ['*'],
  firstNumber: 1,
  firstYear: 2026,
  ...book,
});

export const aNumberRequest = (request: Partial<NumberRequest> = {}): NumberRequest => ({
  documentId: systemIds.next() as DocumentId,
  versionId: systemIds.next() as VersionId,
  contentHash: 'ab'.repeat(32),
  docType: 'KH',
  symbol: 'KH-TTYT',
  typeName: 'Kế hoạch',
  subject: 'Cải cách hành chính năm 2026',
  signerName: 'Trần Thị B',
  signerPersonId: systemIds.next() as PersonId,
  drafterIds: [systemIds.next() as PersonId],
  clerkId: systemIds.next() as PersonId,
  recipients: ['Sở Y tế', 'Các khoa, phòng'],
  archiveUnit: 'VT, TCHC',
  copies: 1,
  ...request,
});

export const anArrival = (arrival: Partial<Arrival> = {}): Arrival => ({
  incomingId: systemIds.next(),
  authorOrganId: 'H99.01.05',
  documentUid: 'H99.01.05,2026/11/21,08/KH-TTYT',
  author: 'Trung tâm Y tế A',
  code: '08/KH-TTYT',
  issuedOn: '2026-11-21',
  typeName: 'Kế hoạch',
  subject: 'Cải cách hành chính năm 2026',
  assignedTo: 'Phòng Tổ chức cán bộ',
  clerkId: systemIds.next() as PersonId,
  ...arrival,
});
