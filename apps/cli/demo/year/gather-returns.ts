import type { periodsContract, ReplyOf } from '#contracts';
import { eventually } from '../eventually.js';
import { people, workdayAfter, workdayUpTo, type Office } from './office.js';
import { readReturn, sendReturn, type Return } from './fill-return.js';
import type { Regime } from './open-regime.js';
import type { Season } from './seasons.js';

export type Period = ReplyOf<typeof periodsContract.read>;
type PlannedPeriod = Regime['periods'][number];
type Standing = Period['standing'][number];

/** The period of a season opens by itself on its day. */
export async function waitForOpening(office: Office, planned: PlannedPeriod): Promise<Period> {
  if (!planned.opensOn) throw new Error(`Kỳ ${planned.kindName} chưa đủ ngày để mở.`);
  office.moveTo(planned.opensOn);
  const head = await office.as(people.head);
  const opened = await eventually(`mở kỳ ${planned.kindName}`, async () => {
    const periods = await head.get<readonly Period[]>('/api/periods?year=2026');
    return periods.find(({ kind }) => kind === planned.kind);
  });
  return readPeriod(office, opened.id);
}

/** From the units' due day to the day all that will come has come and was accepted. */
export async function gatherReturns(
  office: Office,
  season: Season,
  { id, unitDue, standing }: Period,
): Promise<void> {
  const codeOf = new Map((await office.units()).map(({ id: unitId, code }) => [unitId, code]));
  const isOneOf = (codes: readonly (string | null)[]) => (one: Standing) =>
    codes.includes(codeOf.get(one.unitId) ?? '');
  const [late, absent] = [isOneOf(season.late), isOneOf([...season.never, season.missedLock])];
  const inTime = standing.filter((one) => !late(one) && !absent(one));

  office.moveTo(workdayUpTo(unitDue), '09:00');
  for (const one of inTime) await sendReturn(office, one.returnId, season.better);
  office.told(`${season.name}: ${inTime.length} đơn vị nộp phiếu đúng hạn`);

  office.moveTo(workdayAfter(unitDue), '08:00');
  for (const one of standing.filter(late)) await sendReturn(office, one.returnId, season.better);
  if (season.late.length > 0) office.told(`${season.name}: ${season.late.length} đơn vị nộp muộn`);

  for (const one of standing.filter(isOneOf([season.sentBack])))
    await sendBackOnce(office, one.returnId, season);
  const accepted = await acceptAll(office, id);
  office.told(`${season.name}: phòng đầu mối tiếp nhận ${accepted} phiếu`);
}

async function sendBackOnce(office: Office, id: string, season: Season): Promise<void> {
  const { unitName } = await sendBack(office, id);
  await sendReturn(office, id, season.better + 1);
  office.told(`${season.name}: trả lại phiếu của ${unitName} kèm ý kiến; đơn vị sửa, nộp lại`);
}

/** With a comment at its first figure. */
export async function sendBack(office: Office, id: string): Promise<Return> {
  const { content } = await readReturn(office, id);
  const text = 'Số liệu chưa khớp sổ theo dõi, đề nghị rà lại.';
  const comments = content.targets
    .slice(0, 1)
    .map(({ targetId }) => ({ place: `target:${targetId}`, text }));
  const drafter = await office.as(people.drafter);
  const reason = 'Số liệu chưa khớp.';
  return drafter.post<Return>(`/api/returns/${id}/sending-back`, { reason, comments });
}

/** Whoever of the coordinating unit had no hand in it; else a leader. */
export async function acceptAll(office: Office, periodId: string): Promise<number> {
  let accepted = 0;
  for (const { returnId, state } of (await readPeriod(office, periodId)).standing) {
    if (state !== 'approved') continue;
    await acceptOne(office, returnId);
    accepted += 1;
  }
  return accepted;
}

async function acceptOne(office: Office, returnId: string): Promise<void> {
  for (const login of [people.drafter, people.head, people.deputy]) {
    const person = await office.as(login);
    const at = `/api/returns/${returnId}`;
    const seen = await person.get<Return>(at).catch(() => null);
    if (!seen?.acts.includes('acceptance')) continue;
    await person.post(`${at}/acceptance`);
    return;
  }
  throw new Error('Không có ai tiếp nhận được phiếu.');
}

export const readPeriod = async (office: Office, id: string): Promise<Period> =>
  (await office.as(people.head)).get<Period>(`/api/periods/${id}`);
