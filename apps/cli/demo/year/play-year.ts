import { join } from 'node:path';
import { answerQuestions } from './answer-questions.js';
import { readPeriod } from './gather-returns.js';
import { issuePlan, type Plan } from './issue-plan.js';
import { keepLedgers, ledgersOfYear } from './ledgers.js';
import { exportName, folderOf, leave } from './leave.js';
import { people, type Office } from './office.js';
import { openRegime, type Regime } from './open-regime.js';
import { playPeriod } from './quarter.js';
import { recompute } from './recompute.js';
import type { SentReport } from './report.js';
import { scoreTheYear } from './score.js';
import type { Season } from './seasons.js';
import { seenBySuperior } from './so-y-te.js';
import { everyFigureAgrees, type PeriodOfYear, type YearSummary } from './summary.js';
import { acceptTasks, askMoreTime, sendOneBack, tasksOf, workUntil } from './unit-works.js';

interface YearRequest {
  readonly plan: { readonly name: string; readonly text: Uint8Array };
  readonly seasons: readonly Season[];
  /** Folder the results are left in. */
  readonly out: string;
}

/** The year of one plan from the day the clock shows, each step by the person whose step it is. */
export async function playYear(
  office: Office,
  { plan: file, seasons, out }: YearRequest,
): Promise<YearSummary> {
  const issued = await issuePlan(office, file);
  const { id: planId } = issued.plan;
  await answerQuestions(office, issued.plan);
  const regime = await openRegime(office, issued.read);
  await acceptTasks(office, planId);

  const reports = await playSeasons(office, planId, regime, seasons);
  office.moveTo('2026-12-15');
  await workUntil(office, planId, '2026-12-31', { share: 100, leftLate: null });
  const scored = await scoreTheYear(office, 2026);

  const files = await leave(office, out, issued, reports);
  office.told('Thanh tra xuất nhật ký; PDF, số liệu và phiếu gốc đã để lại');
  const periods = await Promise.all(reports.map((one) => periodOfYear(office, out, one)));
  return {
    ...(await livesAtYearsEnd(office, planId)),
    ...{ periods, scored, files, agrees: everyFigureAgrees(periods) },
    superior: await seenBySuperior(office, reports.length),
    ledgers: await ledgersOfYear(office),
  };
}

/** Between two periods the units work; first somebody asks for more time, later one task comes back. */
async function playSeasons(
  office: Office,
  planId: string,
  regime: Regime,
  seasons: readonly Season[],
): Promise<readonly SentReport[]> {
  const reports: SentReport[] = [];
  const leftLate = await askMoreTime(office, planId);
  for (const [place, season] of seasons.entries()) {
    const until = regime.periods.find(({ kind }) => kind === season.kind)?.windowTo ?? '';
    if (place === 1) await sendOneBack(office, planId, leftLate);
    await workUntil(office, planId, until, { share: 20 + place * 20, leftLate });
    await keepLedgers(office, place);
    reports.push(await playPeriod(office, season, regime));
  }
  return reports;
}

async function periodOfYear(
  office: Office,
  out: string,
  { season, periodId, code, date, report }: SentReport,
): Promise<PeriodOfYear> {
  const { standing, centreDue } = await readPeriod(office, periodId);
  const count = (state: string) => standing.filter((one) => one.timeliness === state).length;
  return {
    ...{ name: season.name, code, date, centreDue, units: standing.length },
    ...{ onTime: count('onTime'), late: count('late'), missing: count('missing') },
    ...{ figures: report.figureCount, overridden: report.overriddenCount },
    recomputed: await recompute(join(out, folderOf(season.kind), exportName)),
  };
}

async function livesAtYearsEnd(
  office: Office,
  planId: string,
): Promise<Pick<YearSummary, 'plan' | 'tasks' | 'targets'>> {
  const head = await office.as(people.head);
  const { symbol, tasks, targets } = await head.get<Plan>(`/api/plans/${planId}`);
  const rows = await tasksOf(office, planId);
  const measured = await head.get<{ targets: readonly { light: keyof YearSummary['targets'] }[] }>(
    `/api/plans/${planId}/targets`,
  );
  const lit = (light: string) => measured.targets.filter((one) => one.light === light).length;
  const confirmed = rows.filter(({ state }) => state === 'confirmed').length;
  return {
    plan: { code: symbol, tasks, targets },
    tasks: {
      confirmed,
      open: rows.length - confirmed,
      late: rows.filter((one) => one.late).length,
    },
    targets: { met: lit('met'), near: lit('near'), behind: lit('behind'), none: lit('none') },
  };
}
