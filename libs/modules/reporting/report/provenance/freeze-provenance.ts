import { canonicalBytes, type DocumentId, type VersionId } from '#kernel';
import { bodyProfile, directoryOf } from '#modules/organisation';
import type { EmbeddedFile } from '#nd30';
import type { Transaction } from '#platform';
import { figuresOf } from '../store/figures.sql.js';
import { insertProvenance, provenanceOf } from '../store/provenance.sql.js';
import type { ReportRow } from '../store/reports.sql.js';
import { overrideOf } from '../told-figure.js';
import { provenanceAsTable } from './as-table.js';
import { provenanceFiles, type Provenance } from './provenance.js';

/** What a version of a report carries with it is written once, with the version. */
export async function freezeProvenance(
  tx: Transaction,
  report: ReportRow,
  version: {
    readonly documentId: DocumentId;
    readonly versionId: VersionId;
    readonly subject: string;
  },
): Promise<void> {
  const data = await provenanceOfReport(tx, report, version);
  const { versionId, documentId } = version;
  const json = canonicalBytes(data).toString('utf8');
  await tx.run(insertProvenance, [versionId, documentId, json, provenanceAsTable(data)]);
}

export async function provenanceOfReport(
  tx: Transaction,
  report: ReportRow,
  version: { readonly documentId: string; readonly versionId: string; readonly subject: string },
): Promise<Provenance> {
  const { organId, name } = await bodyProfile(tx);
  const { person } = await directoryOf(tx);
  const figures = await tx.all(figuresOf, [report.documentId]);
  return {
    schema: 'trinh-ky/provenance@2',
    body: { organId, name },
    document: { id: version.documentId, versionId: version.versionId, subject: version.subject },
    period: {
      ...{ regime: report.regimeKey, name: report.periodName, year: report.year },
      ...{ kind: report.kind, ordinal: report.ordinal, from: report.from, to: report.to },
    },
    without:
      report.withoutNames && report.withoutReason
        ? { units: [...report.withoutNames], reason: report.withoutReason }
        : null,
    figures: figures.map((row) => ({
      ...row.node,
      ...{ id: row.id, sources: row.sources },
      override: overrideOf(row, person),
    })),
  };
}

/** The files that travel inside the PDF of a version; none for a document that is no such report. */
export async function embeddedOf(
  tx: Transaction,
  versionId: VersionId,
): Promise<readonly EmbeddedFile[]> {
  const frozen = await tx.one(provenanceOf, [versionId]);
  if (!frozen) return [];
  return [
    {
      name: provenanceFiles.data,
      mimeType: 'application/json',
      description: 'Nguồn gốc của số liệu trong báo cáo',
      relationship: 'data',
      text: frozen.provenance,
    },
    {
      name: provenanceFiles.table,
      mimeType: 'text/csv',
      description: 'Nguồn gốc của số liệu, dạng bảng',
      relationship: 'alternative',
      text: frozen.asTable,
    },
  ];
}
