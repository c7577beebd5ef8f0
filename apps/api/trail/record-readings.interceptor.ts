import type { RouteContract } from '#contracts';
import { RecordReading, type Reading } from '#modules/audit';
import { postOf, trailActor, type Actor } from '#modules/organisation';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { actorOf } from '../serving/current-actor.js';
import { CONTRACT } from '../serving/serves.js';

/** An auditor's looks stand in the trail before he gets the answer; what he was refused is no look. */
@Injectable()
export class RecordReadings implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly readings: RecordReading,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<RouteContract>(CONTRACT, context.getHandler());
    const told = toldReading(contract);
    if (!told) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = actorOf(request);
    if (!postOf(actor, 'auditor')) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.readings.record(readingOf(actor, request, contract, told));
        return answer;
      }),
    );
  }
}

interface Told {
  readonly action: Reading['action'];
  readonly idOf: (params: Readonly<Record<string, string>>, actor: Actor) => string;
}

/** By how a path begins. Lists and counts are no reading of a document. */
const toldRoutes: readonly (Told & { readonly path: string })[] = [
  {
    path: '/api/documents/:documentId',
    action: 'DocumentRead',
    idOf: (params) => params['documentId'] ?? '',
  },
  {
    path: '/api/incoming/:incomingId',
    action: 'IncomingDocumentRead',
    idOf: (params) => params['incomingId'] ?? '',
  },
  {
    path: '/api/petitions/:petitionId',
    action: 'PetitionRead',
    idOf: (params) => params['petitionId'] ?? '',
  },
  { path: '/api/trail', action: 'TrailRead', idOf: (_, { bodyId }) => bodyId },
];

const toldReading = ({ method, path }: RouteContract): Told | undefined =>
  method === 'GET' ? toldRoutes.find((one) => path.startsWith(one.path)) : undefined;

const readingOf = (
  actor: Actor,
  { params }: FastifyRequest,
  { method, path }: RouteContract,
  { action, idOf }: Told,
): Reading => ({
  bodyId: actor.bodyId,
  by: trailActor(actor, postOf(actor, 'auditor')),
  action,
  subjectId: idOf(params as Record<string, string>, actor),
  what: `${method} ${path}`,
});
