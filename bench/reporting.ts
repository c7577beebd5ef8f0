import { MovableClock, systemIds, type BodyId } from '#kernel';
import { ReportsFacade, SuperiorFacade, type PeriodId } from '#modules/reporting';
import { systemActor, UnitOfWork } from '#platform';
import pg from 'pg';
import { aCentre } from './reporting/a-centre.js';
import { aProvince, centres } from './reporting/a-province.js';
import { centres as opening, sweepsOfAProvince, unitsOfEach } from './reporting/openings.js';
import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { tellLoad } from './support/load.js';
import { percentile, rounded } from './support/percentile.js';

export const title =
  'Báo cáo: dự thảo từ phiếu của 20, 200, 1.000 đơn vị; bàn của Sở với 120 đơn vị × 4 kỳ; mở kỳ';

const clock = new MovableClock(new Date('2026-06-15T02:00:00Z'));
const letterhead = {
  header: { superior: 'Sở Y tế tỉnh Mẫu', issuer: 'Trung tâm', place: 'Mẫu', symbol: 'BC-TTYT' },
  archive: 'VT, TCHC',
};

/** `npm run bench -- reporting`: figures of one core, PostgreSQL on the same machine. */
export async function run(): Promise<object[]> {
  tellLoad();
  const database = await benchDatabase();
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 2 });
  const uow = new UnitOfWork(pool);
  try {
    const rows = [];
    // The first one warms the code up and is not told.
    for (const units of [20, 20, 200, 1_000]) rows.push(await draft(database, uow, units));
    return [...rows.slice(1), ...(await province(database, uow)), await openings(database)];
  } finally {
    await pool.end();
    await database.close();
  }
}

async function draft({ owner }: BenchDatabase, uow: UnitOfWork, units: number): Promise<object> {
  const { bodyId, periodId, personId } = await aCentre(owner, units);
  const reports = new ReportsFacade(systemIds, clock);
  const documentId = systemIds.next<'Document'>();
  let figures = 0;
  const cpu = process.cpuUsage();
  const [prepared, kept] = await uow.inBody(bodyId as BodyId, async (tx) => {
    const begin = performance.now();
    const report = await reports.prepare(tx, periodId as PeriodId, letterhead);
    const middle = performance.now();
    figures = report.figures.length;
    const who = { documentId, by: personId, at: clock.now(), actor: systemActor };
    await reports.keep(tx, report, who);
    return [middle - begin, performance.now() - middle];
  });
  const { user, system } = process.cpuUsage(cpu);
  return {
    việc: 'dự thảo báo cáo',
    'quy mô': `${units} đơn vị`,
    'số liệu': figures,
    'tính và soạn (ms)': rounded(prepared),
    'lưu (ms)': rounded(kept),
    'CPU của ta (ms)': rounded((user + system) / 1_000),
    'ms mỗi đơn vị': rounded((prepared + kept) / units, 2),
  };
}

async function province({ owner }: BenchDatabase, uow: UnitOfWork): Promise<object[]> {
  const bodyId = (await aProvince(owner)) as BodyId;
  const superior = new SuperiorFacade(systemIds, clock);
  const period = { regime: 'cchc-thu', year: 2026, kind: 'halfYear', ordinal: 0 };
  const matrix = await timed(50, () =>
    uow.inBody(bodyId, (tx) => superior.matrix(tx, { year: 2026 })),
  );
  const totals = await timed(10, () => uow.inBody(bodyId, (tx) => superior.totals(tx, period)));
  const size = `${centres} đơn vị × 4 kỳ`;
  return [
    { việc: 'ma trận của Sở', 'quy mô': size, ...matrix },
    { việc: 'tổng hợp một kỳ', 'quy mô': size, ...totals },
  ];
}

async function openings(database: BenchDatabase): Promise<object> {
  const cpu = process.cpuUsage();
  const sweeps = await sweepsOfAProvince(database);
  const { user, system } = process.cpuUsage(cpu);
  const whole = sweeps.reduce((sum, one) => sum + one, 0);
  return {
    việc: 'mở các kỳ của một năm',
    'quy mô': `${opening} đơn vị × ${unitsOfEach} khoa × 4 kỳ`,
    'CPU của ta (ms)': rounded((user + system) / 1_000),
    'ms mỗi đơn vị': rounded(whole / opening / unitsOfEach / 4, 2),
    'tất cả (ms)': rounded(whole),
  };
}

async function timed(times: number, work: () => Promise<unknown>): Promise<object> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const begin = performance.now();
    await work();
    taken.push(performance.now() - begin);
  }
  const sorted = taken.slice(1).sort((a, b) => a - b);
  return {
    'p50 (ms)': rounded(percentile(sorted, 50)),
    'p95 (ms)': rounded(percentile(sorted, 95)),
  };
}
