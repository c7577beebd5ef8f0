import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemIds, type BodyId, type DocumentId, type PersonId, type UnitId } from '#kernel';
import type { DocumentContent, SignatureBlock } from '#nd30';
import { BlobStore, UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import type { Version, WorkingCopy } from './document.js';
import { unitNamesIn } from './domain/unit-names.js';
import { DraftingFacade } from './drafting.facade.js';

/** A drafting room over a test database, with one body and two people who draft. */
export class TestDrafting {
  readonly bodyId = systemIds.next<'Body'>();
  readonly ann = systemIds.next<'Person'>();
  readonly ben = systemIds.next<'Person'>();
  readonly at = new Date('2026-01-05T03:00:00Z');
  readonly pool: pg.Pool;
  readonly work: UnitOfWork;
  readonly blobs = new BlobStore(mkdtempSync(join(tmpdir(), 'trinhky-blobs-')));
  readonly facade = new DraftingFacade(systemIds, this.blobs);

  constructor(appUrl: string) {
    this.pool = new pg.Pool({ connectionString: appUrl, max: 8 });
    this.work = new UnitOfWork(this.pool);
  }

  inBody<T>(work: (tx: Transaction) => Promise<T>, bodyId: BodyId = this.bodyId): Promise<T> {
    return this.work.inBody(bodyId, work);
  }

  async create(content: DocumentContent, by: PersonId = this.ann): Promise<WorkingCopy> {
    const documentId = systemIds.next<'Document'>();
    const unitId = systemIds.next() as UnitId;
    return this.inBody((tx) =>
      this.facade.createDocument(tx, { documentId, content, unitId, by, at: this.at }),
    );
  }

  save(
    { documentId, revision }: Pick<WorkingCopy, 'documentId' | 'revision'>,
    content: DocumentContent,
    by: PersonId = this.ann,
  ): Promise<WorkingCopy> {
    return this.inBody((tx) =>
      this.facade.saveWorkingCopy(tx, {
        documentId,
        content,
        expectedRevision: revision,
        by,
        at: this.at,
      }),
    );
  }

  freeze(
    { documentId, revision }: Pick<WorkingCopy, 'documentId' | 'revision'>,
    signatureBlock: SignatureBlock,
  ): Promise<Version> {
    return this.inBody((tx) =>
      this.facade.freeze(tx, {
        documentId,
        expectedRevision: revision,
        signatureBlock,
        by: this.ann,
        at: this.at,
      }),
    );
  }

  /** Tells the body that every unit of a text stands outside of it. */
  explainUnits(content: DocumentContent): Promise<void> {
    return this.inBody(async (tx) => {
      for (const spelling of unitNamesIn(content))
        await this.facade.answerUnitName(tx, {
          spelling,
          meaning: { kind: 'outside' },
          by: this.ann,
          at: this.at,
        });
    });
  }
}

export const unknownDocument = (): DocumentId => systemIds.next<'Document'>();
