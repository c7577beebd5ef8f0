import type { MachineRegistry, WorkItem } from '#engine';
import type { Actor } from '#modules/organisation';
import type { DocumentTypeCode } from '#nd30';
import type { Transaction } from '#platform';
import { beginning } from './cursor.js';
import { carriedKinds, kindsOf, ownPlaces, placesOfAbsent, type Place } from './places.js';
import { questionsTo } from './questions.js';
import { workAtPlaces, workCounts, type WorkCount } from './work-at-places.sql.js';

/** Something that waits for a person, with what is told of its document. */
export interface WorkOfPerson {
  /** The machine that carries it. */
  readonly subject: string;
  readonly subjectId: string;
  readonly key: string;
  readonly kind: string;
  readonly round: number;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly title: string | null;
  readonly docType: DocumentTypeCode | null;
  readonly unitId: string | null;
  readonly pages: number | null;
  readonly late: boolean | null;
  readonly overdue?: boolean;
  readonly createdBy: string | null;
  readonly note: string | null;
  /** Who sent an incoming document, and its number and symbol. */
  readonly sender: string | null;
  readonly code: string | null;
  /** Where it stands, of machines whose words live in their context. */
  readonly standing?: {
    readonly version: number;
    readonly state: string;
    readonly context: unknown;
  } | null;
  /** The absent person whose work it is. */
  readonly absent?: string | null;
  /** In whose hands it is, of work that has changed hands. */
  readonly heldBy?: WorkItem['heldBy'];
  readonly heldAs?: WorkItem['heldAs'];
  readonly heldSince?: WorkItem['heldSince'];
  readonly givenBy?: WorkItem['givenBy'];
  readonly givenNote?: string;
  readonly heldFor?: WorkItem['heldFor'];
  /** The content that waits to be judged, and its PDF. */
  readonly contentHash?: string | null;
  readonly pdf?: string | null;
}

/** A desk shows what is most urgent; the inbox has all of it, page by page. */
const onOneDesk = 100;
/** A number beyond it is told as "99+". */
export const countedUpTo = 100;

/** Steps of machines, his own and those of whom he stands in for, and questions of people. */
export async function workOf(
  tx: Transaction,
  actor: Actor,
  machines: MachineRegistry,
  now: Date,
): Promise<WorkOfPerson[]> {
  const at = (places: readonly Place[], kinds: readonly string[]) =>
    tx.all(workAtPlaces, [
      ...[JSON.stringify(places), kinds, onOneDesk, actor.personId],
      ...[...beginning, now],
    ]);
  const own = await at(ownPlaces(actor), kindsOf(machines));
  const absent = placesOfAbsent(actor);
  const carried = absent.length === 0 ? [] : await at(absent, carriedKinds);
  return [...own, ...carried, ...(await questionsTo(tx, actor))];
}

/** How much of what waits at some places, by machine and kind. */
export const countAt = (
  tx: Transaction,
  { personId }: Actor,
  places: readonly Place[],
  kinds: readonly string[],
  now: Date,
): Promise<WorkCount[]> =>
  tx.all(workCounts, [JSON.stringify(places), kinds, countedUpTo, personId, now]);
