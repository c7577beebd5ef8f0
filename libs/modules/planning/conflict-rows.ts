import type { DocumentContent } from '#nd30';
import type { WorkingCalendar } from '#vntime';
import { livingRows } from './domain/plan/living-rows.js';
import { planYears } from './domain/plan/plan-years.js';
import type { SayingRow } from './domain/conflicts/find-conflicts.js';
import type { PlanningSettings } from './planning-settings.js';

/** What the rows of a plan that does not live say, for comparing it with another. */
export function sayingRows(
  planId: string,
  content: DocumentContent,
  { fields }: Pick<PlanningSettings, 'fields'>,
  { calendar, issuedOn }: { readonly calendar: WorkingCalendar; readonly issuedOn: string },
): SayingRow[] {
  const { targets, tasks } = livingRows(content, {
    years: planYears(content.subject, issuedOn),
    units: { meanings: new Map(), everybody: [] },
    calendar,
    fields,
  });
  return [...targets, ...tasks].map(({ rowId, number, words, field, measure, time }) => ({
    ...{ planId, id: rowId, rowId, number, words, measure },
    fieldKey: field.key,
    dues: time.dues,
  }));
}
