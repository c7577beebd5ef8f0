import { yearChoices, type Choice } from '../parts/filter-bar.js';

/** Plans are also made for the year to come. */
export const planYears = (): readonly Choice[] => {
  const next = String(new Date().getFullYear() + 1);
  return [[next, `Năm ${next}`], ...yearChoices()];
};
