import type { ReplyOf, returnFilesContract } from '#contracts';
import { Engine } from '#engine';
import { DomainError, nfc, type Clock, type Ids } from '#kernel';
import { demand } from '#modules/organisation';
import { BlobStore, CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import { evidenceKind } from '../returns/evidence/file-kind.js';
import { returnFacts, type ReturnAct } from '../returns/return-desk.js';
import { trailOfReturn } from '../returns/trail.js';
import { filesOfReturn, insertReturnFile } from '../store/return-files.sql.js';
import { refuseUnlessOpen } from './fill-return.js';

/** As many as twenty lines with five files each. */
const mostFiles = 100;

/** Files that prove what a return says: brought by who fills it, opened by who reads it. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Its bytes lie safe before the row that names them commits; the line that names it is saved as any text. */
  async add({
    actor,
    returnId,
    fileName,
    bytes,
  }: ReturnAct & { readonly fileName: string; readonly bytes: Uint8Array }): Promise<
    ReplyOf<typeof returnFilesContract.add>
  > {
    const mediaType = evidenceKind(bytes);
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const one = await this.engine.loadHeld<ReturnContext, ReturnEvent>(tx, returnId);
      const post = demand(actor, 'edit', 'UnitReturn', returnFacts(one));
      const at = this.clock.now();
      refuseUnlessOpen(one, at);
      if ((await tx.all(filesOfReturn, [returnId])).length >= mostFiles) {
        throw new DomainError('ReturnHoldsTooManyFiles', { limit: mostFiles });
      }
      const [name, size] = [nfc(fileName), bytes.length];
      const sha256 = await this.blobs.put(bytes);
      const file = [returnId, sha256, name, mediaType, size];
      await tx.run(insertReturnFile, [...file, actor.personId, at]);
      const data = { name, sha256, size };
      const told = { actor, post, one, action: 'ReturnFileAdded', data };
      await tx.record(trailOfReturn(tx, this.ids, at, told));
      return { kind: 'file', name, ref: sha256, size };
    });
  }

  read(
    { actor, returnId }: ReturnAct,
    sha256: string,
  ): Promise<{ readonly bytes: Buffer; readonly fileName: string }> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const one = await this.engine.load<ReturnContext, ReturnEvent>(tx, returnId);
      demand(actor, 'read', 'UnitReturn', returnFacts(one));
      const file = (await tx.all(filesOfReturn, [returnId])).find((kept) => kept.sha256 === sha256);
      if (!file) throw new DomainError('NothingIsFound');
      return { bytes: await this.blobs.get(sha256), fileName: file.name };
    });
  }
}
