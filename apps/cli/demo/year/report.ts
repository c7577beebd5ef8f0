import type { DocumentView, ReplyOf, reportsContract } from '#contracts';
import { people, type Office } from './office.js';
import type { Period } from './gather-returns.js';
import type { Season } from './seasons.js';
import { walkToSuperior } from './way-of-document.js';

type Report = ReplyOf<typeof reportsContract.read>;
type Figures = ReplyOf<typeof reportsContract.figures>;

export interface SentReport {
  readonly season: Season;
  readonly periodId: string;
  readonly code: string;
  readonly date: string;
  readonly report: Report;
  readonly pdf: Buffer;
  /** The returns and every figure with its formula, to be computed again by others. */
  readonly exported: Buffer;
}

/** The report is drafted from the accepted returns, one figure is corrected, and it goes the usual way. */
export async function sendReport(
  office: Office,
  season: Season,
  { id: periodId }: Period,
): Promise<SentReport> {
  const drafter = await office.as(people.drafter);
  const { documentId } = await drafter.post<Report>('/api/reports', { periodId });
  const label = await overrideOne(office, documentId);
  office.told(`${season.name}: dự thảo báo cáo; sửa số liệu “${label}” kèm lý do`);
  const { code, registration } = await walkToSuperior(office, documentId);
  const report = await drafter.get<Report>(`/api/reports/${documentId}`);
  office.told(
    `${season.name}: báo cáo ${code ?? ''} với ${report.figureCount} số liệu từ ${report.basis.length} phiếu đã gửi Sở`,
  );
  return {
    ...{ season, periodId, report, code: code ?? '', date: registration?.date ?? '' },
    pdf: await drafter.file(`/api/documents/${documentId}/pdf?revision=issued`),
    exported: await drafter.file(`/api/reports/${documentId}/export.json`),
  };
}

async function overrideOne(office: Office, documentId: string): Promise<string> {
  const drafter = await office.as(people.drafter);
  const { figures } = await drafter.get<Figures>(`/api/reports/${documentId}/figures`);
  const figure = figures.find(({ unit, value }) => unit === '%' && Number(value) > 1);
  if (!figure) throw new Error('Báo cáo không có tỷ lệ nào để sửa.');
  const { workingRevision } = await drafter.get<DocumentView>(`/api/documents/${documentId}`);
  await drafter.put(`/api/reports/${documentId}/figures/${figure.id}/override`, {
    value: (Number(figure.value) - 0.5).toFixed(2),
    reason: 'Trừ số phiếu khảo sát trùng phát hiện khi kiểm tra lại',
    expectedRevision: workingRevision,
  });
  return figure.label;
}
