import { listUnits } from '#modules/organisation';
import type { Transaction } from '#platform';
import { provenanceOfReport } from './provenance/freeze-provenance.js';
import type { ReportRow } from './store/reports.sql.js';
import { returnsForExport } from './store/versions.sql.js';

/**
 * What a report says of its figures, beside the returns themselves and the tree of units: enough to
 * compute every figure again with other tools (`tools/recompute-figures.py`).
 */
export async function exportReport(tx: Transaction, report: ReportRow): Promise<Buffer> {
  const { documentId, basis } = report;
  const version = { documentId, versionId: '', subject: '' };
  const contents = await tx.all(returnsForExport, [basis.map(({ versionId }) => versionId)]);
  const byVersion = new Map(contents.map((one) => [one.versionId, one]));
  const units = await listUnits(tx);
  const exported = {
    schema: 'trinh-ky/report-export@1',
    provenance: await provenanceOfReport(tx, report, version),
    units: units.map(({ id, name, parentId }) => ({ id, name, parentId })),
    returns: basis.map((entry) => ({
      ...entry,
      unitId: byVersion.get(entry.versionId)?.unitId ?? null,
      content: JSON.parse(
        byVersion.get(entry.versionId)?.canonical.toString('utf8') ?? 'null',
      ) as unknown,
    })),
  };
  return Buffer.from(`${JSON.stringify(exported, null, 1)}\n`);
}
