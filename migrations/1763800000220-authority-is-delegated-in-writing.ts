import type { MigrationInterface, QueryRunner } from 'typeorm';

/** NĐ 30/2020 Điều 13: who may sign for the head, in what form, for what, from when to when. */
export class AuthorityIsDelegatedInWriting1763800000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.delegation (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        form text NOT NULL CHECK (form IN ('KT', 'TL', 'TUQ', 'Q', 'TM')),
        -- In whose place the signature stands, as it is printed: Giám đốc.
        on_behalf_of text NOT NULL,
        from_post_id uuid,
        from_role text,
        to_post_id uuid NOT NULL,
        to_role text NOT NULL,
        scope text NOT NULL,
        doc_types text[] CHECK (cardinality(doc_types) > 0),
        from_day date NOT NULL,
        to_day date,
        basis text NOT NULL CHECK (basis <> ''),
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, from_post_id, from_role) REFERENCES organisation.post (body_id, id, role),
        FOREIGN KEY (body_id, to_post_id, to_role) REFERENCES organisation.post (body_id, id, role),
        CONSTRAINT delegation_ends_after_it_begins CHECK (to_day >= from_day),
        -- Q. and TM. come from outside the body or from a collective: nobody inside delegates them.
        CONSTRAINT delegator_is_named CHECK ((from_post_id IS NULL) = (form IN ('Q', 'TM'))
                                             AND (from_post_id IS NULL) = (from_role IS NULL)),
        -- Only the head delegates, so what was delegated cannot be delegated on.
        CONSTRAINT only_the_head_delegates CHECK (from_role IS NULL OR from_role = 'director'),
        CONSTRAINT delegate_fits_form CHECK (
          (form <> 'KT' OR to_role = 'deputyDirector') AND (form <> 'TL' OR to_role = 'unitHead')
          AND (form NOT IN ('TUQ', 'KT', 'TL') OR to_role <> 'director')),
        CONSTRAINT special_authority_ends CHECK (form <> 'TUQ' OR to_day IS NOT NULL)
      );
      CREATE INDEX delegation_by_post ON organisation.delegation (body_id, to_post_id);
      CALL platform.separate_bodies('organisation.delegation');
      GRANT SELECT, INSERT, UPDATE (to_day) ON organisation.delegation TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
