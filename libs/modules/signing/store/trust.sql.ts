import { statement } from '#platform';
import type { TrustAnchor } from '../key.js';

export const insertTrustAnchor = statement(
  'signing.insert_trust_anchor',
  `INSERT INTO signing.trust_anchor
     (body_id, id, label, certificate_pem, fingerprint, is_test, added_by, added_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (body_id, fingerprint) DO NOTHING`,
);

export const selectTrustAnchors = statement<TrustAnchor>(
  'signing.select_trust_anchors',
  `SELECT id AS "anchorId", label, certificate_pem AS "certificatePem", fingerprint,
          is_test AS "isTest"
     FROM signing.trust_anchor WHERE body_id = $1 ORDER BY id`,
);

export const deleteTrustAnchor = statement(
  'signing.delete_trust_anchor',
  'DELETE FROM signing.trust_anchor WHERE body_id = $1 AND id = $2',
);
