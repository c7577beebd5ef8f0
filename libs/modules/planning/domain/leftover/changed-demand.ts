import type { Measure } from '../measure.js';
import { measureText } from '../target/measure-text.js';

export interface DemandOfTask {
  readonly words: string;
  readonly leadUnits: readonly string[];
  readonly products: readonly string[];
}

export interface DemandOfTarget {
  readonly words: string;
  readonly measure: Measure | null;
}

interface Known {
  readonly unit: (id: string) => string;
}

/**
 * What the new plan asks of the same task otherwise, in words; nothing when the work simply goes on.
 * Another day is no other task: it is due by the day the new plan names.
 */
export function changedTask(old: DemandOfTask, now: DemandOfTask, { unit }: Known): string[] {
  return [
    ...differing('Nội dung', old.words, now.words),
    ...differing('Đơn vị chủ trì', listed(old.leadUnits, unit), listed(now.leadUnits, unit)),
    ...differing('Sản phẩm', old.products.join('; '), now.products.join('; ')),
  ];
}

export const changedTarget = (old: DemandOfTarget, now: DemandOfTarget): string[] => [
  ...differing('Nội dung', old.words, now.words),
  ...differing('Mức phải đạt', measured(old), measured(now)),
];

/** A row that speaks of the same thing in another field. */
export const changedField = (
  old: { readonly fieldTitle: string },
  now: { readonly fieldTitle: string },
): string[] => differing('Lĩnh vực', old.fieldTitle, now.fieldTitle);

/** Values of one can stand at the other. */
export function onOneScale(a: Measure | null, b: Measure | null): boolean {
  if (a === null || b === null) return true;
  return a.kind === b.kind && plain(a.unit ?? '') === plain(b.unit ?? '');
}

const differing = (what: string, old: string, now: string): string[] =>
  plain(old) === plain(now) ? [] : [`${what}: ${quoted(old)} thành ${quoted(now)}`];

const quoted = (text: string): string => (text === '' ? '(không nêu)' : `“${text}”`);

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s.,;:]+/g, ' ')
    .trim();

const listed = (ids: readonly string[], unit: (id: string) => string): string =>
  ids.map(unit).toSorted().join(', ');

const measured = ({ measure }: DemandOfTarget): string => (measure ? measureText(measure) : '');
