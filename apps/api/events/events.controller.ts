import { systemContract } from '#contracts';
import { abilitiesOf, can, Sessions, type Actor } from '#modules/organisation';
import { Controller, type MessageEvent } from '@nestjs/common';
import {
  filter,
  from,
  interval,
  map,
  merge,
  share,
  switchMap,
  takeWhile,
  type Observable,
} from 'rxjs';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { SessionCookie } from '../session/session-cookie.js';
import { EventHub, type PublishedEvent } from './event-hub.js';

/** Often enough for proxies to keep the line, and for an ended session to lose it. */
const heartbeatMs = 15_000;

@Controller()
export class EventsController {
  constructor(
    private readonly hub: EventHub,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Serves(systemContract.events)
  events({ actor, request }: Call<typeof systemContract.events>): Observable<MessageEvent> {
    const token = this.cookie.read(request) ?? '';
    const heartbeats = interval(heartbeatMs).pipe(
      switchMap(() => from(this.sessions.actorOf(token))),
      share(),
    );
    const told = this.hub.of(actor.bodyId).pipe(
      filter(toldTo(actor)),
      map(({ event }): MessageEvent => ({ id: event.id, data: event })),
    );
    return merge(
      told,
      heartbeats.pipe(map((living): MessageEvent | null => (living ? heartbeat : null))),
    ).pipe(takeWhile((message) => message !== null));
  }
}

const heartbeat: MessageEvent = { type: 'heartbeat', data: '' };

/**
 * Whether he may read what it is about. Of what takes that from him he is told as well: his screen
 * still shows it.
 */
function toldTo(actor: Actor): (published: PublishedEvent) => boolean {
  const before = new Set<string>();
  return (published) => {
    const { id } = published.event.subject;
    const could = before.delete(id);
    if (!mayRead(actor, published)) return could;
    before.add(id);
    return true;
  };
}

const mayRead = (actor: Actor, { event, row }: PublishedEvent): boolean =>
  can(abilitiesOf(actor), 'read', event.subject.type, row);
