import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new version of a regime does not open again what an older one has opened. */
export class APeriodIsOpenedOnceWhateverTheVersion1763900000624 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reporting.period ADD COLUMN regime_key text;
      UPDATE reporting.period p SET regime_key = r.key
        FROM reporting.regime r WHERE (r.body_id, r.id) = (p.body_id, p.regime_id);
      ALTER TABLE reporting.period
        DROP CONSTRAINT a_period_is_opened_once,
        ADD CONSTRAINT a_period_is_opened_once UNIQUE (body_id, regime_key, year, kind, ordinal),
        ADD CONSTRAINT a_regime_is_named_whole CHECK ((regime_key IS NULL) = (regime_id IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
