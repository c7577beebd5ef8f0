import type { periodsContract, ReplyOf } from '#contracts';
import { dayAfter } from '#vntime';
import { sendReturn } from '../year/fill-return.js';
import { acceptAll, sendBack, type Period } from '../year/gather-returns.js';
import { coordinating, people, type Office } from '../year/office.js';

const title = 'Báo cáo nhanh kết quả khảo sát hài lòng người bệnh';

/** One unit's return is accepted, one was sent back, one never came, one waits to be judged. */
const asked = { accepted: 'NOI', sentBack: 'KHNV', missing: 'TYT1', waiting: 'DD' } as const;

/** A report asked for once whose day has just passed. */
export async function askOnce(office: Office): Promise<void> {
  const year = office.today.slice(0, 4);
  const head = await office.as(people.head);
  const periods = await head.get<ReplyOf<typeof periodsContract.list>>(`/api/periods?year=${year}`);
  if (periods.some((one) => one.title === title)) return;
  await askedBefore(office);
  const units = await Promise.all(Object.values(asked).map((code) => office.unit(code)));
  const { id, standing } = await head.post<Period>('/api/periods', {
    ...{ title, basis: 'Kết luận giao ban tuần của Giám đốc' },
    coordinatingUnitId: (await office.unit(coordinating)).id,
    unitIds: units.map((unit) => unit.id),
    ...{ windowFrom: `${year}-01-01`, windowTo: office.today },
    unitDue: dayAfter(office.today, -1),
    ...{ centreDue: dayAfter(office.today, 3), lockOn: dayAfter(office.today, 3) },
  });
  const returnOf = async (code: string): Promise<string> => {
    const unit = await office.unit(code);
    return standing.find(({ unitId }) => unitId === unit.id)?.returnId ?? '';
  };
  await sendReturn(office, await returnOf(asked.accepted), 0);
  await acceptAll(office, id);
  await sendReturn(office, await returnOf(asked.sentBack), 0);
  await sendBack(office, await returnOf(asked.sentBack));
  const { id: last } = await office.unit(asked.waiting);
  if (await office.staffOf(last)) await sendReturn(office, await returnOf(asked.waiting), 0);
  office.told(`${title}: bốn phiếu, mỗi phiếu ở một bước`);
}

/** A month ago the same unit reported much less, so that what it says now is a jump. */
async function askedBefore(office: Office): Promise<void> {
  const { id: unitId } = await office.unit(asked.sentBack);
  const head = await office.as(people.head);
  const { id, standing } = await head.post<Period>('/api/periods', {
    ...{ title: `${title}, đợt trước`, basis: 'Kết luận giao ban tháng của Giám đốc' },
    ...{ coordinatingUnitId: (await office.unit(coordinating)).id, unitIds: [unitId] },
    ...{ windowFrom: dayAfter(office.today, -60), windowTo: dayAfter(office.today, -30) },
    unitDue: dayAfter(office.today, -1),
    ...{ centreDue: dayAfter(office.today, 3), lockOn: dayAfter(office.today, 3) },
  });
  await sendReturn(office, standing[0]?.returnId ?? '', -30);
  await acceptAll(office, id);
}
