import type { BasisEntry } from './store/reports.sql.js';

/** An accepted return as the report names it among those it is drawn from. */
export const basisEntry = (one: {
  readonly returnId: string;
  readonly versionId: string;
  readonly versionNo: number;
  readonly unitName: string;
  readonly approvedBy: { readonly name: string };
  readonly acceptedAt: Date;
}): BasisEntry => ({
  ...{ returnId: one.returnId, versionId: one.versionId, versionNo: one.versionNo },
  ...{ unitName: one.unitName, personName: one.approvedBy.name },
  at: one.acceptedAt.toISOString(),
});
