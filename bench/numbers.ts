import { vietnamDay, systemClock, systemIds, type BodyId } from '#kernel';
import { RegistryFacade } from '#modules/registry';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { numberRequest } from './numbers/number-request.js';
import { replayOfNumber } from './numbers/replay-of-number.js';
import { benchDatabase, type BenchDatabase } from './support/bench-database.js';
import { drive } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';
import { demandPgbench, pgbench } from './support/pgbench.js';

export const title = 'Cấp số: 32 văn thư cùng một sổ, cạnh pgbench gửi đúng các câu SQL ấy';

const clients = 32;
const yearNow = Number(vietnamDay(systemClock.now()).slice(0, 4));

/** `npm run bench -- numbers [SECONDS]`: seconds of each run, 8 unless said otherwise. */
export async function run([seconds = '8']: readonly string[]): Promise<object[]> {
  await demandPgbench();
  tellLoad();
  const database = await benchDatabase();
  try {
    return [await measure(database, Number(seconds))];
  } finally {
    await database.close();
  }
}

async function measure({ appUrl, owner }: BenchDatabase, seconds: number): Promise<object> {
  const bodyId = systemIds.next<'Body'>();
  const registry = new RegistryFacade(systemClock, systemIds);
  const pool = new pg.Pool({ connectionString: appUrl, max: clients });
  const unitOfWork = new UnitOfWork(pool);
  try {
    await openBook(unitOfWork, registry, bodyId);
    const issued: number[] = [];
    const ours = await drive(clients, seconds, async () => {
      const taken = await unitOfWork.inBody(bodyId, (tx) =>
        registry.takeNumber(tx, numberRequest()),
      );
      issued.push(taken.number);
    });
    const replay = await replayOfNumber(appUrl, bodyId, issued.length + 1);
    const limit = await pgbench(appUrl, replay, clients, seconds);
    return {
      'số/giây': Math.round(ours.perSecond),
      'giới hạn/giây': Math.round(limit.perSecond),
      'tỷ lệ': rounded(ours.perSecond / limit.perSecond, 2),
      'p50 (ms)': rounded(ours.p50),
      'p99 (ms)': rounded(ours.p99),
      'đã cấp': ours.count,
      ...countFaults(issued),
      ...(await countFaultsInBook(owner, bodyId)),
    };
  } finally {
    await pool.end();
  }
}

const openBook = (unitOfWork: UnitOfWork, registry: RegistryFacade, bodyId: BodyId) =>
  unitOfWork.inBody(bodyId, (tx) =>
    registry.addBook(tx, {
      code: 'chung',
      name: 'Sổ văn bản đi',
      direction: 'outgoing',
      docTypes: ['*'],
      firstNumber: 1,
      firstYear: yearNow,
    }),
  );

/** What the clerks were told. */
function countFaults(issued: readonly number[]): object {
  const numbers = new Set(issued);
  const missing = Array.from({ length: issued.length }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  return { 'số hổng': missing.length, 'số trùng': issued.length - numbers.size };
}

/** What stands in the register, the peer's numbers included. */
async function countFaultsInBook(owner: pg.Pool, bodyId: BodyId): Promise<object> {
  const { rows } = await owner.query<{ gaps: number; doubles: number }>(
    `SELECT (max(number) - count(DISTINCT number))::int AS gaps,
            (count(*) - count(DISTINCT number))::int AS doubles
       FROM registry.outgoing_entry WHERE body_id = $1`,
    [bodyId],
  );
  return { 'hổng trong sổ': rows[0]?.gaps, 'trùng trong sổ': rows[0]?.doubles };
}
