import type { ReplyOf, superiorContract } from '#contracts';
import { eventually } from '../eventually.js';
import { people, type Office } from './office.js';

type Matrix = ReplyOf<typeof superiorContract.matrix>;
type Received = ReplyOf<typeof superiorContract.report>;

export interface SeenBySuperior {
  readonly period: string;
  readonly state: string;
  readonly arrivedAt: string | null;
  /** Read out of the PDF it received, and out of nothing else. */
  readonly figures: number;
}

/** The Sở's desk: who sent when, and the figures as the signed PDFs state them. */
export async function seenBySuperior(
  office: Office,
  sent: number,
): Promise<readonly SeenBySuperior[]> {
  const leader = await office.as(people.superiorLeader);
  const matrix = await eventually('Sở đọc các báo cáo', async () => {
    const told = await leader.get<Matrix>('/api/superior/matrix?year=2026');
    const cells = told.centres.flatMap((one) => one.cells);
    return cells.filter(({ reportId }) => reportId !== null).length === sent ? told : null;
  });
  const names = new Map(matrix.periods.map((one) => [`${one.regime} ${one.kind}`, one.name]));
  const cells = matrix.centres.flatMap((centre) => centre.cells);
  return Promise.all(
    cells.map(async ({ regime, kind, stateName, arrivedAt, reportId }) => {
      const report = reportId
        ? await leader.get<Received>(`/api/superior/reports/${reportId}`)
        : null;
      const period = names.get(`${regime} ${kind}`) ?? kind;
      return { period, state: stateName, arrivedAt, figures: report?.figures.length ?? 0 };
    }),
  );
}
