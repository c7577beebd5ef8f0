import type pg from 'pg';
import type { PgbenchScript } from '../support/pgbench-script.js';
import type { OpenWork } from './open-work.js';

/**
 * Taken and given back with the cheapest statements of equal effect: each act in one message, nothing
 * read before, nobody asked whether he may. The pieces of work stand in a table, by number.
 */
export async function cheapestActs(
  owner: pg.Pool,
  { bodyId, key, subjects }: OpenWork,
  clients: number,
): Promise<PgbenchScript> {
  await numberPieces(owner, subjects);
  const { personId, bytes } = await lastEvent(owner);
  const each = Math.floor(subjects.length / clients);
  const text = [
    '\\set round :round + 1',
    `\\set piece :client_id * ${each} + :round % ${each}`,
    ...messageOf(claim),
    ...messageOf(release),
    '',
  ].join('\n');
  const canonical = 'c'.repeat(bytes);
  return { text, variables: { body: bodyId, person: personId, key, canonical, round: '0' } };
}

async function numberPieces(owner: pg.Pool, subjects: readonly string[]): Promise<void> {
  await owner.query(`CREATE TABLE IF NOT EXISTS piece (no int PRIMARY KEY, subject uuid NOT NULL);
                     GRANT SELECT ON piece TO trinhky_app; TRUNCATE piece`);
  await owner.query(
    'INSERT INTO piece SELECT no - 1, subject FROM unnest($1::uuid[]) WITH ORDINALITY AS of (subject, no)',
    [subjects],
  );
  await owner.query('ANALYZE piece');
}

/** Who has acted, and how much the trail keeps of it. */
async function lastEvent(owner: pg.Pool): Promise<{ personId: string; bytes: number }> {
  const { rows } = await owner.query<{ personId: string; bytes: number }>(
    `SELECT person_id AS "personId", octet_length(canonical) AS bytes
       FROM audit.event WHERE action = 'WorkReleased' ORDER BY id DESC LIMIT 1`,
  );
  const [event] = rows;
  if (!event) throw new Error('Nobody has given back any work yet.');
  return event;
}

interface Act {
  readonly name: 'claim' | 'release';
  readonly action: string;
  readonly to: string;
  readonly held: string;
}

const claim: Act = {
  name: 'claim',
  action: 'WorkClaimed',
  to: ':person::uuid',
  held: `held_by = :person::uuid, held_as = 'claimed', held_since = now(), given_by = :person::uuid`,
};

const release: Act = {
  name: 'release',
  action: 'WorkReleased',
  to: 'NULL::uuid',
  held: 'held_by = NULL, held_as = NULL, held_since = NULL, given_by = NULL',
};

function messageOf({ name, action, to, held }: Act): string[] {
  const statement = `WITH handed AS (
      UPDATE engine.work_item SET ${held}, given_note = '', held_for = NULL, owned_as = NULL, hands = hands + 1
       WHERE body_id = :body::uuid AND key = :key AND closed_at IS NULL
         AND instance_id = (SELECT subject FROM piece WHERE no = :piece::int)
      RETURNING instance_id, opened_revision, hands
    ), remembered AS (
      INSERT INTO engine.work_handing
             (body_id, instance_id, key, opened_revision, hand, act, by_id, to_id, note, at)
      SELECT :body::uuid, instance_id, :key, opened_revision, hands, '${name}', :person::uuid, ${to}, '', now()
        FROM handed
    ), told AS (
      INSERT INTO audit.event
             (body_id, id, at, person_id, action, subject_type, subject_id, subject_version, canonical)
      SELECT :body::uuid, uuidv7(), now(), :person::uuid, '${action}', 'document', instance_id::text, 0,
             convert_to(:canonical, 'UTF8') FROM handed RETURNING id
    ) INSERT INTO audit.pending (body_id, event_id) SELECT :body::uuid, id FROM told;`;
  return [
    '\\startpipeline',
    'BEGIN;',
    `SELECT set_config('app.body_id', :body::text, true);`,
    statement.replaceAll(/\s+/g, ' '),
    'COMMIT;',
    '\\endpipeline',
  ];
}
