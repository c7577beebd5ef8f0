import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Strangers have their files judged and take a signed report home: the installation has a key of its
 * own for that, no body's, and counts what each address asks, in all its processes together.
 */
export class TheInstallationAnswersStrangers1763900000570 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No body_id: the key is the installation's. Only the functions below touch it.
      CREATE TABLE signing.instance_key (
        id uuid PRIMARY KEY,
        certificate_pem text NOT NULL,
        sealed_key bytea NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL CHECK (not_after > not_before)
      );

      -- All of them: reports signed by an earlier key are still known for ours.
      CREATE FUNCTION signing.instance_keys()
        RETURNS TABLE (id uuid, certificate_pem text, sealed_key bytea,
                       not_before timestamptz, not_after timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT k.id, k.certificate_pem, k.sealed_key, k.not_before, k.not_after
            FROM signing.instance_key k ORDER BY k.not_before DESC, k.id DESC $$;

      -- Several processes may find none at once: one of theirs is kept.
      CREATE FUNCTION signing.keep_instance_key(
          key uuid, pem text, sealed bytea, valid_from timestamptz, valid_to timestamptz)
        RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
        BEGIN
          LOCK TABLE signing.instance_key IN SHARE ROW EXCLUSIVE MODE;
          INSERT INTO signing.instance_key
          SELECT key, pem, sealed, valid_from, valid_to
           WHERE NOT EXISTS (SELECT FROM signing.instance_key k
                              WHERE k.not_before <= valid_from AND k.not_after > valid_from);
        END $$;

      CREATE TABLE signing.public_asking (
        address text PRIMARY KEY,
        files integer NOT NULL CHECK (files > 0),
        since timestamptz NOT NULL
      );
      CREATE INDEX public_asking_by_time ON signing.public_asking (since);

      -- Counts one file before it is judged; returns the seconds to wait, or 0. Old addresses are
      -- forgotten on the way.
      CREATE FUNCTION signing.count_public_asking(
          asking text, allowed integer, moment timestamptz, span interval)
        RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          DELETE FROM signing.public_asking WHERE since <= moment - span AND address <> asking;
          INSERT INTO signing.public_asking AS a VALUES (asking, 1, moment)
          ON CONFLICT (address) DO UPDATE SET
            files = CASE WHEN a.since <= moment - span THEN 1 ELSE a.files + 1 END,
            since = CASE WHEN a.since <= moment - span THEN moment ELSE a.since END
          RETURNING CASE WHEN files <= allowed THEN 0
                         ELSE ceil(extract(epoch FROM since + span - moment))::integer END $$;

      REVOKE ALL ON FUNCTION signing.instance_keys, signing.keep_instance_key,
        signing.count_public_asking FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION signing.instance_keys, signing.keep_instance_key,
        signing.count_public_asking TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
