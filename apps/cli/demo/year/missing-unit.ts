import { eventually } from '../eventually.js';
import { people, workdayAfter, workdayUpTo, type Office } from './office.js';
import { readReturn, sendReturn } from './fill-return.js';
import { acceptAll, type Period } from './gather-returns.js';
import type { Season } from './seasons.js';

/** The unit that sends nothing is either left out for a stated reason, or let in after the lock. */
export async function settleMissing(office: Office, season: Season, period: Period): Promise<void> {
  office.moveTo(workdayUpTo(period.centreDue), '08:00');
  if (season.never.length > 0) await goOnWithout(office, season.never, period);
  if (season.missedLock !== null) await openLock(office, season, season.missedLock, period);
}

async function goOnWithout(
  office: Office,
  codes: readonly string[],
  { id, standing }: Period,
): Promise<void> {
  const units = (await office.units()).filter(
    (unit) => codes.includes(unit.code) && standing.some(({ unitId }) => unitId === unit.id),
  );
  const reason = 'Mất điện, mất mạng từ đầu tuần, không nộp được phiếu';
  const head = await office.as(people.head);
  const unitIds = units.map((unit) => unit.id);
  await head.post(`/api/periods/${id}/going-on`, { unitIds, reason });
  const names = units.map(({ name }) => name).join(', ');
  office.told(`Trưởng phòng đầu mối quyết định không chờ ${names}, kèm lý do`);
}

/** Asked by the unit's head, granted by a leader, until the next working day. */
async function openLock(
  office: Office,
  season: Season,
  code: string,
  { id, lockAt, standing }: Period,
): Promise<void> {
  const unit = await office.unit(code);
  const returnId = standing.find(({ unitId }) => unitId === unit.id)?.returnId ?? '';
  const dayAfterLock = workdayAfter(
    new Date(Date.parse(lockAt) - 1_000).toISOString().slice(0, 10),
  );
  office.moveTo(dayAfterLock, '08:30');
  await eventually('khóa kỳ báo cáo', async () =>
    (await readReturn(office, returnId)).state === 'locked' ? true : null,
  );
  const staff = await office.staffOf(unit.id);
  const head = await office.as(staff?.head ?? '');
  const view = await head.post<Period>(`/api/periods/${id}/exceptions`, {
    ...{ unitId: unit.id, reason: 'Trưởng khoa đi chống dịch, không kịp duyệt phiếu' },
    until: `${workdayAfter(dayAfterLock)}T10:00:00.000Z`,
  });
  const exceptionId = view.exceptions.find((one) => one.unitId === unit.id)?.id ?? '';
  await (await office.as(people.deputy)).post(`/api/lock-exceptions/${exceptionId}/approval`);
  office.told(`${unit.name} xin mở khóa sau hạn; Phó Giám đốc đồng ý`);
  await sendReturn(office, returnId, season.better);
  await acceptAll(office, id);
  office.told(`${unit.name} nộp phiếu trong thời gian mở khóa, đã tiếp nhận`);
}
