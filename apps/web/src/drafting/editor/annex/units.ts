import { useAnswer } from '../../../server/use-answer.js';

export interface UnitOption {
  readonly value: string;
  readonly label: string;
  /** Name and other names, without diacritics: what a search is held against. */
  readonly searched: string;
}

/** `Đà Nẵng` → `da nang`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const collator = new Intl.Collator('vi', { numeric: true });

/** The working units of the body, to pick from. */
export function useUnitOptions(): readonly UnitOption[] {
  const { data = [] } = useAnswer('GET /api/units');
  return data
    .filter(({ closedOn }) => closedOn === null)
    .map(({ name, code, aliases }) => ({
      value: name,
      label: name,
      searched: fold([name, code, ...aliases].join(' ')),
    }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
