import { MovableClock, systemIds, type BodyId } from '#kernel';
import { systemActor, UnitOfWork, type Transaction } from '#platform';
import pg from 'pg';
import { freshDatabase } from '../../../test/database/fresh-database.js';
import { ExportTrail } from './export-trail.js';
import { Sequencer } from './sequencer.js';

export const secret = 'a secret of the tests';
export const at = new Date('2026-03-04T02:00:00Z');

/** The trail in a database of its own, with the owner's hands beside the application's. */
export async function trailInDatabase() {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 12 });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const uow = new UnitOfWork(pool);
  const sequencer = new Sequencer(uow);
  const trail = new ExportTrail(uow, sequencer, new MovableClock(at), secret);
  return {
    uow,
    owner,
    sequencer,
    anotherSequencer: () => new Sequencer(uow),
    write: (bodyId: BodyId, subjectId: string, version: number) =>
      uow.inBody(bodyId, (tx) => recordOne(tx, subjectId, version)),
    async export(bodyId: BodyId): Promise<string[]> {
      const lines: string[] = [];
      await trail.export(bodyId, (line) => lines.push(line));
      return lines;
    },
    /** What somebody who owns the database could do: the triggers are off meanwhile. */
    async tamper(sql: string, ...values: unknown[]): Promise<void> {
      await owner.query('SET session_replication_role = replica');
      await owner.query(sql, values);
      await owner.query('SET session_replication_role = origin');
    },
    async rows(sql: string, ...values: unknown[]) {
      return (await owner.query(sql, values)).rows;
    },
    async close(): Promise<void> {
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}

export const recordOne = (tx: Transaction, subjectId: string, version: number): Promise<void> =>
  tx.record({
    id: systemIds.next<'TrailEvent'>(),
    bodyId: tx.bodyId,
    at,
    actor: systemActor,
    action: 'LampLit',
    subject: { type: 'lamp', id: subjectId },
    subjectVersion: version,
    data: { lời: 'Đèn sáng' },
  });
