import { Engine, MachineRegistry } from '#engine';
import { hostedJourney } from '#journey';
import { systemClock, systemIds, type BodyId } from '#kernel';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import {
  actor,
  birth,
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
  readonly mayShare: boolean;
  close(): Promise<void>;
}

export async function makeDocuments(
  appUrl: string,
  { clients, bodies, mayShare = false }: Load,
): Promise<Documents> {
  const pool = new pg.Pool({ connectionString: appUrl, max: clients, pipeline: true });
  const unitOfWork = new UnitOfWork(pool);
  const first = firstNumber + made;
  made += clients * documentsEach;
  const engine = engineOver(unitOfWork);
  const documents = { engine, first, bodies, mayShare, close: () => pool.end() };
  const ofClient = async (_: unknown, client: number): Promise<void> => {
    for (let no = 0; no < documentsEach; no += 1)
      await create(unitOfWork, documents, first + client * documentsEach + no);
  };
  await Promise.all(Array.from({ length: clients }, ofClient));
  return documents;
}

/** The same documents for clients that have done nothing yet. */
export function reopened(appUrl: string, documents: Documents, clients: number): Documents {
  const pool = new pg.Pool({ connectionString: appUrl, max: clients, pipeline: true });
  return { ...documents, engine: engineOver(new UnitOfWork(pool)), close: () => pool.end() };
}

export function engineOver(unitOfWork: UnitOfWork): Engine {
  const machines = new MachineRegistry();
  machines.register(hostedJourney);
  return new Engine(unitOfWork, machines, systemIds);
}

async function create(unitOfWork: UnitOfWork, documents: Documents, no: number): Promise<void> {
  const start = { instanceId: documentId(no), at: systemClock.now() };
  await unitOfWork.inBody(bodyId(documents, no), (tx) =>
    documents.engine.start(tx, hostedJourney.name, journeyInput, birth(), start),
  );
  for (let step = 0; step < stepsOfRound; step += 1) await move(documents, no, step);
}

/** One command of a client on one of his documents; a round of them leads back to `drafted`. */
export const act = (documents: Documents, client: number, turn: number): Promise<unknown> => {
  const document = Math.floor(turn / stepsOfRound) % documentsEach;
  return move(documents, documents.first + client * documentsEach + document, turn);
};

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
