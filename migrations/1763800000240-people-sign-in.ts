import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and sessions. Before sign-in no body is known: two narrow functions look across. */
export class PeopleSignIn1763800000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.account (
        body_id uuid NOT NULL,
        person_id uuid NOT NULL,
        login text NOT NULL UNIQUE CHECK (login = lower(login) AND login ~ '^[a-z0-9._-]+$'),
        password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
        PRIMARY KEY (body_id, person_id),
        FOREIGN KEY (body_id, person_id) REFERENCES organisation.person (body_id, id)
      );
      CALL platform.separate_bodies('organisation.account');
      -- The hash is written but never read back, save by credential_of.
      GRANT SELECT (body_id, person_id, login), INSERT, UPDATE (password_hash)
        ON organisation.account TO trinhky_app;

      CREATE TABLE organisation.session (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        token_sha256 bytea NOT NULL UNIQUE CHECK (length(token_sha256) = 32),
        opened_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        address text NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, person_id) REFERENCES organisation.person (body_id, id)
      );
      CREATE INDEX session_by_person ON organisation.session (body_id, person_id);
      CALL platform.separate_bodies('organisation.session');
      GRANT SELECT, INSERT, DELETE ON organisation.session TO trinhky_app;

      CREATE FUNCTION organisation.credential_of(asked text)
        RETURNS TABLE ("bodyId" uuid, "personId" uuid, "passwordHash" text, disabled boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT a.body_id, a.person_id, a.password_hash, p.disabled_at IS NOT NULL
            FROM organisation.account a
            JOIN organisation.person p ON (p.body_id, p.id) = (a.body_id, a.person_id)
           WHERE a.login = asked $$;

      -- The person behind a living session, with the posts held on that day; notes that it was seen.
      CREATE FUNCTION organisation.actor_of_session(
          token bytea, moment timestamptz, idle interval, absolute interval)
        RETURNS TABLE ("sessionId" uuid, "bodyId" uuid, "personId" uuid, name text, posts jsonb)
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
                 coalesce(jsonb_agg(jsonb_build_object('postId', h.id, 'role', h.role, 'title', h.title,
                   'unitId', h.unit_id, 'unitName', u.name) ORDER BY h.from_day, h.id)
                   FILTER (WHERE h.id IS NOT NULL), '[]')
            FROM organisation.person p
            LEFT JOIN organisation.post h ON (h.body_id, h.person_id) = (p.body_id, p.id)
                 AND today >= h.from_day AND today <= coalesce(h.to_day, today)
            LEFT JOIN organisation.unit u ON (u.body_id, u.id) = (h.body_id, h.unit_id)
           WHERE (p.body_id, p.id) = (living.body_id, living.person_id) AND p.disabled_at IS NULL
           GROUP BY p.body_id, p.id, p.name;
      END $$;

      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA organisation FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisation.credential_of, organisation.actor_of_session
        TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
