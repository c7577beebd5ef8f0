import type { BodyId, Clock, Ids } from '#kernel';
import { CLOCK, IDS, statement, UnitOfWork, type TrailActor } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody whose looks are told has read something. */
export interface Reading {
  readonly bodyId: BodyId;
  readonly by: TrailActor;
  readonly action: 'DocumentRead' | 'IncomingDocumentRead' | 'PetitionRead' | 'TrailRead';
  readonly subjectId: string;
  /** Which part of it, first in this hour: `GET /api/documents/…/pdf`. */
  readonly what: string;
}

const noteReading = statement(
  'audit.note_reading',
  `INSERT INTO audit.reading (body_id, person_id, subject_id, hour)
   VALUES (platform.current_body(), $1, $2, date_trunc('hour', $3::timestamptz, 'UTC'))
   ON CONFLICT DO NOTHING`,
);

/** Writes a reading into the trail, once a person, subject and hour. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async record({ bodyId, by, action, subjectId, what }: Reading): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.inBody(bodyId, async (tx) => {
      const isFirst = await tx.run(noteReading, [by.personId, subjectId, at]);
      if (isFirst === 0) return;
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId, at, action, actor: by, subjectVersion: 0, data: { what } },
        // Not the document itself: nobody's screen is told that an auditor looks.
        subject: { type: 'reading', id: subjectId },
      });
    });
  }
}
