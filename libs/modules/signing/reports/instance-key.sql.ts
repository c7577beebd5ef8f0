import type { Id } from '#kernel';
import { statement } from '#platform';

export interface InstanceKeyRow {
  readonly id: Id<'InstanceKey'>;
  readonly certificatePem: string;
  readonly sealedKey: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Newest first; those that have run out too. */
export const instanceKeys = statement<InstanceKeyRow>(
  'signing.instance_keys',
  `SELECT id, certificate_pem AS "certificatePem", sealed_key AS "sealedKey",
          not_before AS "notBefore", not_after AS "notAfter"
     FROM signing.instance_keys()`,
);

/** Nothing where a key already is that holds then. */
export const keepInstanceKey = statement(
  'signing.keep_instance_key',
  'SELECT signing.keep_instance_key($1, $2, $3, $4, $5)',
);
