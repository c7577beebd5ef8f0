import type { ReplyOf, workItemsContract } from '#contracts';
import { Instance, MachineRegistry, type WorkItem } from '#engine';
import { vietnamDay, type Clock, type PersonId } from '#kernel';
import {
  abilitiesOf,
  directoryOf,
  listUnits,
  substituteOf,
  whereAllowed,
  whoIsWaitedFor,
  type Actor,
  type Directory,
  type FactColumns,
  type Substitute,
  type WaitedFor,
} from '#modules/organisation';
import { documentTypes, type DocumentTypeCode } from '#nd30';
import { CLOCK, statement, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { carriedKinds } from '../desk/places.js';
import { mayRead } from '../queries/list/document-columns.js';
import { colleagues } from './people-at-work.js';
import { possibleWorkActs } from './possible-work-acts.js';
import { kindNameOf } from './tell-work.js';
import { unattendedPlaces } from './unattended-places.js';

type Unattended = ReplyOf<typeof workItemsContract.unattended>[number];

interface Row extends WorkItem {
  readonly machine: string;
  readonly machineVersion: number;
  readonly state: string;
  readonly context: unknown;
  readonly waitsFor: string;
  readonly docType: DocumentTypeCode | null;
  readonly subjectUnit: string | null;
  /** Only for who may read the document. */
  readonly subject: string | null;
}

const columns: FactColumns<'WorkItem'> = {
  addressedTo: {
    sql: `coalesce(w.person_id::text, w.role || coalesce('@' || w.unit_id::text, ''))`,
  },
  holderId: { sql: 'w.held_by::text' },
  ownerId: { sql: 'w.held_for::text' },
  unitId: { sql: 'i.unit_id' },
};

/** Work that nobody is there to do, for those who hand it out. */
@Injectable()
export class UnattendedWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly Unattended[]> {
    const at = this.clock.now();
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const directory = await directoryOf(tx);
      const units = (await listUnits(tx)).map(({ id }) => id);
      const places = unattendedPlaces(await colleagues(tx, at), units);
      const rows = await rowsFor(tx, actor, [...places.keys()]);
      const isUnattended = await whatNobodyCarries(tx, rows, vietnamDay(at));
      return rows.filter(isUnattended).map((row) => {
        const machine = this.machines.get(row.machine, row.machineVersion);
        const instance = new Instance(row.instanceId, machine, 0, row.state, row.context);
        return {
          ...told(row, instance, directory),
          why: places.get(row.waitsFor) ?? '',
          workActs: possibleWorkActs({ item: row, instance }, actor, { unattended: true, at }),
        };
      });
    });
  }
}

/** Work of somebody who has left lies with his substitute, where there is one who may do it. */
async function whatNobodyCarries(tx: Transaction, rows: readonly Row[], day: string) {
  const substitutes = new Map<PersonId, Substitute | null>();
  for (const { heldBy, personId } of rows) {
    const gone = heldBy ?? personId;
    if (gone && !substitutes.has(gone)) substitutes.set(gone, await substituteOf(tx, gone, day));
  }
  return ({ heldBy, personId, kind, docType }: Row): boolean => {
    const gone = heldBy ?? personId;
    const one = gone && substitutes.get(gone);
    if (!one || !carriedKinds.some((carried) => carried === kind)) return true;
    return one.docTypes !== null && !one.docTypes.some((type) => type === docType);
  };
}

/** The longest waiting first, a hundred at most: they are handed out, and the next ones show. */
function rowsFor(tx: Transaction, actor: Actor, places: readonly string[]): Promise<Row[]> {
  const readable = mayRead(actor, 2);
  const assignable = whereAllowed(
    abilitiesOf(actor),
    'assign',
    'WorkItem',
    columns,
    2 + readable.values.length,
  );
  return tx.all(
    statement<Row>(
      `journey.unattended_work_${readable.key}_${assignable.key}`,
      `SELECT w.instance_id AS "instanceId", w.key, w.kind, w.round, w.person_id AS "personId",
              w.role, w.unit_id AS "unitId", w.opened_revision AS "openedRevision",
              w.opened_at AS "openedAt", w.due_at AS "dueAt", NULL AS "closedAt", NULL AS "closedBy",
              w.held_by AS "heldBy", w.held_as AS "heldAs", w.held_since AS "heldSince",
              w.given_by AS "givenBy", w.given_note AS note, w.held_for AS "heldFor",
              w.owned_as AS "ownedAs", w.hands, w.waits_for AS "waitsFor", i.machine,
              i.machine_version AS "machineVersion", i.state, i.context, i.unit_id AS "subjectUnit",
              d.doc_type AS "docType",
              CASE WHEN ${readable.sql} THEN d.subject END AS subject
         FROM engine.open_work_summary w
         JOIN engine.instance_summary i ON i.body_id = w.body_id AND i.id = w.instance_id
         LEFT JOIN drafting.document_summary d ON d.body_id = w.body_id AND d.id = w.instance_id
        WHERE w.body_id = platform.current_body() AND w.waits_for = ANY ($1::text[])
          AND (w.held_for IS NULL OR w.held_for::text = ANY ($1)) AND ${assignable.sql}
        ORDER BY w.opened_at, w.instance_id, w.key LIMIT 100`,
    ),
    [places, ...readable.values, ...assignable.values],
  );
}

function told(
  row: Row,
  instance: Instance<unknown, { type: string }>,
  directory: Directory,
): Omit<Unattended, 'why' | 'workActs'> {
  const { machine, instanceId, key, kind, role, unitId } = row;
  return {
    subject: machine,
    subjectId: instanceId,
    ...{ key, kind, kindName: kindNameOf(instance, kind) },
    title: row.subject ?? unnamed(row, instance, directory),
    who: whoIsWaitedFor(
      { personId: row.heldBy ?? row.personId, role: role as WaitedFor['role'], unitId },
      directory,
    ),
    since: (row.heldSince ?? row.openedAt).toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  };
}

/** What may be said of it to who hands it out but must not read it: its kind and its unit. */
function unnamed(
  { docType, subjectUnit }: Row,
  { machine }: Instance<unknown, { type: string }>,
  { unit }: Directory,
): string {
  const kind = docType ? documentTypes[docType].name : (machine.words?.subject ?? machine.name);
  return [kind, subjectUnit && unit(subjectUnit)].filter(Boolean).join(' – ');
}
