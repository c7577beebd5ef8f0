import type { periodsContract, regimesContract, ReplyOf } from '#contracts';
import type { Read } from '../document-acts.js';
import { coordinating, people, type Office } from './office.js';

export type Regime = ReplyOf<typeof regimesContract.read>;
export type Kind = Exclude<ReplyOf<typeof periodsContract.list>[number]['kind'], 'adHoc' | 'task'>;

/** The days no plan states are answered as the office agreed on them. */
export const agreedDays: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  quarter1: { windowTo: '02-25', unitDue: '02-27', centreDue: '03-04' },
  halfYear: { windowTo: '05-25', unitDue: '05-29', centreDue: '06-04' },
  quarter3: { windowTo: '08-25', unitDue: '08-28', centreDue: '09-04' },
  year: { windowTo: '11-25', unitDue: '11-27', centreDue: '12-04' },
};
const ruleOf = (kind: string, clock: string): string =>
  clock === 'windowFrom' ? 'prev 12-05' : (agreedDays[kind as Kind]?.[clock] ?? 'centreDue');

/** The plan's own reporting section becomes the regime, here and at the Sở, which follows the same days. */
export async function openRegime(office: Office, { result }: Read): Promise<Regime> {
  const administrator = await office.as(people.administrator);
  const proposed = await administrator.post<ReplyOf<typeof regimesContract.propose>>(
    '/api/regimes/proposal',
    {
      ...{ key: 'cchc-nam', title: 'Báo cáo cải cách hành chính' },
      source: 'Kế hoạch cải cách hành chính năm 2026, phần chế độ báo cáo',
      reporting: result['reporting'],
    },
  );
  const { source } = proposed;
  const centreUnit = (await office.unit(coordinating)).id;
  const regime = await putInForce(office, source, centreUnit, {
    administrator: people.administrator,
    head: people.head,
  });
  office.told(
    `Chế độ báo cáo lấy từ kế hoạch: ${regime.periods.length} kỳ; trả lời ${regime.answers.length} ngày chưa nêu`,
  );
  const leader = await office.as(people.superiorAdministrator);
  const units = await leader.get<{ id: string; code: string }[]>('/api/units');
  const superiorUnit = units.find(({ code }) => code === 'NVY')?.id ?? '';
  await putInForce(office, source, superiorUnit, {
    administrator: people.superiorAdministrator,
    head: people.superiorHead,
  });
  office.told('Sở Y tế theo dõi cùng các hạn ấy');
  return regime;
}

async function putInForce(
  office: Office,
  source: string,
  coordinatingUnitId: string,
  hands: { readonly administrator: string; readonly head: string },
): Promise<Regime> {
  const administrator = await office.as(hands.administrator);
  const { id } = await administrator.post<{ id: string }>('/api/regimes', { source });
  await administrator.post(`/api/regimes/${id}/activation`, { coordinatingUnitId });
  const head = await office.as(hands.head);
  const asked = await head.get<Regime>(`/api/regimes/${id}?year=2026`);
  if (asked.questions.length === 0) return asked;
  const answers = asked.questions.map(({ kind, clock }) => ({
    ...{ kind, clock, rule: ruleOf(kind, clock) },
    basis: 'Kết luận giao ban tháng 01/2026',
  }));
  return head.post<Regime>(`/api/regimes/${id}/answers`, { answers });
}
