import { DomainError } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Visible ASCII, so that it may stand in a log line and a key column. */
const form = /^[\x21-\x7e]{8,128}$/;

export function idempotencyKeyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && form.test(key)) return key;
  const where = 'Idempotency-Key';
  throw new DomainError('RequestIsNotValid', {
    summary: `${where} phải gồm 8 đến 128 ký tự ASCII không dấu cách`,
    where,
  });
}
