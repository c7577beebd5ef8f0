import { problemSchema } from '#contracts';
import type { Answer } from '../../worlds/ask.js';
import { eventually } from './eventually.js';
import type { JourneyWorld } from './journey-world.js';

/**
 * All that could change of a document, as it stands in the database: state, work, register, trail,
 * keys' work. These tests look through the auditor's eyes; his looks stand in the trail and are left out.
 */
export async function factsOf(world: JourneyWorld, at: string): Promise<Record<string, unknown>> {
  const [facts] = await world.rows<Record<string, unknown>>(everything, [idOf(at)]);
  return facts ?? {};
}

export const idOf = (at: string): string => at.split('/').at(-1) ?? '';

/** Address of an act on a piece of work of the document. */
export const workAt = (at: string, key: string, act: string): string =>
  `/api/work/${idOf(at)}/items/${encodeURIComponent(key)}/${act}`;

const everything = `
  SELECT (SELECT jsonb_build_object('state', state, 'revision', revision, 'context', context)
            FROM engine.instance WHERE id = $1::uuid) AS instance,
         (SELECT jsonb_agg(jsonb_build_array(key, closed_at) ORDER BY key)
            FROM engine.work_item WHERE instance_id = $1::uuid) AS work,
         (SELECT jsonb_agg(jsonb_build_array(action, subject_version) ORDER BY id)
            FROM audit.event WHERE subject_id = $1::text AND action <> 'DocumentRead') AS trail,
         (SELECT jsonb_agg(jsonb_build_array(state, kind) ORDER BY id)
            FROM signing.intent WHERE document_id = $1::uuid) AS intents,
         (SELECT jsonb_agg(jsonb_build_array(code, sealed_at, voided_at) ORDER BY number)
            FROM registry.outgoing_entry) AS register,
         (SELECT jsonb_agg(to_jsonb(c)) FROM registry.counter c) AS counters,
         (SELECT jsonb_agg(jsonb_build_array(revision, content) ) FROM drafting.working_copy
           WHERE document_id = $1::uuid) AS copy,
         (SELECT count(*)::int FROM review.act WHERE document_id = $1::uuid) AS reviews`;

/** Does something that is refused, and sees that nothing has changed. */
export async function refused(
  world: JourneyWorld,
  at: string,
  act: () => Promise<Answer>,
): Promise<Refusal> {
  await followedUp(world, at);
  const before = await factsOf(world, at);
  const answer = await act();
  expect(await factsOf(world, at)).toEqual(before);
  return refusalOf(answer);
}

/** What earlier acts left to do behind them is done, or has failed and waits for its next try. */
const followedUp = (world: JourneyWorld, at: string): Promise<true> =>
  eventually(async () => {
    const [left] = await world.rows(
      `SELECT FROM graphile_worker._private_jobs
        WHERE payload::text LIKE '%' || $1 || '%' AND run_at <= now()
          AND (locked_at IS NOT NULL OR attempts < max_attempts) LIMIT 1`,
      [idOf(at)],
    );
    return left ? null : true;
  });

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly [other: string]: unknown;
}

/** An answer that is a refusal in due form, in Vietnamese. */
export function refusalOf(answer: Answer): Refusal {
  expect([answer.statusCode, answer.body]).toEqual([
    answer.statusCode,
    expect.stringContaining('"code"'),
  ]);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(answer.json());
  expect(problem.status).toBe(answer.statusCode);
  expect(problem.detail).toMatch(vietnamese);
  return problem as Refusal;
}

const vietnamese = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;
