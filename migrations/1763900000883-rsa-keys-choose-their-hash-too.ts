import type { MigrationInterface, QueryRunner } from 'typeorm';

/** TT 15/2025 Phụ lục I names SHA-384 and SHA-512 beside SHA-256. */
export class RsaKeysChooseTheirHashToo1763900000883 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.key_scheme
        DROP CONSTRAINT key_scheme_scheme_check,
        ADD CONSTRAINT key_scheme_scheme_check CHECK (scheme IN (
          'rsa-pkcs1-sha256', 'rsa-pkcs1-sha384', 'rsa-pkcs1-sha512',
          'rsa-pss-sha256', 'rsa-pss-sha384', 'rsa-pss-sha512'
        ));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
