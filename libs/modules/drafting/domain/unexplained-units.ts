import type { DocumentContent } from '#nd30';
import type { Finding } from './finding.js';
import type { UnitMeaning } from './unit-meaning.js';
import { placesOf } from './pieces.js';

/** Units named in rows that nobody could tell yet, with each place they stand at. */
export function unexplainedUnits(
  content: DocumentContent,
  known: ReadonlyMap<string, UnitMeaning>,
): readonly Finding[] {
  const places = placesOf(content);
  return content.annexes
    .flatMap((annex) => (annex.kind === 'table' && annex.tableKind !== 'other' ? annex.rows : []))
    .flatMap(({ id, lead, coordinating }) =>
      [...new Set([...lead, ...coordinating])]
        .filter((name) => name.trim() !== '' && !known.has(name))
        .map((name): Finding => ({
          rule: 'UnitNameIsNotUnderstood',
          severity: 'error',
          message: `Chưa rõ "${name}" là đơn vị nào`,
          place: places.get(id) ?? '',
          nodeId: id,
          field: lead.includes(name) ? 'lead' : 'coordinating',
          clause: null,
        })),
    );
}
