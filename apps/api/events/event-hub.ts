import type { LiveEvent, SubjectName } from '#contracts';
import type { BodyId } from '#kernel';
import type { Facts } from '#modules/organisation';
import { Injectable } from '@nestjs/common';
import { filter, Subject, type Observable } from 'rxjs';

/** Something that happened, with the stored row by which its readers are judged. */
export interface PublishedEvent<Kind extends SubjectName = SubjectName> {
  readonly event: LiveEvent & { readonly subject: { readonly type: Kind } };
  readonly row: Facts<Kind>;
}

/** Passes committed events to the streams of this process. */
@Injectable()
export class EventHub {
  private readonly events = new Subject<PublishedEvent & { readonly bodyId: BodyId }>();

  publish<Kind extends SubjectName>(bodyId: BodyId, published: PublishedEvent<Kind>): void {
    this.events.next({ bodyId, ...published });
  }

  /** Whether any stream of this process is open. */
  isHeard(): boolean {
    return this.events.observed;
  }

  of(bodyId: BodyId): Observable<PublishedEvent> {
    return this.events.pipe(filter((published) => published.bodyId === bodyId));
  }
}
