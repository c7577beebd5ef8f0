import { systemIds } from '#kernel';
import type pg from 'pg';

export const centres = 120;
const figuresOfEach = 60;
const unitsOfEach = 20;

/** A Sở that received the reports of all its centres in four periods. */
export async function aProvince(owner: pg.Pool): Promise<string> {
  const bodyId = String(systemIds.next());
  const rows = async (sql: string, ...values: unknown[]) => owner.query(sql, [bodyId, ...values]);
  await rows(
    `INSERT INTO organisation.body (body_id, name, short_name, place, organ_id, abbreviation, set_up_at)
     VALUES ($1, 'Sở Y tế', 'SYT', 'Mẫu', 'H00.01', 'SYT', now())`,
  );
  await rows(
    `INSERT INTO organisation.receiver (body_id, id, organ_id, name, channel, address)
     SELECT $1, gen_random_uuid(), 'H00.01.' || n, 'Trung tâm số ' || n, 'http', '/api/intake'
       FROM generate_series(1, ${centres}) n`,
  );
  await rows(
    `INSERT INTO dispatch.incoming (body_id, id, sender_organ_id, sender_name, document_uid, code,
       issued_on, type_name, subject, signer_name, pdf_sha256, pdf_name, message_id, package_sha256,
       signatures_valid, findings, arrived_at)
     SELECT $1, gen_random_uuid(), 'H00.01.' || n, 'Trung tâm số ' || n, n || '.' || kind, n || '/BC',
       '2026-06-20', 'Báo cáo', kind, 'Giám đốc', repeat('a', 64), 'a.pdf', n || kind, repeat('b', 64),
       true, '{}', now()
       FROM generate_series(1, ${centres}) n,
            unnest(ARRAY['quarter1', 'halfYear', 'quarter3', 'year']) kind`,
  );
  await rows(
    `INSERT INTO reporting.received_report (body_id, id, incoming_id, organ_id, pdf_sha256, arrived_at,
       state, regime_key, year, kind, ordinal, period_name, window_from, window_to)
     SELECT $1, gen_random_uuid(), id, sender_organ_id, pdf_sha256, arrived_at, 'read', 'cchc-thu', 2026,
       subject, 0, subject, '2025-12-10', '2026-06-09' FROM dispatch.incoming WHERE body_id = $1`,
  );
  const node = `jsonb_build_object('key', 'target/' || n || '/value', 'code', 'target:' || n || ':value',
    'label', 'Chỉ tiêu ' || n, 'unit', '%', 'decimals', 2, 'value', '95', 'absent', null,
    'numerator', '95', 'denominator', '100', 'operands', '[]'::jsonb,
    'formula', '{"kind": "ratio", "times": "100"}'::jsonb)`;
  const said = Array.from({ length: unitsOfEach }, (_, unit) => [unit, '95']);
  const sources = JSON.stringify({
    returns: said.map(([unit]) => ({
      ...{ returnId: `${unit}`, versionId: `${unit}`, versionNo: 1, unitId: `${unit}` },
      ...{ unitName: `Khoa số ${unit}`, personId: `${unit}`, personName: 'Trưởng khoa' },
      at: '2026-06-12T02:00:00.000Z',
    })),
    readings: [{ of: 'target', subject: 'x', part: 'value', said }],
    leftOut: [],
  });
  await rows(
    `INSERT INTO reporting.received_figure (body_id, report_id, position, code, node, sources)
     SELECT $1, r.id, n, 'target:' || n || ':value', ${node}, $2::jsonb
       FROM reporting.received_report r, generate_series(1, ${figuresOfEach}) n WHERE r.body_id = $1`,
    sources,
  );
  await owner.query('ANALYZE');
  return bodyId;
}
