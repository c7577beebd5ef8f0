import type { regimesContract, ReplyOf } from '#contracts';
import { dayAfter } from '#vntime';
import { stringify } from 'yaml';
import type { Person } from '../person.js';
import { people, workdayAfter, type Office } from '../year/office.js';
import { agreedDays, type Kind } from '../year/open-regime.js';

type Regimes = ReplyOf<typeof regimesContract.list>;

const regime = 'cchc-dinh-ky';
const kinds = ['quarter1', 'halfYear', 'quarter3', 'year'] as const satisfies readonly Kind[];

/** The period that a day lies in. */
export const kindOn = (day: string): (typeof kinds)[number] =>
  kinds[Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? 'year';

/**
 * One regime here and at the Sở, which reports on to the province; the period of today is due in some
 * days, the others as usual.
 */
export async function openRegimeOnce(office: Office): Promise<string> {
  const { today } = office;
  await putInForce(
    await office.as(people.superiorAdministrator),
    regimeTo('Ủy ban nhân dân tỉnh', today),
    'NVY',
  );
  return putInForce(await office.as(people.administrator), regimeTo('Sở Y tế', today), 'TCHC');
}

const regimeTo = (submittedTo: string, today: string): string =>
  stringify({
    ...{ key: regime, title: 'Báo cáo cải cách hành chính', submittedTo },
    source: `Kế hoạch cải cách hành chính năm ${today.slice(0, 4)}, phần tổ chức thực hiện`,
    periods: kinds.map((kind) => ({
      ...{ kind, windowFrom: 'prev 12-05', lock: 'centreDue' },
      ...(kind === kindOn(today) ? daysFrom(today) : agreedDays[kind]),
    })),
  });

function daysFrom(today: string) {
  const rule = (days: number): string => {
    const day = workdayAfter(dayAfter(today, days));
    return `${day.slice(0, 4) > today.slice(0, 4) ? 'next ' : ''}${day.slice(5)}`;
  };
  return { windowTo: rule(0), unitDue: rule(4), centreDue: rule(9) };
}

async function putInForce(administrator: Person, source: string, unitCode: string) {
  const known = (await administrator.get<Regimes>('/api/regimes')).find(
    ({ key }) => key === regime,
  );
  if (known?.state === 'active') return known.id;
  const { id } = known ?? (await administrator.post<{ id: string }>('/api/regimes', { source }));
  const units = await administrator.get<{ id: string; code: string }[]>('/api/units');
  const coordinatingUnitId = units.find(({ code }) => code === unitCode)?.id;
  await administrator.post(`/api/regimes/${id}/activation`, { coordinatingUnitId });
  return id;
}
