import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ImportedRow, ImportResult } from '#modules/drafting';
import type { LivingPlan } from '../../../apps/cli/demo/living-plan.js';
import { readOne } from '../../../apps/cli/schedule/read.js';
import { bare } from './printed-tables.js';

/** Every row of the annexes is a target or a task; each time it names is understood or asked. */
export async function checkPlan(read: ImportResult, path: string): Promise<void> {
  const plan = JSON.parse(await readFile(path, 'utf8')) as LivingPlan;
  const rows = read.annexes.flatMap((annex) => annex.rows);
  assert.deepEqual(
    rows.flatMap((row) => faultOf(row, plan) ?? []),
    [],
  );
}

function faultOf({ label, text, time }: ImportedRow, living: LivingPlan): string | null {
  const is = (words: string): boolean => bare(words) === bare(text);
  const lives = [
    ...living.targets
      .filter(({ words }) => is(words))
      .map(({ id, schedule }) => ({ id, hasTime: schedule !== null })),
    ...living.tasks
      .filter(({ action }) => is(action))
      .map(({ id, dueOn }) => ({ id, hasTime: dueOn !== null })),
  ];
  if (lives.length === 0) return `không thành việc: ${label} “${text}”`;
  const isAnswered = lives.some(({ id, hasTime }) => hasTime || isAsked(id, living));
  return time === null || isAnswered || hasNoDay(time) ? null : `thời hạn bị bỏ qua: “${time}”`;
}

const isAsked = (id: string, { plan }: LivingPlan): boolean =>
  plan.questions.some(
    (row) => row.id === id && row.questions.some(({ kind }) => kind === 'schedule'),
  );

/** "Thường xuyên", "Theo quy định": understood, and no day follows. */
const hasNoDay = (phrase: string): boolean =>
  ['standing', 'conditional'].includes(readOne(phrase, 2026).kind);
