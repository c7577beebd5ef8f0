import { yearChoices, type Choice } from '../parts/filter-bar.js';
import { thisYear } from '../parts/times.js';

/** Plans are also made for the year to come. */
export const planYears = (): readonly Choice[] => {
  const next = String(thisYear() + 1);
  return [[next, `Năm ${next}`], ...yearChoices()];
};
