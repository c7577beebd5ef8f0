import type { leftWork } from '#contracts';
import { Instance, MachineRegistry } from '#engine';
import { DomainError, type PersonId, type UnitId } from '#kernel';
import { directoryOf, listPeople, listUnits, type Directory } from '#modules/organisation';
import { documentTypes, type DocumentTypeCode } from '#nd30';
import { statement, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { stateNames } from '../names.js';
import { kindNameOf } from '../work/tell-work.js';

export type LeftWork = z.output<typeof leftWork>;

interface Row {
  readonly instanceId: string;
  readonly machine: string;
  readonly machineVersion: number;
  readonly state: string;
  readonly context: unknown;
  readonly key: string;
  readonly kind: string;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly docType: DocumentTypeCode | null;
  readonly unitId: string | null;
}

const columns = `
  i.id AS "instanceId", i.machine, i.machine_version AS "machineVersion", i.state, i.context,
  w.key, w.kind, w.opened_at AS since, w.due_at AS "dueAt", d.doc_type AS "docType",
  i.unit_id AS "unitId"`;

const tables = `
  engine.open_work_summary w
  JOIN engine.instance_summary i ON i.body_id = w.body_id AND i.id = w.instance_id
  LEFT JOIN drafting.document_summary d ON d.body_id = w.body_id AND d.id = w.instance_id`;

const ofPerson = statement<Row>(
  'journey.work_left_by_person',
  `SELECT ${columns} FROM ${tables}
    WHERE w.body_id = platform.current_body() AND $1::uuid IN (w.person_id, w.held_by, w.held_for)
    ORDER BY w.opened_at, i.id, w.key LIMIT 500`,
);

/** What waits for the heads of a unit, and whatever is on its way that the unit has drafted. */
const ofUnit = statement<Row>(
  'journey.work_left_in_unit',
  `SELECT ${columns} FROM ${tables}
    WHERE w.body_id = platform.current_body()
      AND (w.unit_id = $1::uuid OR i.unit_id = $1::uuid::text AND i.machine = 'document')
    ORDER BY w.opened_at, i.id, w.key LIMIT 500`,
);

/** Work that would stay behind, told without the text of documents: an administrator reads none. */
@Injectable()
export class WorkLeft {
  constructor(private readonly machines: MachineRegistry) {}

  async by(tx: Transaction, personId: PersonId): Promise<readonly LeftWork[]> {
    if (!isAmong(await listPeople(tx), personId)) {
      throw new DomainError('PersonIsNotKnown', { personId });
    }
    return this.told(tx, await tx.all(ofPerson, [personId]));
  }

  async in(tx: Transaction, unitId: UnitId): Promise<readonly LeftWork[]> {
    if (!isAmong(await listUnits(tx), unitId)) throw new DomainError('UnitIsNotKnown', { unitId });
    return this.told(tx, await tx.all(ofUnit, [unitId]));
  }

  private async told(tx: Transaction, rows: readonly Row[]): Promise<readonly LeftWork[]> {
    const directory = await directoryOf(tx);
    return rows.map((row) => {
      const { instanceId, machine, key, kind, state, since, dueAt } = row;
      const hosted = this.machines.get(machine, row.machineVersion);
      const instance = new Instance(instanceId, hosted, 0, state, row.context);
      return {
        ...{ subject: machine, subjectId: instanceId, key, kind },
        kindName: kindNameOf(instance, kind),
        what: whatItIs(row, hosted.words?.subject ?? machine, directory),
        stateName: hosted.words?.states[state] ?? stateNames[state] ?? state,
        since: since.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
        ...wayOnOf(kind),
      };
    });
  }
}

const isAmong = (rows: readonly { readonly id: string }[], wanted: string): boolean =>
  rows.some(({ id }) => id === wanted);

const whatItIs = ({ docType, unitId }: Row, word: string, { unit }: Directory): string =>
  [docType ? documentTypes[docType].name : word, unitId && unit(unitId)]
    .filter(Boolean)
    .join(' – ');

/** The signer's own acts go to no substitute: another signer is another round. */
const wayOnOf = (kind: string): Pick<LeftWork, 'goesTo' | 'goesToName'> =>
  ['approval', 'sign'].includes(kind)
    ? {
        goesTo: 'newRound',
        goesToName: 'Không bàn giao được: trả lại hoặc rút lại để trình người ký khác',
      }
    : { goesTo: 'successor', goesToName: 'Chuyển cho người nhận bàn giao' };
