import type { ReplyOf, superiorContract } from '#contracts';
import { vietnamDay } from '#kernel';
import type { Transaction } from '#platform';
import { periodName } from '../report/period-names.js';
import {
  ownPeriods,
  receivedOfYear,
  remindersOfYear,
  type OwnPeriodRow,
  type PeriodKey,
  type ReceivedRow,
  type ReminderRow,
} from './store/received.sql.js';

import {
  byName,
  reportingLists,
  reportsIn,
  whoReports,
  type ReportingLists,
} from './who-reports.js';

type Matrix = ReplyOf<typeof superiorContract.matrix>;
type Cell = Matrix['centres'][number]['cells'][number];
type CellState = Cell['state'];

/** Centres against periods: who sent in time, late, not at all, whose report was sent back. */
export async function matrixOf(
  tx: Transaction,
  { year, regime }: { readonly year: number; readonly regime?: string | undefined },
  now: Date,
): Promise<Matrix> {
  const received = await tx.all(receivedOfYear, [year, regime ?? null]);
  const periods = withUnopened(await tx.all(ownPeriods, [year, regime ?? null]), received);
  const newest = newestOfEach(received);
  const reminded = new Map(
    (await tx.all(remindersOfYear, [year])).map((one) => [placeOf(one.organId, one), told(one)]),
  );
  const lists = await reportingLists(tx);
  const centres = (await centresOf(tx, lists, periods, newest)).map(({ organId, name }) => ({
    ...{ organId, name },
    cells: periods.map((period): Cell => {
      const place = placeOf(organId, period);
      const report = newest.get(place);
      const state = reportsIn(lists, organId, period)
        ? stateOf(report, period.dueOn, vietnamDay(now))
        : 'notAsked';
      return {
        ...{ regime: period.regime, year, kind: period.kind, ordinal: period.ordinal },
        ...{ state, stateName: stateNames[state], code: report?.code ?? null },
        arrivedAt: report?.arrivedAt.toISOString() ?? null,
        incomingId: report?.incomingId ?? null,
        reportId: report?.id ?? null,
        reminder: reminded.get(place) ?? null,
      };
    }),
  }));
  return {
    regimes: [...new Map(periods.map(({ regime: key, title }) => [key, title]))].map(
      ([key, title]) => ({ key, title, listed: lists.has(key) }),
    ),
    periods: periods.map((period, index) => ({
      ...{ regime: period.regime, year, kind: period.kind, ordinal: period.ordinal },
      ...{ name: periodName(period), dueOn: period.dueOn },
      counts: countsOf(centres.map(({ cells }) => cells[index]?.state)),
    })),
    centres,
  };
}

const issuedStates: readonly string[] = ['issued', 'sent', 'acknowledged', 'filed'];

/** Nobody was reminded by a letter that is still being written. */
const told = ({ documentId, state, code, date }: ReminderRow): NonNullable<Cell['reminder']> => ({
  documentId,
  issued: code && date && issuedStates.includes(state) ? { code, date } : null,
});

/** Who reports in one of these periods, and who sent a report though nobody asked for it. */
async function centresOf(
  tx: Transaction,
  lists: ReportingLists,
  periods: readonly Period[],
  newest: ReadonlyMap<string, ReceivedRow>,
) {
  const senders = [...newest.values()].map(({ organId, centreName: name }) => ({ organId, name }));
  return byName([...senders, ...(await whoReports(tx, lists, periods))]);
}

type Period = Omit<OwnPeriodRow, 'dueOn' | 'windowTo'> & {
  readonly dueOn: string | null;
  readonly windowTo: string | null;
};

/** A period nobody opened here stands there once a report of it came; when it was due nobody said. */
function withUnopened(
  own: readonly OwnPeriodRow[],
  received: readonly ReceivedRow[],
): readonly Period[] {
  const periods = new Map<string, Period>(own.map((period) => [placeOf('', period), period]));
  for (const report of received) {
    const key = keyOf(report);
    const place = key && placeOf('', key);
    if (!key || !place || periods.has(place)) continue;
    periods.set(place, { ...key, title: key.regime, dueOn: null, windowTo: report.to });
  }
  return [...periods.values()];
}

/** The newest that was not sent back; else the newest. */
export function newestOfEach(received: readonly ReceivedRow[]): ReadonlyMap<string, ReceivedRow> {
  const newest = new Map<string, ReceivedRow>();
  for (const report of received) {
    const key = keyOf(report);
    if (!key) continue;
    const place = placeOf(report.organId, key);
    const known = newest.get(place);
    const mends = known?.letterState === 'refused' && report.letterState !== 'refused';
    if (!known || mends) newest.set(place, report);
  }
  return newest;
}

const keyOf = ({ regime, year, kind, ordinal }: ReceivedRow): PeriodKey | null =>
  regime !== null && year !== null && kind !== null && ordinal !== null
    ? { regime, year, kind, ordinal }
    : null;

export const placeOf = (organId: string, { regime, year, kind, ordinal }: PeriodKey): string =>
  [organId, regime, year, kind, ordinal].join(' ');

function stateOf(report: ReceivedRow | undefined, dueOn: string | null, today: string): CellState {
  if (report?.letterState === 'refused') return 'sentBack';
  if (report && dueOn === null) return 'received';
  if (report && dueOn) return vietnamDay(report.arrivedAt) <= dueOn ? 'onTime' : 'late';
  return dueOn !== null && today > dueOn ? 'missing' : 'notDue';
}

const stateNames: Readonly<Record<CellState, string>> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  missing: 'Chưa nộp',
  sentBack: 'Đã trả lại',
  notDue: 'Chưa đến hạn',
  received: 'Đã nhận',
  notAsked: 'Không phải báo cáo',
};

const countsOf = (states: readonly (CellState | undefined)[]): Record<CellState, number> => {
  const counts = {
    ...{ onTime: 0, late: 0, missing: 0, sentBack: 0, notDue: 0, received: 0, notAsked: 0 },
  };
  for (const state of states) if (state) counts[state] += 1;
  return counts;
};
