import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed sign-ins are counted per account and per address, in a table only these functions touch. */
export class SignInIsThrottled1763800000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No body_id: most guesses name no account, so no body is known.
      CREATE TABLE organisation.sign_in_attempts (
        key text PRIMARY KEY,
        attempts integer NOT NULL CHECK (attempts >= 0),
        since timestamptz NOT NULL
      );

      -- Counts one attempt before the password is looked at; returns the seconds to wait, or 0.
      CREATE FUNCTION organisation.count_sign_in(
          asked text, allowed integer, moment timestamptz, span interval)
        RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          INSERT INTO organisation.sign_in_attempts AS a VALUES (asked, 1, moment)
          ON CONFLICT (key) DO UPDATE SET
            attempts = CASE WHEN a.since <= moment - span THEN 1 ELSE a.attempts + 1 END,
            since = CASE WHEN a.since <= moment - span THEN moment ELSE a.since END
          RETURNING CASE WHEN attempts <= allowed THEN 0
                         ELSE ceil(extract(epoch FROM since + span - moment))::integer END $$;

      -- A success takes back its own attempt, so that busy offices behind one address are not barred.
      CREATE FUNCTION organisation.forgive_sign_in(account_key text, address_key text)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          DELETE FROM organisation.sign_in_attempts WHERE key = account_key;
          UPDATE organisation.sign_in_attempts SET attempts = greatest(attempts - 1, 0)
           WHERE key = address_key $$;

      REVOKE ALL ON FUNCTION organisation.count_sign_in, organisation.forgive_sign_in FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisation.count_sign_in, organisation.forgive_sign_in
        TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
