import type { KeyId } from '#kernel';
import { statement } from '#platform';
import type { KeyFacts } from '../key.js';
import { schemeOfKey } from './schemes.sql.js';

/** A key with what became of it, for who administers keys. */
export interface AdministeredKey extends KeyFacts {
  readonly disabledReason: string | null;
}

export const selectAllKeys = statement<AdministeredKey>(
  'signing.select_all_keys',
  `SELECT key.id AS "keyId", kind, purpose, person_id AS "personId", label,
          certificate_pem AS "certificatePem", chain_pem AS "chainPem", subject, issuer,
          serial_number AS "serialNumber", fingerprint, not_before AS "notBefore",
          not_after AS "notAfter", is_test AS "isTest", disablement.reason AS "disabledReason",
          ${schemeOfKey}
     FROM signing.key
     LEFT JOIN signing.key_disablement disablement
       ON (disablement.body_id, disablement.key_id) = (key.body_id, key.id)
    WHERE key.body_id = $1 ORDER BY key.id DESC`,
);

export const insertDisablement = statement(
  'signing.insert_disablement',
  `INSERT INTO signing.key_disablement (body_id, key_id, reason, disabled_by, disabled_at)
   VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
);

export const disablementOf = statement<{ readonly keyId: KeyId; readonly reason: string }>(
  'signing.disablement_of',
  `SELECT key_id AS "keyId", reason FROM signing.key_disablement
    WHERE body_id = $1 AND key_id = $2`,
);
