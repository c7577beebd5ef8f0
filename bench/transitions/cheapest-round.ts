import type { PgbenchScript } from '../support/pgbench-script.js';
import { recordStatements, type SentStatement } from '../support/record-statements.js';
import {
  bodyId,
  bodyPrefix,
  documentId,
  documentPrefix,
  engineOver,
  move,
  type Documents,
} from './documents-of-clients.js';
import { documentsEach, stepsOfRound } from './round.js';

/** A step as the engine gave it to the database, by the names it has there. */
type SavedStep = Readonly<Record<string, unknown>> & {
  readonly opened: readonly Readonly<Record<string, unknown>>[];
  readonly closed: readonly string[];
  readonly jobs: readonly unknown[];
};

/**
 * The cheapest script with the effect of a round: each command in one message, no load, no guard,
 * and only the tables that its step touches.
 */
export async function cheapestRound(
  appUrl: string,
  { first, bodies, clients }: Documents,
): Promise<PgbenchScript> {
  const sent = await recordStatements(appUrl, async (unitOfWork) => {
    const engine = engineOver(unitOfWork);
    for (let step = 0; step < stepsOfRound; step += 1) await move({ engine, bodies }, first, step);
  });
  const steps = sent.filter(({ name }) => name?.startsWith('engine.save')).map(savedStep);
  const names = new Map<string, string>();
  const keep = (value: unknown): string => {
    const text = sameRound(typeof value === 'string' ? value : JSON.stringify(value));
    const name = names.get(text) ?? `v${names.size}`;
    names.set(text, name);
    return `:${name}`;
  };
  const each = documentsEach(clients);
  const text = [
    '\\set round :round + 1',
    `\\set document ${first} + :client_id * ${each} + :round % ${each}`,
    `\\set body ${Number(bodyId({ bodies }, 0).slice(bodyPrefix.length))} + :document % ${bodies}`,
    ...steps.flatMap((step) => commandOf(step, documentId(first), keep)),
    '',
  ].join('\n');
  const variables = Object.fromEntries([...names].map(([value, name]) => [name, value]));
  return { text, variables: { ...variables, round: '0' } };
}

function savedStep({ text, values }: SentStatement): SavedStep {
  const named = [...text.matchAll(/\$(\d+)::(\S+) AS "(\w+)"/g)];
  return Object.fromEntries(
    named.map(([, no, type, name]) => {
      const value = values[Number(no) - 1];
      return [name, type === 'jsonb' ? JSON.parse(String(value)) : value];
    }),
  ) as SavedStep;
}

/** Every replay is the same round: what it leaves open is what it closes first. */
const sameRound = (text: string): string => text.replaceAll('r2:', 'r1:');

const body = `('${bodyPrefix}' || :body::text)::uuid`;
const document = `('${documentPrefix}' || :document::text)::uuid`;

function commandOf(row: SavedStep, recorded: string, keep: (value: unknown) => string): string[] {
  const at = `${keep(row['at'])}::timestamptz`;
  const person = row['person'] ? `${keep(row['person'])}::uuid` : 'NULL::uuid';
  const uuid = (value: unknown): string => (value ? `${keep(value)}::uuid` : 'NULL');
  const parts = [
    `moved AS (UPDATE engine.instance SET state = ${keep(row['state'])}, context = ${keep(row['context'])}::jsonb,
       revision = revision + 1, updated_at = ${at} WHERE body_id = ${body} AND id = ${document} RETURNING revision)`,
    `remembered AS (INSERT INTO engine.history
       (body_id, instance_id, revision, event, from_state, to_state, person_id, at)
       SELECT ${body}, ${document}, revision, ${keep(row['event'])}, ${keep(row['before'])}, ${keep(row['state'])},
              ${person}, ${at} FROM moved)`,
    ...row.closed.map(
      (key, n) => `closed${n} AS (UPDATE engine.work_item
         SET closed_at = ${at}, closed_by = ${person}, outcome = ${keep(row['event'])}
       WHERE body_id = ${body} AND instance_id = ${document} AND key = ${keep(key)} AND closed_at IS NULL)`,
    ),
    ...row.opened.map(
      (item, n) => `opened${n} AS (INSERT INTO engine.work_item
       (body_id, instance_id, key, opened_revision, kind, round, person_id, role, unit_id, opened_at, due_at)
       SELECT ${body}, ${document}, ${keep(item['key'])}, revision, ${keep(item['kind'])},
              ${keep(item['round'])}::int, ${uuid(item['personId'])}::uuid,
              ${item['role'] ? keep(item['role']) : 'NULL'}, ${uuid(item['unitId'])}::uuid, ${at},
              ${item['dueAt'] ? keep(item['dueAt']) : 'NULL'}::timestamptz FROM moved)`,
    ),
    `told AS (INSERT INTO audit.event
       (body_id, id, at, person_id, action, subject_type, subject_id, subject_version, canonical)
       SELECT ${body}, uuidv7(), ${at}, ${person}, ${keep(row['action'])}, ${keep(row['machine'])},
              ${document}::text, revision, convert_to(${keep(row['canonical'])}, 'UTF8') FROM moved RETURNING id)`,
  ];
  const statements = [
    'BEGIN;',
    `SELECT set_config('app.body_id', ${body}::text, true);`,
    `WITH ${parts.join(', ')} INSERT INTO audit.pending (body_id, event_id) SELECT ${body}, id FROM told;`,
    ...(row.jobs.length > 0
      ? [
          `SELECT platform.add_jobs(replace(${keep(row.jobs)}, '${recorded}', ${document}::text)::jsonb);`,
        ]
      : []),
    'COMMIT;',
  ];
  return [
    '\\startpipeline',
    ...statements.map((one) => one.replaceAll(/\s+/g, ' ')),
    '\\endpipeline',
  ];
}
