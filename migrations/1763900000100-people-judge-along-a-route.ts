import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions, initials and objections are judgements too; whom somebody stood in for is told. */
export class PeopleJudgeAlongARoute1763900000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review.act
        DROP CONSTRAINT act_kind_check,
        ADD CONSTRAINT act_kind_check CHECK (
          kind IN ('opinion', 'contentCheck', 'formCheck', 'initial', 'approval', 'clerkReturn')),
        DROP CONSTRAINT act_decision_check,
        ADD CONSTRAINT act_decision_check CHECK (
          decision IN ('passed', 'returned', 'objected', 'advised')),
        ADD COLUMN acts_for uuid,
        ADD COLUMN basis text,
        ADD COLUMN merged_with text,
        ADD CONSTRAINT nobody_stands_in_for_himself CHECK (acts_for <> person_id),
        ADD CONSTRAINT standing_in_has_a_basis CHECK (acts_for IS NULL OR basis ~ '\\S'),
        ADD CONSTRAINT an_opinion_decides_nothing CHECK (
          (kind = 'opinion') = (decision = 'advised')),
        ADD CONSTRAINT an_objection_has_a_reason CHECK (decision <> 'objected' OR note ~ '\\S'),
        ADD CONSTRAINT no_signer_is_stood_in_for CHECK (kind <> 'approval' OR acts_for IS NULL);

      DROP INDEX review.a_task_passes_once;
      CREATE UNIQUE INDEX a_task_passes_once ON review.act (body_id, document_id, round, task)
        WHERE decision <> 'returned';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
