import { aPlan } from '../../../test/builders/content.js';
import type { UnitId } from '#kernel';
import type { DocumentContent } from '#nd30';
import { budgetOf, coordinatingUnitsOf, factsOfContent, millionsIn } from './facts-of-content.js';

const unit = (id: string, code: string, name: string, ...aliases: string[]) => ({
  ...{ id: id as UnitId, code, name, aliases },
});
const units = [
  unit('office', 'TCHC', 'Phòng Tổ chức - Hành chính', 'P. TCHC'),
  unit('plan', 'KHNV', 'Phòng Kế hoạch - Nghiệp vụ'),
];

/** The plan with these in the first rows of its annex of tasks. */
function planWith(...rows: readonly { budget?: string; coordinating?: readonly string[] }[]) {
  const plan = aPlan();
  const annexes = plan.annexes.map((annex) =>
    annex.kind === 'table'
      ? {
          ...annex,
          rows: annex.rows.map((row, n) => ({
            ...row,
            budget: annex.tableKind === 'tasks' ? (rows[n]?.budget ?? null) : null,
            coordinating: annex.tableKind === 'tasks' ? (rows[n]?.coordinating ?? []) : [],
          })),
        }
      : annex,
  );
  return { ...plan, annexes } satisfies DocumentContent;
}

test.each([
  ['120', 120],
  ['1.250,5', 1250.5],
  ['20 triệu', 20],
  ['2,5 tỷ đồng', 2500],
  ['20.000.000 đồng', 20],
  ['theo dự toán', null],
  ['', null],
  [null, null],
])('%s is %s million đồng', (written, millions) => {
  expect(millionsIn(written)).toBe(millions);
});

test('the budget is that of all rows; words are no sum, and no sum is unknown', () => {
  expect(budgetOf(planWith({ budget: '300' }, { budget: 'theo dự toán' }))).toBe(300);
  expect(budgetOf(planWith({ budget: '300' }, { budget: '250 triệu' }))).toBe(550);
  expect(budgetOf(planWith())).toBeNull();
});

test('coordinating units are known by name, alias and code, each once; what is none is left out', () => {
  const named = planWith(
    { coordinating: ['P. TCHC', 'các khoa, phòng'] },
    { coordinating: ['phòng kế hoạch – nghiệp vụ', 'Phòng Tổ chức - Hành chính'] },
  );
  expect(coordinatingUnitsOf(named, units)).toEqual(['office', 'plan']);
});

test('the facts of a plan are read off its content', () => {
  expect(
    factsOfContent({ ...planWith({ budget: '7' }), urgency: 'urgent' }, 'plan' as UnitId, units),
  ).toEqual({
    docType: 'KH',
    urgency: 'urgent',
    budget: 7,
    hasAnnex: true,
    unitCode: 'KHNV',
  });
});
