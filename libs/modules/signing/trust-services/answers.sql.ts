import { statement } from '#platform';

export type AnswerKind = 'ocsp' | 'crl';

interface KeptAnswer {
  readonly der: Buffer;
}

/** An answer that was verified, while it may still be used. $4 now, $5 not made before. */
export const selectAnswer = statement<KeptAnswer>(
  'signing.select_status_answer',
  `SELECT der FROM signing.status_answer
    WHERE body_id = $1 AND kind = $2 AND about = $3
      AND this_update <= $4 AND next_update > $4
      AND ($5::timestamptz IS NULL OR this_update >= $5)`,
);

/** A newer answer takes the place of an older one. */
export const keepAnswer = statement(
  'signing.keep_status_answer',
  `INSERT INTO signing.status_answer (body_id, kind, about, der, this_update, next_update, got_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (body_id, kind, about) DO UPDATE
     SET der = EXCLUDED.der, this_update = EXCLUDED.this_update,
         next_update = EXCLUDED.next_update, got_at = EXCLUDED.got_at
     WHERE signing.status_answer.this_update < EXCLUDED.this_update`,
);
