import type { BodyId, PersonId } from '#kernel';
import { Mailer } from '#modules/dispatch';
import { Digests } from '#modules/planning';
import { JobHandlers, UnitOfWork } from '#platform';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';

/** The job behind a weekly digest: its letter leaves once. A server that is silent is tried again. */
@Injectable()
export class SendDigest implements OnModuleInit {
  private readonly log = new Logger('SendDigest');

  constructor(
    private readonly jobs: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.on('planning.digest', ({ bodyId, week, personId }) =>
      this.send(bodyId, String(week), personId as PersonId),
    );
  }

  private async send(bodyId: BodyId, week: string, personId: PersonId): Promise<void> {
    const letter = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.digests.letter(tx, week, personId),
    );
    if (!letter) return;
    const { outcome, detail } = await this.mailer.send(letter);
    if (outcome === 'unreachable') throw new Error(detail);
    if (outcome === 'rejected') this.log.warn(`No digest by e-mail: ${detail}`);
    else await this.unitOfWork.inBody(bodyId, (tx) => this.digests.wasSent(tx, week, personId));
  }
}
