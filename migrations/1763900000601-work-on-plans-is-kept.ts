import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people did with the rows of a plan: nothing here is changed, more is added. */
export class WorkOnPlansIsKept1763900000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planning.progress (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        at timestamptz NOT NULL,
        person_id uuid NOT NULL,
        percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
        note text NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, task_id) REFERENCES planning.task (body_id, id)
      );
      CREATE INDEX progress_of_task ON planning.progress (body_id, task_id, at);

      CREATE TABLE planning.evidence (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_kind text NOT NULL CHECK (subject_kind IN ('target', 'task', 'product', 'figure')),
        subject_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('file', 'link', 'document')),
        name text NOT NULL CHECK (name ~ '\\S'),
        sha256 text,
        url text,
        document_id uuid,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT evidence_is_one_thing CHECK (
          (kind = 'file') = (sha256 IS NOT NULL) AND (kind = 'link') = (url IS NOT NULL)
          AND (kind = 'document') = (document_id IS NOT NULL))
      );
      CREATE INDEX evidence_of_subject ON planning.evidence (body_id, subject_id, at);

      -- A value of a target, of one unit over a stretch of time; the newest of a stretch counts.
      CREATE TABLE planning.actual (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        target_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        value numeric NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        source text NOT NULL,
        return_id uuid,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, target_id) REFERENCES planning.target (body_id, id),
        CONSTRAINT a_stretch_ends_after_it_begins CHECK (to_on >= from_on)
      );
      CREATE INDEX actual_of_target ON planning.actual (body_id, target_id, to_on DESC, at DESC);

      -- How the due day of a task moved, by an extension or by an answer.
      CREATE TABLE planning.due_move (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        task_id uuid NOT NULL,
        from_on date,
        to_on date,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        extension_id uuid,
        person_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, task_id) REFERENCES planning.task (body_id, id)
      );

      CREATE TABLE planning.task_note (
        body_id uuid NOT NULL,
        task_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        text text NOT NULL CHECK (text ~ '\\S'),
        PRIMARY KEY (body_id, task_id, revision),
        FOREIGN KEY (body_id, task_id) REFERENCES planning.task (body_id, id)
      );

      -- A draft made of a framework, and the row each of its rows came from.
      CREATE TABLE planning.rollout (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        framework_id uuid NOT NULL,
        year integer NOT NULL,
        title text NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, document_id),
        FOREIGN KEY (body_id, framework_id) REFERENCES planning.plan (body_id, id)
      );
      CREATE TABLE planning.rollout_row (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        row_id uuid NOT NULL,
        framework_row_id uuid NOT NULL,
        PRIMARY KEY (body_id, document_id, row_id),
        FOREIGN KEY (body_id, document_id) REFERENCES planning.rollout (body_id, document_id)
      );

      -- Whom the weekly digest has told of which week: nobody is told twice.
      CREATE TABLE planning.digest (
        body_id uuid NOT NULL,
        week date NOT NULL,
        person_id uuid NOT NULL,
        sent_at timestamptz,
        PRIMARY KEY (body_id, week, person_id),
        CONSTRAINT a_week_begins_on_monday CHECK (extract(isodow FROM week) = 1)
      );

      CALL platform.separate_bodies('planning.progress');
      CALL platform.separate_bodies('planning.evidence');
      CALL platform.separate_bodies('planning.actual');
      CALL platform.separate_bodies('planning.due_move');
      CALL platform.separate_bodies('planning.task_note');
      CALL platform.separate_bodies('planning.rollout');
      CALL platform.separate_bodies('planning.rollout_row');
      CALL platform.separate_bodies('planning.digest');
      GRANT SELECT, INSERT ON planning.progress, planning.evidence, planning.actual,
        planning.due_move, planning.task_note, planning.rollout, planning.rollout_row,
        planning.digest TO trinhky_app;
      GRANT UPDATE (sent_at) ON planning.digest TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
