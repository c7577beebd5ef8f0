import type { ledgersContract, ReplyOf, scoringContract } from '#contracts';
import { dayAfter } from '#vntime';
import { livingPlan } from '../living-plan.js';
import { keepLedgers } from '../year/ledgers.js';
import { coordinating, people, type Office } from '../year/office.js';
import { openSheet, partsOf, scoreParts, scoreTheYear } from '../year/score.js';

/** Inspections, publications, training, a survey of two days past; what they count becomes a target's value. */
export async function keepBooksOnce(office: Office, planId: string): Promise<void> {
  const drafter = await office.as(people.drafter);
  const { ledgers } = await drafter.get<ReplyOf<typeof ledgersContract.list>>('/api/ledgers');
  if (ledgers.some(({ entries }) => entries > 0)) return;
  for (const [season, daysAgo] of [20, 5].entries()) {
    await keepLedgers(office.on(dayAfter(office.today, -daysAgo)), season);
  }
  const { targets } = await livingPlan(drafter, planId);
  const inspected = targets.find(({ words }) => words.startsWith('Kiểm tra tối thiểu'));
  await drafter.post('/api/ledgers/kiem-tra-don-vi/figures/unitsInspected/feeds', {
    ...{ targetId: inspected?.id, unitId: (await office.unit(coordinating)).id },
    ...{ from: `${office.today.slice(0, 4)}-01-01`, to: office.today },
  });
}

/** Last year is scored to its end and has lost points; this year's sheet is begun. */
export async function scoreOnce(office: Office): Promise<void> {
  const year = Number(office.today.slice(0, 4));
  const drafter = await office.as(people.drafter);
  const { sheets } = await drafter.get<ReplyOf<typeof scoringContract.list>>('/api/score-sheets');
  const isOpen = (of: number) => sheets.some((sheet) => sheet.year === of);
  if (!isOpen(year - 1)) await scoreTheYear(office, year - 1);
  if (isOpen(year)) return;
  const sheet = await openSheet(office, year);
  const parts = partsOf(sheet);
  await scoreParts(office, sheet, parts.slice(0, Math.ceil(parts.length / 2)));
  office.told(`Bảng chấm điểm năm ${year}: đã tự chấm một nửa`);
}
