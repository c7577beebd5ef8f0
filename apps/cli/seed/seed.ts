import { DomainError } from '#kernel';
import { claimDataFolder, installationSecret, loadConfig, migrate, withDatabase } from '#platform';
import type pg from 'pg';
import type { Terminal } from '../terminal.js';
import { withPool } from '../with-pool.js';
import { manyDocuments } from './many-documents.js';
import { muchTrail } from './much-trail.js';

export interface SeedRequest {
  readonly scale: number;
  readonly audit: number;
}

/** Fills the database of a trial installation with copies of its youngest submitted document. */
export async function seed({ env, note }: Terminal, { scale, audit }: SeedRequest): Promise<void> {
  const config = loadConfig(env);
  if (!config.DEMO) throw new DomainError('OnlyTrialInstallationsAreSeeded');
  await claimDataFolder(config.DATA_DIR);
  await withDatabase(config, note, async (ownerUrl) => {
    await migrate(ownerUrl, await installationSecret(config));
    await withPool(ownerUrl, async (owner) => {
      await manyDocuments(owner, await youngestSubmitted(owner), scale);
      note(`Đã tạo ${scale} văn bản.`);
      await muchTrail(owner, audit);
      if (audit > 0) note(`Đã thêm ${audit} dòng nhật ký.`);
    });
  });
}

async function youngestSubmitted(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM engine.instance WHERE machine = 'document' AND context ? 'version'
        AND context -> 'version' <> 'null' ORDER BY created_at DESC LIMIT 1`,
  );
  if (!rows[0]) throw new DomainError('NothingIsSubmittedYet');
  return rows[0].id;
}
