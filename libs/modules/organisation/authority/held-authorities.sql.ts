import { statement } from '#platform';
import type { HeldAuthority } from './held-authority.js';

/**
 * Every ground a person has or had or will have. A delegation lasts no longer than the post it is
 * given to; special authority (TUQ) ends with the delegator's own post as well.
 */
export const heldAuthorities = statement<HeldAuthority>(
  'organisation.held_authorities',
  `SELECT own.id AS "postId", p.name AS "personName", own.title,
          d.form, d.on_behalf_of AS "onBehalfOf", d.doc_types AS "docTypes",
          d.unit_ids AS "unitIds", d.scope, d.basis,
          greatest(own.from_day, d.from_day)::text AS "from",
          least(own.to_day, d.to_day, CASE d.form WHEN 'TUQ' THEN head.to_day END)::text AS "to"
     FROM organisation.person p
     JOIN organisation.post own ON own.person_id = p.id
     LEFT JOIN organisation.delegation d ON d.to_post_id = own.id AND own.role <> 'director'
     LEFT JOIN organisation.post head ON head.id = d.from_post_id
    WHERE p.id = $1 AND p.disabled_at IS NULL AND (own.role = 'director' OR d.id IS NOT NULL)
    ORDER BY d.from_day, d.id`,
);

export const personName = statement<{ readonly name: string }>(
  'organisation.person_name',
  'SELECT name FROM organisation.person WHERE id = $1',
);
