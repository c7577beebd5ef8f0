import type { PersonId } from '#kernel';
import { statement } from '#platform';

/** Begins to edit in a tab, or goes on; who was not heard of since `$6` begins anew. */
export const upsertEditing = statement(
  'drafting.upsert_editing',
  `INSERT INTO drafting.editing AS e (body_id, document_id, person_id, tab, since, seen_at)
   VALUES ($1, $2, $3, $4, $5, $5)
   ON CONFLICT (body_id, document_id, person_id, tab) DO UPDATE
     SET seen_at = excluded.seen_at,
         since = CASE WHEN e.seen_at < $6 THEN excluded.since ELSE e.since END`,
);

export const deleteEditing = statement(
  'drafting.delete_editing',
  `DELETE FROM drafting.editing
    WHERE body_id = $1 AND document_id = $2 AND person_id = $3 AND tab = $4`,
);

export const deleteGone = statement(
  'drafting.delete_gone_editors',
  `DELETE FROM drafting.editing WHERE body_id = $1 AND document_id = $2 AND seen_at < $3`,
);

export interface EditingRow {
  readonly personId: PersonId;
  readonly since: Date;
}

export const selectOtherTabs = statement<EditingRow>(
  'drafting.select_other_tabs',
  `SELECT person_id AS "personId", since FROM drafting.editing
    WHERE body_id = $1 AND document_id = $2 AND NOT (person_id = $3 AND tab = $4)
    ORDER BY since, person_id`,
);
