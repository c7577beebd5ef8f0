import type { ScoreSet } from './score-set.js';
import { DomainError, type UnitId } from '#kernel';

/** A part of a set as a sheet keeps it: numbered, its unit resolved. */
export interface SheetPart {
  /** `3.2.1` */
  readonly no: string;
  readonly title: string;
  readonly points: string;
  readonly evidence: string;
  readonly leadUnitId: UnitId;
}

export interface SheetField {
  readonly no: string;
  readonly title: string;
  readonly criteria: readonly {
    readonly no: string;
    readonly title: string;
    readonly parts: readonly SheetPart[];
  }[];
}

/**
 * A set with its numbers and units; parts without a unit of their own are scored by the coordinating one.
 *
 * @throws DomainError ScoreSetNamesAnUnknownUnit with every code that no unit has
 */
export function sheetFields(
  { fields }: ScoreSet,
  unitByCode: ReadonlyMap<string, UnitId>,
  coordinating: UnitId,
): readonly SheetField[] {
  const codes = fields
    .flatMap(({ criteria }) => criteria.flatMap(({ parts }) => parts.map(({ lead }) => lead)))
    .filter((code): code is string => code !== undefined && !unitByCode.has(code));
  if (codes.length > 0) {
    throw new DomainError('ScoreSetNamesAnUnknownUnit', { codes: [...new Set(codes)].join(', ') });
  }
  return fields.map(({ title, criteria }, f) => ({
    no: `${f + 1}`,
    title,
    criteria: criteria.map(({ title: ofCriterion, parts }, c) => ({
      no: `${f + 1}.${c + 1}`,
      title: ofCriterion,
      parts: parts.map(({ lead, ...part }, p) => ({
        no: `${f + 1}.${c + 1}.${p + 1}`,
        ...part,
        leadUnitId: (lead !== undefined && unitByCode.get(lead)) || coordinating,
      })),
    })),
  }));
}

export const partsOf = (fields: readonly SheetField[]): readonly SheetPart[] =>
  fields.flatMap(({ criteria }) => criteria.flatMap(({ parts }) => parts));
