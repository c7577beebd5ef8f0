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
  const { id, standing } = await askFor(office, {
    ...{ title, basis: 'Yêu cầu của Sở Y tế tại giao ban tuần' },
    unitIds: units.map((unit) => unit.id),
    ...{ windowFrom: dayAfter(office.today, -29), windowTo: dayAfter(office.today, -3) },
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
  const { id, standing } = await askFor(office, {
    ...{ title: `${title}, đợt trước`, basis: 'Yêu cầu của Sở Y tế tại giao ban tháng' },
    unitIds: [unitId],
    ...{ windowFrom: dayAfter(office.today, -60), windowTo: dayAfter(office.today, -30) },
  });
  await sendReturn(office, standing[0]?.returnId ?? '', -30);
  await acceptAll(office, id);
}

interface Asked {
  readonly title: string;
  readonly basis: string;
  readonly unitIds: readonly string[];
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** Of these units, due yesterday. */
async function askFor(office: Office, about: Asked): Promise<Period> {
  const head = await office.as(people.head);
  const { id: coordinatingUnitId } = await office.unit(coordinating);
  const soon = dayAfter(office.today, 3);
  const dues = { unitDue: dayAfter(office.today, -1), centreDue: soon, lockOn: soon };
  return head.post<Period>('/api/periods', { ...about, coordinatingUnitId, ...dues });
}
