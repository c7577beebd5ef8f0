import type { Id, PersonId } from '#kernel';
import { statement } from '#platform';
import type { KeyFacts } from '../key.js';
import { schemeOfKey } from './schemes.sql.js';

export const insertKey = statement(
  'signing.insert_key',
  `INSERT INTO signing.key
     (body_id, id, purpose, person_id, label, sealed_p12, sealed_pin, certificate_pem, chain_pem,
      subject, issuer, serial_number, fingerprint, not_before, not_after, is_test, imported_by,
      imported_at, kind, service_id, reached_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
     $20, $21)
   ON CONFLICT (body_id, fingerprint) DO NOTHING`,
);

const facts = `
  id AS "keyId", kind, purpose, person_id AS "personId", label, certificate_pem AS "certificatePem",
  chain_pem AS "chainPem", subject, issuer, serial_number AS "serialNumber", fingerprint,
  not_before AS "notBefore", not_after AS "notAfter", is_test AS "isTest", ${schemeOfKey}`;

const isUsable = `NOT EXISTS (SELECT FROM signing.key_disablement gone
  WHERE (gone.body_id, gone.key_id) = (key.body_id, key.id))`;

/** Usable keys of one purpose: of a person, or of the body where no person is given; newest first. */
export const selectKeys = statement<KeyFacts>(
  'signing.select_keys',
  `SELECT ${facts} FROM signing.key
    WHERE body_id = $1 AND purpose = $2 AND person_id IS NOT DISTINCT FROM $3::uuid
      AND ${isUsable}
    ORDER BY id DESC`,
);

/** What leads to a key that is not kept here. */
export type ReachedBy =
  | { readonly token: string; readonly key: string }
  | { readonly userId: string; readonly credentialId: string };

export interface KeptKeyRow extends KeyFacts {
  /** Only of a file that is kept here. */
  readonly sealedP12: Buffer | null;
  readonly sealedPin: Buffer | null;
  readonly serviceId: Id<'SigningService'> | null;
  readonly reachedBy: ReachedBy | null;
}

const kept = `${facts}, sealed_p12 AS "sealedP12", sealed_pin AS "sealedPin",
  service_id AS "serviceId", reached_by AS "reachedBy"`;

export const selectKey = statement<KeptKeyRow>(
  'signing.select_key',
  `SELECT ${kept} FROM signing.key WHERE body_id = $1 AND id = $2`,
);

export const selectTransportKey = statement<KeptKeyRow>(
  'signing.select_transport_key',
  `SELECT ${kept} FROM signing.key
    WHERE body_id = $1 AND purpose = 'transport' AND ${isUsable} ORDER BY id DESC LIMIT 1`,
);

/** Who owns a key, as the vault binds it. */
export const ownerOf = (bodyId: string, personId: PersonId | null): string =>
  personId === null ? `body ${bodyId}` : `body ${bodyId} person ${personId}`;
