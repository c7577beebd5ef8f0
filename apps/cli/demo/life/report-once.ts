import type { ReplyOf, reportsContract } from '#contracts';
import { sendReturn } from '../year/fill-return.js';
import { acceptAll, readPeriod, type Period } from '../year/gather-returns.js';
import { people, type Office } from '../year/office.js';
import { walkToSuperior } from '../year/way-of-document.js';
import { kindOn } from './open-regime-once.js';

/** The units send their returns of today's period, and the report made of them goes to the Sở. */
export async function reportOnce(office: Office, regimeId: string): Promise<void> {
  const head = await office.as(people.head);
  const key = { year: Number(office.today.slice(0, 4)), kind: kindOn(office.today) };
  const { id } = await head.post<Period>(`/api/regimes/${regimeId}/periods`, key);
  await gatherReturns(office, id);
  const drafter = await office.as(people.drafter);
  const { reports } = await drafter.get<ReplyOf<typeof reportsContract.list>>(
    `/api/reports?periodId=${id}`,
  );
  const { documentId } =
    reports[0] ??
    (await drafter.post<ReplyOf<typeof reportsContract.draft>>('/api/reports', { periodId: id }));
  const { code } = await walkToSuperior(office, documentId);
  office.told(`Báo cáo ${code ?? ''} lập từ phiếu của các đơn vị đã gửi Sở Y tế`);
}

async function gatherReturns(office: Office, periodId: string): Promise<void> {
  const { standing } = await readPeriod(office, periodId);
  for (const { unitId, returnId, state } of standing) {
    const staff = await office.staffOf(unitId);
    if (!staff) continue;
    if (state === 'open') await sendReturn(office, returnId, 0);
    if (state === 'submitted') {
      await (await office.as(staff.head)).post(`/api/returns/${returnId}/approval`);
    }
  }
  await acceptAll(office, periodId);
  await goOnWithoutTheRest(office, periodId);
  office.told(`${standing.length} đơn vị có phiếu báo cáo định kỳ; phòng đầu mối đã tiếp nhận`);
}

/** Where a unit has nobody to send anything. */
async function goOnWithoutTheRest(office: Office, periodId: string): Promise<void> {
  const { standing, notReady } = await readPeriod(office, periodId);
  const unitIds = standing.filter(({ state }) => state !== 'accepted').map(({ unitId }) => unitId);
  if (notReady === null || unitIds.length === 0) return;
  const reason = 'Đơn vị chưa có tài khoản, gửi số liệu bằng giấy';
  const head = await office.as(people.head);
  await head.post(`/api/periods/${periodId}/going-on`, { unitIds, reason });
}
