import type { unit } from '#contracts';
import type { UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { z } from 'zod';

export type Unit = z.output<typeof unit>;

/** A unit and every way it is written, for whoever reads unit names out of a text. */
export interface KnownUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly aliases: readonly string[];
}

const allUnits = statement<Unit>(
  'organisation.units',
  `SELECT u.id, u.code, u.name, u.kind, u.parent_id AS "parentId",
          ARRAY(SELECT a.alias FROM organisation.unit_alias a
                 WHERE a.unit_id = u.id ORDER BY a.alias) AS aliases,
          u.closed_on::text AS "closedOn"
     FROM organisation.unit u ORDER BY u.position`,
);

export const listUnits = (tx: Transaction): Promise<Unit[]> => tx.all(allUnits);

/** Units a new text can speak of: those that have not been closed. */
export const knownUnits = async (tx: Transaction): Promise<readonly KnownUnit[]> =>
  (await tx.all(allUnits)).filter(({ closedOn }) => closedOn === null);
