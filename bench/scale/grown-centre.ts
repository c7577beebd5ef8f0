import { muchTrail } from '../../apps/cli/seed/much-trail.js';
import { manyDocuments } from '../../apps/cli/seed/many-documents.js';
import { busyCentre, type BusyCentre } from '../queue/busy-centre.js';
import { benchDatabase, type BenchDatabase } from '../support/bench-database.js';
import { drive, type Driven } from '../support/drive.js';
import type { Runner } from '../support/in-turns.js';
import { act, makeDocuments, reopened } from '../transitions/documents-of-clients.js';
import { stepsOfRound } from '../transitions/round.js';

/** A centre with all its documents, and what is measured in it, by what it is called. */
export interface GrownCentre {
  readonly documents: number;
  readonly probes: ReadonlyMap<string, Runner<Driven>>;
  close(): Promise<void>;
}

/** The drafter sees one document in twenty, the deputy director most of them. */
const lists: readonly (readonly [login: string, what: string, url: string])[] = [
  ['chuyenvien.tchc', 'bàn làm việc', '/api/desk'],
  ['chuyenvien.tchc', 'số trên trình đơn', '/api/desk/counters'],
  ['chuyenvien.tchc', 'danh sách', '/api/documents?limit=50'],
  ['chuyenvien.tchc', 'danh sách của tôi', '/api/documents?mine=true&state=filed'],
  ['thethuc', 'bàn làm việc', '/api/desk'],
  ['pgd1', 'danh sách', '/api/documents?limit=50'],
];

const peopleAtWork = 8;

export async function grownCentre(documents: number, trail: number): Promise<GrownCentre> {
  const database = await benchDatabase();
  const centre = await busyCentre(database.appUrl);
  await fill(database, await centre.template(), documents, trail);
  const commands = await commandsOf(database);
  return {
    documents,
    probes: new Map([
      ['lệnh qua engine', commands],
      ...(await Promise.all(lists.map((list) => listOf(centre, ...list)))),
    ]),
    close: async () => {
      await commands.close();
      await centre.close();
      await database.close();
    },
  };
}

async function fill(
  { owner }: BenchDatabase,
  template: string,
  documents: number,
  trail: number,
): Promise<void> {
  const begin = performance.now();
  await manyDocuments(owner, template, documents, 'on their way');
  await muchTrail(owner, trail);
  await owner.query('CHECKPOINT');
  const took = Math.round((performance.now() - begin) / 1000);
  console.error(`${documents} văn bản: nạp xong sau ${took} giây.`);
}

/** Commands of people on documents of their own, among all the others. */
async function commandsOf(
  database: BenchDatabase,
): Promise<Runner<Driven> & { close(): Promise<void> }> {
  const load = { clients: peopleAtWork, bodies: 1 };
  const made = await makeDocuments(database, load);
  await made.close();
  const documents = reopened(database.appUrl, made);
  return {
    run: (seconds) =>
      drive(load.clients, seconds, (client, turn) => act(documents, client, turn), stepsOfRound),
    close: () => documents.close(),
  };
}

async function listOf(
  centre: BusyCentre,
  login: string,
  what: string,
  url: string,
): Promise<readonly [string, Runner<Driven>]> {
  const ask = await centre.as(login);
  const once = async (): Promise<void> => {
    const { statusCode, body } = await ask({ method: 'GET', url });
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
  };
  return [`${login}: ${what}`, { run: (seconds) => drive(1, seconds, once) }];
}
