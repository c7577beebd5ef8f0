import { freeze, thaw } from '#nd30';
import type pg from 'pg';
import { withoutIndexes } from './without-indexes.js';

/**
 * Fills a centre by SQL with copies of one submitted document: a few on their way, most of them
 * filed, each with its history and the work it went through. Gives the id of one under review.
 * The youngest hundreds hold the whole text; of the others, which only lists show, it is short.
 */
export async function manyDocuments(
  owner: pg.Pool,
  template: string,
  count: number,
  mix: 'lived in' | 'on their way' = 'lived in',
): Promise<string> {
  const client = await owner.connect();
  try {
    await client.query(copies, [template, count, mix === 'on their way']);
    await writeWordings(client, template);
    await withoutIndexes(client, filled, async () => {
      for (const sql of rooms) await client.query(sql);
    });
    const found = await client.query<{ id: string }>(
      `SELECT id FROM copy WHERE state = 'inReview' ORDER BY n LIMIT 1`,
    );
    await client.query('DROP TABLE copy, wording');
    await client.query('VACUUM (ANALYZE)');
    return found.rows[0]?.id ?? '';
  } finally {
    client.release();
  }
}

const withWholeText = 500;

/** The template's text, and the same without annexes and with its first piece only. */
async function writeWordings(client: pg.PoolClient, template: string): Promise<void> {
  const { rows } = await client.query<{ canonical: Buffer }>(
    'SELECT canonical FROM drafting.version WHERE document_id = $1 ORDER BY number DESC LIMIT 1',
    [template],
  );
  for (const { canonical } of rows) {
    const whole = thaw(canonical);
    const body = whole.content.body.slice(0, 1);
    const short = freeze({ ...whole.content, body, annexes: [] }, whole.signatureBlock);
    await client.query(wordings, [
      ...[whole.canonical, whole.contentHash],
      ...[short.canonical, short.contentHash],
    ]);
  }
}

const wordings = `
  CREATE TEMPORARY TABLE wording AS
    SELECT length, canonical, hash, convert_from(canonical, 'UTF8')::jsonb -> 'content' AS content
      FROM (VALUES ('whole', $1::bytea, $2), ('short', $3::bytea, $4)) AS of (length, canonical, hash)`;

/** Whatever every copy has rows in. */
const filled = [
  'drafting.document',
  'drafting.edit',
  'drafting.working_copy',
  'drafting.version',
  'engine.instance',
  'engine.history',
  'engine.work_item',
];

/**
 * Where all are on their way, one in twenty belongs to the unit and the drafter of the template, who
 * sees no other. Else, of a hundred: 3 drafts, 2 in review, one each approved, signed, issued; the rest went out.
 */
const copies = `
  CREATE TEMPORARY TABLE copy AS
    SELECT n, t.body_id, t.id AS template, uuidv7() AS id, uuidv7() AS version_id,
           CASE WHEN $3 THEN (ARRAY['drafted', 'inReview', 'approved'])[n % 3 + 1]
                WHEN n % 100 < 3 THEN 'drafted' WHEN n % 100 < 5 THEN 'inReview'
                WHEN n % 100 < 6 THEN 'approved' WHEN n % 100 < 7 THEN 'leaderSigned'
                WHEN n % 100 < 8 THEN 'issued' WHEN n % 100 < 10 THEN 'sent'
                WHEN n % 100 < 20 THEN 'acknowledged' ELSE 'filed' END AS state,
           CASE WHEN n <= ${withWholeText} THEN 'whole' ELSE 'short' END AS length,
           u.id AS unit_id, p.id AS person_id, reviewer.id AS reviewer_id,
           t.created_at - n * interval '20 minutes' AS at
      FROM engine.instance t
      JOIN drafting.document d ON d.body_id = t.body_id AND d.id = t.id
     CROSS JOIN generate_series(1, $2::int) n
      JOIN LATERAL (SELECT id FROM organisation.unit WHERE body_id = t.body_id
                       AND (NOT $3 OR (id = d.unit_id) = (n % 20 = 0))
                     ORDER BY id OFFSET CASE WHEN NOT $3 OR n % 20 > 0 THEN n % 5 ELSE 0 END LIMIT 1) u ON true
      JOIN LATERAL (SELECT id FROM organisation.person WHERE body_id = t.body_id
                       AND (NOT $3 OR (id = d.created_by) = (n % 20 = 0))
                     ORDER BY id OFFSET CASE WHEN NOT $3 OR n % 20 > 0 THEN n % 10 ELSE 0 END LIMIT 1) p ON true
      JOIN LATERAL (SELECT id FROM organisation.person WHERE body_id = t.body_id AND id <> p.id
                       AND (NOT $3 OR id <> d.created_by)
                     ORDER BY id OFFSET n % 5 LIMIT 1) reviewer ON true
     WHERE t.id = $1`;

const rooms: readonly string[] = [
  `INSERT INTO drafting.document (body_id, id, unit_id, created_by, created_at)
   SELECT body_id, id, unit_id, person_id, at FROM copy`,
  `INSERT INTO drafting.edit (body_id, document_id, revision, edited_by, edited_at)
   SELECT body_id, id, 1, person_id, at FROM copy`,
  `INSERT INTO drafting.working_copy (body_id, document_id, revision, content)
   SELECT c.body_id, c.id, 1,
          jsonb_set(wording.content, '{subject}', to_jsonb('Rà soát quy trình ' || c.n || ' của khoa, phòng'))
     FROM copy c JOIN wording USING (length)`,
  `INSERT INTO drafting.version (body_id, id, document_id, number, revision, canonical, content_hash,
                                 doc_type, subject, frozen_by, frozen_at)
   SELECT c.body_id, c.version_id, c.id, 1, 1, wording.canonical, wording.hash, wording.content ->> 'docType',
          wording.content ->> 'subject', c.person_id, c.at
     FROM copy c JOIN wording USING (length)
    WHERE c.state <> 'drafted'`,
  `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision,
                                created_at, updated_at)
   SELECT c.body_id, c.id, t.machine, t.machine_version, c.state,
          t.context || jsonb_build_object('unitId', c.unit_id, 'creator', c.person_id)
          || CASE WHEN c.state = 'drafted'
                  THEN '{"round": 0, "version": null, "route": null}'::jsonb
                  ELSE jsonb_build_object('preparedPdf', repeat('a', 64), 'pages', 13,
                         'version', t.context -> 'version' || jsonb_build_object(
                           'versionId', c.version_id, 'contentHash', wording.hash, 'drafters', jsonb_build_array(c.person_id)))
             END
          || CASE WHEN c.n % 100 BETWEEN 7 AND 99
                  THEN jsonb_build_object('registration', jsonb_build_object(
                         'entryId', c.id, 'number', c.n, 'code', c.n || '/KH-TTYT',
                         'date', c.at::date))
                  ELSE '{}' END,
          8, c.at, c.at + interval '2 hours'
     FROM copy c JOIN wording USING (length)
     JOIN engine.instance t ON t.body_id = c.body_id AND t.id = c.template`,
  `INSERT INTO engine.history (body_id, instance_id, revision, event, from_state, to_state, person_id, at)
   SELECT c.body_id, c.id, step.no, step.event, step.before, step.after, c.person_id,
          c.at + step.no * interval '10 minutes'
     FROM copy c CROSS JOIN (VALUES
            (1, 'document.create', NULL, 'drafted'), (2, 'draft.submit', 'drafted', 'inReview'),
            (3, 'rendering.done', 'inReview', 'inReview'),
            (4, 'review.approve', 'inReview', 'inReview'),
            (5, 'review.approve', 'inReview', 'inReview'),
            (6, 'review.approve', 'inReview', 'approved'),
            (7, 'signing.complete', 'signing', 'leaderSigned'),
            (8, 'sealing.complete', 'issuing', 'issued')) AS step (no, event, before, after)
    WHERE step.no <= CASE c.state WHEN 'drafted' THEN 1 WHEN 'inReview' THEN 3 WHEN 'approved' THEN 6
                                  WHEN 'leaderSigned' THEN 7 ELSE 8 END`,
  `INSERT INTO engine.work_item (body_id, instance_id, key, opened_revision, kind, round, role, unit_id,
                                 person_id, opened_at, due_at, closed_at, closed_by, outcome)
   SELECT c.body_id, c.id, 'r1:' || work.kind, work.no, work.kind, 1, work.role,
          CASE work.kind WHEN 'contentCheck' THEN c.unit_id END,
          CASE work.kind WHEN 'sign' THEN (t.context #>> '{version,signer}')::uuid END,
          c.at, CASE WHEN c.n % 7 = 0 THEN c.at + interval '1 day' END,
          CASE WHEN c.state <> work.state THEN c.at + interval '1 hour' END,
          CASE WHEN c.state <> work.state THEN c.reviewer_id END,
          CASE WHEN c.state <> work.state THEN 'done' END
     FROM copy c JOIN engine.instance t ON t.body_id = c.body_id AND t.id = c.template
    CROSS JOIN (VALUES (3, 'contentCheck', 'unitHead', 'inReview'), (3, 'formCheck', 'formChecker', 'inReview'),
                       (6, 'sign', NULL, 'approved'), (7, 'issue', 'clerk', 'leaderSigned'),
                       (8, 'send', 'clerk', 'issued')) AS work (no, kind, role, state)
    WHERE c.state <> 'drafted' AND (c.state = work.state OR work.no < CASE c.state
            WHEN 'inReview' THEN 3 WHEN 'approved' THEN 6 WHEN 'leaderSigned' THEN 7
            WHEN 'issued' THEN 8 ELSE 9 END)`,
];
