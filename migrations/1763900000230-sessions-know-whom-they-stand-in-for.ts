import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever signs in brings the posts held today, and those of the absent people he stands in for. */
export class SessionsKnowWhomTheyStandInFor1763900000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organisation.posts_held(body uuid, person uuid, today date)
        RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
          SELECT coalesce(jsonb_agg(jsonb_build_object('postId', h.id, 'role', h.role,
                   'title', h.title, 'unitId', h.unit_id, 'unitName', u.name)
                   ORDER BY h.from_day, h.id), '[]')
            FROM organisation.post h
            JOIN organisation.unit u ON (u.body_id, u.id) = (h.body_id, h.unit_id)
           WHERE (h.body_id, h.person_id) = (body, person)
             AND today >= h.from_day AND today <= coalesce(h.to_day, today) $$;

      CREATE FUNCTION organisation.stands_in_for(body uuid, person uuid, today date)
        RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
          SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name,
                   'basis', a.basis, 'docTypes', a.doc_types,
                   'posts', organisation.posts_held(body, p.id, today))
                   ORDER BY a.from_day, a.id), '[]')
            FROM organisation.absence a
            JOIN organisation.person p ON (p.body_id, p.id) = (a.body_id, a.person_id)
           WHERE (a.body_id, a.substitute_id) = (body, person) AND a.cancelled_at IS NULL
             AND today >= a.from_day AND today <= coalesce(a.to_day, today) $$;

      DROP FUNCTION organisation.actor_of_session;
      CREATE FUNCTION organisation.actor_of_session(
          token bytea, moment timestamptz, idle interval, absolute interval)
        RETURNS TABLE ("sessionId" uuid, "bodyId" uuid, "personId" uuid, name text, posts jsonb,
                       "standsInFor" jsonb)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        living organisation.session;
        today date := (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
      BEGIN
        SELECT s.* INTO living FROM organisation.session s
          WHERE s.token_sha256 = token AND s.seen_at > moment - idle AND s.opened_at > moment - absolute;
        IF NOT FOUND THEN RETURN; END IF;
        -- Once a minute is exact enough for an idle limit and spares a write at each request.
        IF living.seen_at < moment - interval '1 minute' THEN
          UPDATE organisation.session s SET seen_at = moment
           WHERE (s.body_id, s.id) = (living.body_id, living.id);
        END IF;
        RETURN QUERY
          SELECT living.id, p.body_id, p.id, p.name,
                 organisation.posts_held(p.body_id, p.id, today),
                 organisation.stands_in_for(p.body_id, p.id, today)
            FROM organisation.person p
           WHERE (p.body_id, p.id) = (living.body_id, living.person_id) AND p.disabled_at IS NULL;
      END $$;

      REVOKE ALL ON FUNCTION organisation.posts_held, organisation.stands_in_for,
        organisation.actor_of_session FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisation.actor_of_session TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
