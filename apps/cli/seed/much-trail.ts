import type pg from 'pg';
import { withoutIndexes } from './without-indexes.js';

/**
 * Writes events of bodies that nobody sees, so that the trail's tables have the size of years. They
 * belong to no body of the installation: no log is made of them and no export holds them.
 */
export async function muchTrail(owner: pg.Pool, count: number): Promise<void> {
  if (count === 0) return;
  const client = await owner.connect();
  try {
    await withoutIndexes(client, ['audit.event'], async () => {
      await client.query(events, [count]);
    });
    await client.query('VACUUM (ANALYZE) audit.event');
  } finally {
    client.release();
  }
}

const events = `
  INSERT INTO audit.event (body_id, id, at, person_id, action, subject_type, subject_id,
                           subject_version, canonical)
  SELECT ('00000000-0000-7000-a000-' || lpad((n % 97)::text, 12, '0'))::uuid, uuidv7(),
         now() - n * interval '1 second', NULL, 'DocumentSubmitted', 'document',
         ('00000000-0000-7000-b000-' || lpad((n / 8)::text, 12, '0')), (n % 8)::int + 1,
         convert_to('{"action":"DocumentSubmitted","n":' || n || ',"data":"' || repeat('x', 200) || '"}', 'UTF8')
    FROM generate_series(1, $1::bigint) n`;
