/** What no statement of the application may do: in words, as SQL, and what the database answers. */
export const forbiddenWrites: readonly (readonly [what: string, sql: string, refusal: string])[] = [
  [
    'other bytes for an open intent',
    `UPDATE signing.intent SET to_be_signed = '\\x00'`,
    'permission denied',
  ],
  [
    'a closed intent opened again',
    `UPDATE signing.intent SET state = 'open', closed_at = NULL`,
    'does not go from completed to open',
  ],
  ['a removed intent', 'DELETE FROM signing.intent', 'permission denied'],
  ['a changed signature', `UPDATE signing.signature SET method = 'p12'`, 'permission denied'],
  ['a removed signature', 'DELETE FROM signing.signature', 'permission denied'],
  [
    'a second signature for one intent',
    `INSERT INTO signing.signature (body_id, id, intent_id, after_sha256, value, certificate_pem,
       chain_pem, method, signed_at)
     SELECT body_id, gen_random_uuid(), intent_id, after_sha256, '\\x01', certificate_pem, chain_pem,
       method, signed_at FROM signing.signature`,
    'duplicate key value',
  ],
  [
    'a late signature for a completed intent',
    `INSERT INTO signing.late_signature (body_id, intent_id, value, arrived_at)
     SELECT body_id, id, '\\x01', now() FROM signing.intent`,
    'violates foreign key constraint',
  ],
  [
    'a seal by who signed',
    `INSERT INTO signing.intent (body_id, id, kind, document_id, version_id, round, key_id, person_id,
       post_id, number, date, basis_sha256, pending_sha256, to_be_signed, opened_at, expires_at)
     SELECT i.body_id, gen_random_uuid(), 'seal', i.document_id, i.version_id, i.round, i.key_id,
       i.person_id, i.post_id, 1, now(), s.after_sha256, i.pending_sha256, i.to_be_signed,
       now(), now() + interval '1 day'
       FROM signing.intent i JOIN signing.signature s ON s.intent_id = i.id`,
    'A seal follows the signature of another person',
  ],
  [
    'a seal over another file than the signed one',
    `INSERT INTO signing.intent (body_id, id, kind, document_id, version_id, round, key_id, person_id,
       post_id, number, date, basis_sha256, pending_sha256, to_be_signed, opened_at, expires_at)
     SELECT body_id, gen_random_uuid(), 'seal', document_id, version_id, round, key_id,
       gen_random_uuid(), post_id, 1, now(), repeat('0', 64), pending_sha256, to_be_signed,
       now(), now() + interval '1 day' FROM signing.intent`,
    'A seal follows the signature of another person',
  ],
];
