import { systemIds, type DocumentId, type VersionId } from '#kernel';
import type { DraftingFacade } from '#modules/drafting';
import type { Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import { taskAnnex } from '../../../../test/builders/annexes.js';
import { aFrozenDraft, aPlan } from '../../../../test/builders/content.js';
import { PlanTasks } from './plan-tasks.js';
import type { ReadDocument } from './read-document.js';

const annex = taskAnnex();
const plan = aPlan({ annexes: [annex] });
const documentId = systemIds.next<'Document'>() as DocumentId;
const versionId = systemIds.next<'Version'>() as VersionId;
const [tx, actor] = [{} as Transaction, {} as Actor];

/** The tasks of a plan that stands in a state. */
const tasksOf = (state: string) =>
  new PlanTasks(
    {
      readable: () => Promise.resolve({ state, context: { version: { versionId } } }),
    } as unknown as ReadDocument,
    {
      version: () => Promise.resolve({ draft: aFrozenDraft(plan) }),
    } as unknown as DraftingFacade,
  );
const row = annex.rows[2]!;

test('every row of an issued plan is offered with its label, lead and time', async () => {
  const { tasks, ...told } = await tasksOf('issued').of(tx, actor, documentId);
  expect(told).toEqual({ versionId });
  expect(tasks.map(({ rowId }) => rowId)).toEqual(annex.rows.map(({ id }) => id));
  expect(tasks[2]).toMatchObject({ text: row.text, lead: row.lead, time: row.time });
  expect(tasks[2]?.label).toMatch(/^\d/);
});

test('a request takes the words of the row it names', async () => {
  const named = { documentId, versionId, rowId: row.id };
  expect(await tasksOf('filed').row(tx, actor, named)).toEqual({
    title: row.text,
    plan: { ...named, subject: plan.subject },
  });
});

test.each([
  ['a row it has not', { rowId: systemIds.next() }],
  ['a row of another version', { versionId: systemIds.next<'Version'>() as VersionId }],
])('%s is refused', async (_, change) => {
  const named = { documentId, versionId, rowId: row.id as string, ...change };
  await expect(tasksOf('issued').row(tx, actor, named)).rejects.toMatchObject({
    code: 'PlanRowIsUnknown',
  });
});

test.each(['drafted', 'inReview', 'leaderSigned', 'recalled', 'replaced', 'cancelled'])(
  'a plan that is %s is not in force',
  async (state) => {
    await expect(tasksOf(state).of(tx, actor, documentId)).rejects.toMatchObject({
      code: 'PlanIsInForce',
    });
  },
);
