import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a refused document comes again, what its new envelope says replaces what the old one said. */
export class AMendedEnvelopeCounts1763800000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT UPDATE (sender_name, type_name, subject, signer_name) ON dispatch.incoming TO trinhky_app;

      CREATE FUNCTION dispatch.refuse_new_words_for_old_message() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.sender_name, NEW.type_name, NEW.subject, NEW.signer_name)
             IS DISTINCT FROM (OLD.sender_name, OLD.type_name, OLD.subject, OLD.signer_name)
           AND (OLD.state <> 'refused' OR NEW.message_id = OLD.message_id) THEN
          RAISE EXCEPTION 'Only a new message about a refused document brings new words.'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER words_come_with_a_message BEFORE UPDATE ON dispatch.incoming
        FOR EACH ROW EXECUTE FUNCTION dispatch.refuse_new_words_for_old_message();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
