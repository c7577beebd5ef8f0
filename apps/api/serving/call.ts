import {
  check,
  isUploadBody,
  type Fault,
  type ParsedRequest,
  type RouteContract,
  type UploadBody,
} from '#contracts';
import { DomainError } from '#kernel';
import type { Actor } from '#modules/organisation';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from './current-actor.js';
import { idempotencyKeyOf } from './idempotency-key.js';

/** What a handler is given: the request as its contract states it, and who asks. */
export interface Call<Route extends RouteContract> extends ParsedRequest<Route> {
  /** The person signed in; an open route has none, and reading it is a mistake. */
  readonly actor: Actor;
  /** The same key never runs a command twice; null when the caller gave none. */
  readonly idempotencyKey: string | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Hands the parsed call to a handler's only parameter; refuses every fault at once. */
export const CallOf = createParamDecorator((route: RouteContract, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return {
    ...parse(route, request),
    get actor() {
      return actorOf(request);
    },
    idempotencyKey: idempotencyKeyOf(request),
    request,
    reply,
  };
});

function parse(route: RouteContract, request: FastifyRequest) {
  const faults: Fault[] = [];
  const part = (name: 'params' | 'query' | 'body') => {
    const schema = route[name];
    if (schema === undefined || isUploadBody(schema)) return undefined;
    const checked = check(schema, request[name] ?? undefined, name);
    if (checked.ok) return checked.value;
    faults.push(...checked.error);
    return undefined;
  };
  const parsed = { params: part('params'), query: part('query'), body: part('body') };
  if (faults.length > 0) throw invalid(faults);
  return isUploadBody(route.body) ? { ...parsed, body: uploaded(route.body, request) } : parsed;
}

function invalid(faults: readonly Fault[]): DomainError {
  const told = faults.map(({ where, text }) => ({ where, text }));
  const summary = told.map(({ where, text }) => `${where} ${text}`).join('; ');
  return new DomainError('RequestIsNotValid', { summary, where: told[0]?.where, faults: told });
}

function uploaded(
  { contentTypes, maxBytes }: UploadBody,
  { headers, body }: FastifyRequest,
): Uint8Array {
  const contentType = headers['content-type']?.split(';')[0]?.trim() ?? '';
  if (!contentTypes.includes(contentType) || !Buffer.isBuffer(body)) {
    throw new DomainError('RequestTypeIsNotTaken', { contentType });
  }
  if (body.length > maxBytes) {
    throw new DomainError('RequestIsTooLarge', { limit: `${maxBytes / 1024 / 1024} MB` });
  }
  return body;
}
