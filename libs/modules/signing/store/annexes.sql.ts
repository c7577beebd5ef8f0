import { statement } from '#platform';
import type { SealedAnnex, WantedAnnex } from '../intent.js';

export const insertWantedAnnex = statement(
  'signing.insert_wanted_annex',
  `INSERT INTO signing.intent_annex
     (body_id, intent_id, position, title, code, basis_sha256, pending_sha256, to_be_signed)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export interface WantedAnnexRow extends WantedAnnex {
  readonly pendingSha256: string | null;
}

/** In their order, each with the file it became, if it has. */
export const selectWantedAnnexes = statement<WantedAnnexRow>(
  'signing.select_wanted_annexes',
  `SELECT position, title, code, basis_sha256 AS "basisSha256", pending_sha256 AS "pendingSha256",
          to_be_signed AS "toBeSigned", sealed.after_sha256 AS "sealedSha256"
     FROM signing.intent_annex wanted
     LEFT JOIN signing.sealed_annex sealed USING (body_id, intent_id, position)
    WHERE body_id = $1 AND intent_id = $2 ORDER BY position`,
);

export const insertSealedAnnex = statement(
  'signing.insert_sealed_annex',
  `INSERT INTO signing.sealed_annex (body_id, intent_id, position, after_sha256, value, signed_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

export const selectSealedAnnexes = statement<SealedAnnex>(
  'signing.select_sealed_annexes',
  `SELECT position, title, basis_sha256 AS "beforeSha256",
          after_sha256 AS "afterSha256"
     FROM signing.intent_annex JOIN signing.sealed_annex USING (body_id, intent_id, position)
    WHERE body_id = $1 AND intent_id = $2 ORDER BY position`,
);
