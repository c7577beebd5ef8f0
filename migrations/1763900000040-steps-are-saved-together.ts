import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Doors for several steps in one statement: their events, their jobs, and a word when one was late. */
export class StepsAreSavedTogether1763900000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The trail's door for several events; "canonical" is the text of the canonical bytes.
      CREATE FUNCTION audit.record_all(in_body uuid, events jsonb) RETURNS void
        LANGUAGE plpgsql SET search_path = pg_catalog AS $$
        BEGIN
          INSERT INTO audit.event (body_id, id, at, person_id, action, subject_type, subject_id,
                                   subject_version, canonical)
          SELECT in_body, id, at, person_id, action, subject_type, subject_id, subject_version,
                 convert_to(canonical, 'UTF8')
            FROM jsonb_to_recordset(events) AS event(id uuid, at timestamptz, person_id uuid,
                 action text, subject_type text, subject_id text, subject_version int, canonical text);
          INSERT INTO audit.pending (body_id, event_id)
          SELECT in_body, id FROM jsonb_to_recordset(events) AS event(id uuid);
        END $$;

      -- Several effects at once; each belongs to the body of the transaction.
      CREATE FUNCTION platform.add_jobs(jobs jsonb) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
        BEGIN
          IF platform.current_body() IS NULL THEN
            RAISE EXCEPTION 'A job belongs to a body, and none is set.';
          END IF;
          PERFORM graphile_worker.add_jobs(ARRAY(
            SELECT (task, (payload || jsonb_build_object('bodyId', platform.current_body()))::json, NULL,
                    "runAt", NULL, key, NULL, NULL)::graphile_worker.job_spec
              FROM jsonb_to_recordset(jobs) AS job(task text, payload jsonb, key text, "runAt" timestamptz)));
        END $$;

      -- Ends a transaction whose instance somebody else has moved meanwhile.
      CREATE FUNCTION engine.instance_has_moved() RETURNS int LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'The instance has moved on.' USING ERRCODE = 'TK001';
        END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
