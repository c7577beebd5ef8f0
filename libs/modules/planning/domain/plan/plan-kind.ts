import { fold } from '#kernel';
import type { DocumentContent, DocumentTypeCode, TableAnnex } from '#nd30';
import type { PlanYears } from './plan-years.js';

export type PlanKind = 'plan' | 'framework' | 'remediation';

export const planKindNames: Readonly<Record<PlanKind, string>> = {
  plan: 'Kế hoạch',
  framework: 'Khung nhiều năm',
  remediation: 'Kế hoạch khắc phục',
};

/** Rows of these tables are work; any other table only informs. */
export const livingAnnexes = ({ annexes }: Pick<DocumentContent, 'annexes'>): TableAnnex[] =>
  annexes
    .filter((annex) => annex.kind === 'table')
    .filter(({ tableKind }) => tableKind !== 'other');

const planTypes: readonly DocumentTypeCode[] = ['KH', 'ĐA', 'CTr', 'PA', 'QĐ'];

/** Whether documents of this type may hold a plan; only their content tells. */
export const mayBePlan = (docType: DocumentTypeCode): boolean => planTypes.includes(docType);

/** Plans come alive even without an annex, so that they are found; other types only with one. */
export const comesAlive = (content: Pick<DocumentContent, 'docType' | 'annexes'>): boolean =>
  content.docType === 'KH' || (mayBePlan(content.docType) && livingAnnexes(content).length > 0);

export function planKind(content: DocumentContent, { fromYear, toYear }: PlanYears): PlanKind {
  if (toYear > fromYear) return 'framework';
  if (livingAnnexes(content).some(({ tableKind }) => tableKind === 'framework')) return 'framework';
  return /khac phuc/.test(fold(content.subject)) ? 'remediation' : 'plan';
}
