import 'reflect-metadata';
import { regimeDefinition } from '#contracts';
import { EngineModule } from '#engine';
import { systemIds } from '#kernel';
import { OrganisationModule } from '#modules/organisation';
import { PeriodSweep, ReportingModule } from '#modules/reporting';
import { PlatformModule } from '#platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import type { BenchDatabase } from '../support/bench-database.js';

export const centres = 120;
export const unitsOfEach = 20;
const targetsOfEach = 26;
const kinds = ['quarter1', 'halfYear', 'quarter3', 'year'];

@Module({})
class OpeningsModule {}

/** Milliseconds of each sweep that opens the periods of a year in every centre of a province, 50 at most. */
export async function sweepsOfAProvince({ appUrl, owner }: BenchDatabase): Promise<number[]> {
  await centresWithPlans(owner);
  const platform = PlatformModule.with({ appUrl, blobFolder: 'unused', poolSize: 2 });
  const rooms = [
    platform,
    EngineModule,
    OrganisationModule.with({ secret: 'a secret of benches' }),
    ReportingModule,
  ];
  const module = { module: OpeningsModule, imports: rooms };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  try {
    const taken: number[] = [];
    for (;;) {
      const begin = performance.now();
      if ((await app.get(PeriodSweep).sweep()) === 0) return taken;
      taken.push(performance.now() - begin);
    }
  } finally {
    await app.close();
  }
}

const year = new Date().getFullYear() + 1;

const definition = regimeDefinition.parse({
  ...{ key: 'cchc-mo-ky', title: 'Báo cáo', source: 'Kế hoạch', submittedTo: 'Sở Y tế' },
  periods: kinds.map((kind) => ({
    ...{ kind, windowFrom: 'prev 12-10', windowTo: '06-09', unitDue: '06-14' },
    ...{ centreDue: '06-20', lock: '06-30' },
  })),
});

/** Every unit answers for every target; each centre waits for its four periods to be opened. */
async function centresWithPlans(owner: pg.Pool): Promise<void> {
  const bodies = JSON.stringify(
    Array.from({ length: centres }, (_, n) => ({
      ...{ body: systemIds.next(), unit: systemIds.next(), plan: systemIds.next(), n },
      regime: systemIds.next(),
    })),
  );
  const each = `jsonb_to_recordset($1::jsonb) AS c(body uuid, unit uuid, plan uuid, regime uuid, n int)`;
  const rows = async (sql: string, ...values: unknown[]) => owner.query(sql, [bodies, ...values]);
  await rows(
    `INSERT INTO organisation.body (body_id, name, short_name, place, organ_id, abbreviation, set_up_at)
     SELECT body, 'Trung tâm số ' || n, 'TT', 'Mẫu', 'H98.' || (100 + n), 'TTYT', now() FROM ${each}`,
  );
  await rows(
    `INSERT INTO organisation.unit (body_id, id, code, name, kind, position)
     SELECT body, CASE no WHEN 1 THEN unit ELSE gen_random_uuid() END, 'K' || no, 'Khoa số ' || no, 'khoa', no
       FROM ${each}, generate_series(1, ${unitsOfEach}) no`,
  );
  await rows(
    `INSERT INTO planning.plan (body_id, id, version_id, kind, title, symbol, issued_on, year,
       from_year, to_year, owner_unit_id, alive_since)
     SELECT body, plan, plan, 'plan', 'KH', '', '2026-01-05', $2, $2, $2, unit, now() FROM ${each}`,
    year,
  );
  await rows(
    `INSERT INTO planning.field (body_id, plan_id, key, no, title)
     SELECT body, plan, 'f', 'I', 'Lĩnh vực' FROM ${each}`,
  );
  await rows(
    `INSERT INTO planning.target (body_id, id, plan_id, version_id, row_id, position, field_key,
       number, words, lead_units, lead_all, with_units, with_all, asked)
     SELECT body, gen_random_uuid(), plan, plan, gen_random_uuid(), no, 'f', no::text,
            'Chỉ tiêu ' || no, '{}', true, '{}', false, '[]'
       FROM ${each}, generate_series(1, ${targetsOfEach}) no`,
  );
  await rows(
    `INSERT INTO reporting.regime (body_id, id, key, version, source, definition, state,
       coordinating_unit_id, written_at, activated_at)
     SELECT body, regime, $3, 1, '', $2, 'active', unit, now(), now() FROM ${each}`,
    ...[JSON.stringify(definition), definition.key],
  );
  await rows(
    `INSERT INTO reporting.opening (body_id, regime_id, year, kind, ordinal, open_at, try_at)
     SELECT body, regime, $2, kind, 0, now(), now() FROM ${each}, unnest($3::text[]) kind`,
    ...[year, kinds],
  );
  await owner.query('ANALYZE');
}
