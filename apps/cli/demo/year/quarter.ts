import type { Regime } from './open-regime.js';
import { gatherReturns, waitForOpening } from './gather-returns.js';
import { settleMissing } from './missing-unit.js';
import type { Office } from './office.js';
import { sendReport, type SentReport } from './report.js';
import type { Season } from './seasons.js';

/** One reporting period from the day it opens to the day its report lies at the Sở. */
export async function playPeriod(
  office: Office,
  season: Season,
  { periods }: Regime,
): Promise<SentReport> {
  const planned = periods.find(({ kind }) => kind === season.kind);
  if (!planned) throw new Error(`Chế độ báo cáo không có kỳ ${season.name}.`);
  const period = await waitForOpening(office, planned);
  office.told(
    `${season.name}: kỳ tự mở ngày ${office.today}, ${period.standing.length} đơn vị có phiếu, hạn ${period.unitDue}`,
  );
  await gatherReturns(office, season, period);
  await settleMissing(office, season, period);
  return sendReport(office, season, period);
}
