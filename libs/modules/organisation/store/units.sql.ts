import type { UnitId } from '#kernel';
import { statement } from '#platform';

export const insertUnit = statement(
  'organisation.insert_unit',
  `INSERT INTO organisation.unit (body_id, id, code, name, kind, position, parent_id)
   VALUES ($1, $2, $3, $4, $5,
           (SELECT coalesce(max(position) + 1, 0) FROM organisation.unit), $6)`,
);

export const insertAlias = statement(
  'organisation.insert_unit_alias',
  'INSERT INTO organisation.unit_alias (body_id, unit_id, alias) VALUES ($1, $2, $3)',
);

export const deleteAlias = statement(
  'organisation.delete_unit_alias',
  'DELETE FROM organisation.unit_alias WHERE unit_id = $1 AND alias = $2',
);

export interface HeldUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly closedOn: string | null;
}

/** Whoever changes a unit waits here for who is changing it. */
export const holdUnit = statement<HeldUnit>(
  'organisation.hold_unit',
  `SELECT id, name, closed_on::text AS "closedOn" FROM organisation.unit WHERE id = $1 FOR UPDATE`,
);

export const ownerOfName = statement<{ readonly id: UnitId; readonly name: string }>(
  'organisation.owner_of_unit_name',
  `SELECT u.id, u.name FROM organisation.unit_alias a
     JOIN organisation.unit u ON (u.body_id, u.id) = (a.body_id, a.unit_id)
    WHERE a.folded = platform.fold($1)`,
);

export const setUnitName = statement(
  'organisation.set_unit_name',
  'UPDATE organisation.unit SET name = $2 WHERE id = $1',
);

export const setUnitClosed = statement(
  'organisation.set_unit_closed',
  'UPDATE organisation.unit SET closed_on = $2 WHERE id = $1',
);

/** Who still holds a post in a unit on a day or after it. */
export const holdersFrom = statement<{ readonly name: string }>(
  'organisation.holders_from',
  `SELECT DISTINCT person.name FROM organisation.post
     JOIN organisation.person ON (person.body_id, person.id) = (post.body_id, post.person_id)
    WHERE unit_id = $1 AND coalesce(to_day, 'infinity') >= $2::date ORDER BY person.name`,
);

export const workingUnitsBelow = statement<{ readonly name: string }>(
  'organisation.working_units_below',
  `SELECT name FROM organisation.unit
    WHERE parent_id = $1 AND coalesce(closed_on, 'infinity') > $2::date ORDER BY position`,
);
