import { Engine, MachineRegistry } from '#engine';
import { hostedJourney } from '#journey';
import { systemClock, systemIds, type BodyId } from '#kernel';
import { outlivingBackends, UnitOfWork } from '#platform';
import pg from 'pg';
import type { BenchDatabase } from '../support/bench-database.js';
import {
  actor,
  birth,
  documentOf,
  documentsEach,
  eventOfRound,
  journeyInput,
  stepsOfRound,
  type JourneyContext,
  type JourneyEvent,
} from './round.js';

const firstNumber = 100_000_000_000;
let made = 0;

export interface Load {
  readonly clients: number;
  readonly bodies: number;
  /** Commands of one body may share a transaction. */
  readonly mayShare?: boolean;
}

/** Documents in `drafted`, each with one round behind it; their numbers follow one another. */
export interface Documents {
  readonly engine: Engine;
  readonly first: number;
  readonly bodies: number;
  readonly clients: number;
  readonly mayShare: boolean;
  close(): Promise<void>;
}

/** One document that the engine has made, and copies of it with their own history. */
export async function makeDocuments(
  { appUrl, owner }: BenchDatabase,
  { clients, bodies, mayShare = false }: Load,
): Promise<Documents> {
  const first = firstNumber + made;
  const count = clients * documentsEach(clients);
  made += count;
  const documents = reopened(appUrl, { first, bodies, clients, mayShare });
  await create(appUrl, documents, first);
  for (const [table, key] of copied) {
    const columns = await columnsOf(owner, table);
    await owner.query(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.map((name) => `copy.${name}`).join(', ')}
         FROM ${table} made, generate_series($5::bigint + 1, $5::bigint + $6 - 1) no,
              LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(made) || jsonb_build_object(
                'body_id', $1 || ($2::bigint + no % $3), '${key}', $4 || no)) copy
        WHERE made.body_id = $7 AND made.${key} = $8`,
      [
        ...[bodyPrefix, firstNumber, bodies, documentPrefix, first, count],
        ...[bodyId(documents, first), documentId(first)],
      ],
    );
  }
  return documents;
}

/** Those that are not computed from others. */
async function columnsOf(owner: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND NOT attisdropped`,
    [table],
  );
  return rows.map(({ name }) => name);
}

const copied = [
  ['engine.instance', 'id'],
  ['engine.history', 'instance_id'],
  ['engine.work_item', 'instance_id'],
] as const;

/** The same documents for clients that have done nothing yet. */
export function reopened(
  appUrl: string,
  documents: Pick<Documents, 'first' | 'bodies' | 'clients' | 'mayShare'>,
): Documents {
  const max = documents.clients;
  // A connection may still be closing when the server is stopped behind it.
  const pool = outlivingBackends(new pg.Pool({ connectionString: appUrl, max, pipeline: true }));
  return { ...documents, engine: engineOver(new UnitOfWork(pool)), close: () => pool.end() };
}

export function engineOver(unitOfWork: UnitOfWork): Engine {
  const machines = new MachineRegistry();
  machines.register(hostedJourney);
  return new Engine(unitOfWork, machines, systemIds);
}

async function create(appUrl: string, documents: Documents, no: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  const start = { instanceId: documentId(no), at: systemClock.now() };
  await new UnitOfWork(pool).inBody(bodyId(documents, no), (tx) =>
    documents.engine.start(tx, hostedJourney.name, journeyInput, birth(), start),
  );
  await pool.end();
  for (let step = 0; step < stepsOfRound; step += 1) await move(documents, no, step);
}

/** One command of a client on one of his documents; a round of them leads back to `drafted`. */
export const act = (documents: Documents, client: number, turn: number): Promise<unknown> =>
  move(documents, documents.first + documentOf(documents.clients, client, turn), turn);

export const move = (
  { engine, bodies, mayShare = false }: Pick<Documents, 'engine' | 'bodies'> & Partial<Documents>,
  no: number,
  step: number,
): Promise<unknown> =>
  engine.run<JourneyContext, JourneyEvent>(
    { bodyId: bodyId({ bodies }, no), instanceId: documentId(no), at: systemClock.now(), mayShare },
    (_tx, { context }) => ({ event: eventOfRound(context, step), actor }),
  );

export const documentPrefix = '00000000-0000-7000-8000-';
export const bodyPrefix = '00000000-0000-7000-9000-';

export const documentId = (no: number): string => `${documentPrefix}${no}`;
export const bodyId = ({ bodies }: { readonly bodies: number }, no: number): BodyId =>
  `${bodyPrefix}${firstNumber + (no % bodies)}` as BodyId;
