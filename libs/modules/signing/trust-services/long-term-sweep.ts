import type { Clock, Ids } from '#kernel';
import { BlobStore, CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { extendFile } from './extend-file.js';
import { dueFiles } from './issued-files.sql.js';
import { TrustServices } from './trust-services.js';

const mostAtOnce = 50;

/** Completes and renews issued files when they are due, of whatever body. */
@Injectable()
export class LongTermSweep {
  private readonly log = new Logger('LongTermSweep');

  constructor(
    private readonly work: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly services: TrustServices,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Returns how many files were due. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const { work, blobs, services, ids } = this;
    const tools = { work, blobs, services, ids };
    const due = await this.work.acrossBodies(dueFiles, [now, mostAtOnce]);
    for (const file of due) {
      try {
        await extendFile(tools, file, now);
      } catch (error) {
        this.log.error(`Issued file ${file.fileId} could not be extended: ${String(error)}`);
      }
    }
    return due.length;
  }
}
