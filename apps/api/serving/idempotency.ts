import type { RouteContract } from '#contracts';
import type { Idempotency } from '#engine';
import { canonicalBytes, sha256Hex } from '#kernel';
import type { Call } from './call.js';

/**
 * The same key with another address or body is another request, and refused. A PIN is left out:
 * six digits are soon guessed from a hash that is kept.
 */
export const idempotencyOf = ({
  idempotencyKey,
  request,
  body,
}: Pick<Call<RouteContract>, 'idempotencyKey' | 'request' | 'body'>): Idempotency | undefined =>
  idempotencyKey === null
    ? undefined
    : {
        key: idempotencyKey,
        request: `${request.method} ${request.url} ${sha256Hex(canonicalBytes(withoutPin(body)))}`,
      };

const withoutPin = (body: unknown): Record<string, unknown> => {
  const { pin: _, ...rest } = { ...(body as Record<string, unknown> | undefined) };
  return rest;
};
