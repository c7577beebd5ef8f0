import { systemIds } from '#kernel';
import { usualCalendar } from '#modules/organisation';
import { aColumn, aRow } from '../../../../test/builders/annexes.js';
import { aPlan } from '../../../../test/builders/content.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { rowsFallingInto, yearlyPlan } from './rollout.js';

const calendar = usualCalendar();
const next = nodeIds(100);
const group = { id: next<'Node'>(), title: 'Cải cách thể chế' };
const times = [
  'Quý I hàng năm',
  'Trước ngày 01/3/2028',
  'Năm 2027',
  'Thường xuyên',
  'Khi có hướng dẫn của Bộ Y tế',
  null,
  'Hàng năm',
];
const framework = {
  content: aPlan({
    subject: 'Cải cách hành chính giai đoạn 2026 - 2030',
    annexes: [
      {
        kind: 'table' as const,
        id: next<'Node'>(),
        title: 'Nhiệm vụ giai đoạn 2026 - 2030',
        tableKind: 'framework' as const,
        layout: 'groupCells' as const,
        columns: [aColumn(next, 'text', 'Hoạt động')],
        groups: [group],
        rows: times.map((time) => aRow(next, { groupId: group.id, time, text: `Việc ${time}` })),
        closingCount: null,
      },
    ],
  }),
  year: 2026,
  fromYear: 2026,
  toYear: 2030,
};
const falling = (year: number) =>
  rowsFallingInto(framework, year, calendar).map(({ row, dues }) => [row.time, ...dues]);

test('a row stays out only when its days are known and none lies in the year', () => {
  expect(falling(2028)).toEqual([
    ['Quý I hàng năm', '2028-03-31'],
    ['Trước ngày 01/3/2028', '2028-02-29'],
    ['Thường xuyên'],
    ['Khi có hướng dẫn của Bộ Y tế'],
    [null],
    ['Hàng năm', '2028-12-31'],
  ]);
  expect(falling(2027).map(([time]) => time)).not.toContain('Trước ngày 01/3/2028');
});

const rest = { calendar, without: new Set<string>() };

test('the draft has fresh nodes, each row knows where it came from, years are those of the year', () => {
  const { header, archive } = framework.content;
  const draft = { year: 2028, header, archive, cited: '12/KH-TTYT ngày 05/01/2026', ...rest };
  const { content, cameFrom } = yearlyPlan(framework, draft, systemIds);
  const [annex] = content.annexes;
  if (annex?.kind !== 'table') throw new Error('No table.');
  expect([content.subject, annex.title, annex.tableKind]).toEqual([
    'Cải cách hành chính năm 2028',
    'Nhiệm vụ năm 2028',
    'tasks',
  ]);
  const [source] = framework.content.annexes;
  const rowsOf = source?.kind === 'table' ? source.rows : [];
  expect(cameFrom.map(({ rowId }) => rowId)).toEqual(annex.rows.map(({ id }) => id));
  for (const { rowId, frameworkRowId } of cameFrom) {
    expect(rowId).not.toBe(frameworkRowId);
    const text = rowsOf.find(({ id }) => id === frameworkRowId)?.text;
    expect(annex.rows.find(({ id }) => id === rowId)?.text).toBe(text);
  }
  expect(annex.rows.every(({ groupId }) => groupId === annex.groups[0]?.id)).toBe(true);
  expect(annex.rows.map(({ time }) => time)).toEqual([
    'Quý I hàng năm',
    'Trước ngày 01/3/2028',
    'Thường xuyên',
    'Khi có hướng dẫn của Bộ Y tế',
    null,
    'Hàng năm',
  ]);
  expect(content.legalBases[0]?.text).toContain('12/KH-TTYT ngày 05/01/2026');
});

test('a title in capitals keeps them', () => {
  const { header, archive } = framework.content;
  const [annex] = framework.content.annexes;
  if (annex?.kind !== 'table') throw new Error('No table.');
  const title = 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026 - 2030';
  const shouted = {
    ...framework,
    content: { ...framework.content, annexes: [{ ...annex, title }] },
  };
  const draft = { year: 2028, header, archive, cited: '12/KH-TTYT', ...rest };
  const { content } = yearlyPlan(shouted, draft, systemIds);
  expect(content.annexes[0]).toMatchObject({ title: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2028' });
});

test('what another draft of the year has is left out, and its table with the last of it', () => {
  const { header, archive, annexes } = framework.content;
  const rows = annexes.flatMap((annex) => (annex.kind === 'table' ? annex.rows : []));
  const cited = '12/KH-TTYT';
  const without = new Set<string>(rows.slice(0, 4).map(({ id }) => id));
  const made = (taken: ReadonlySet<string>) =>
    yearlyPlan(
      framework,
      { year: 2028, header, archive, cited, calendar, without: taken },
      systemIds,
    );
  expect(made(without).cameFrom.map(({ frameworkRowId }) => frameworkRowId)).toEqual(
    rows.slice(4).map(({ id }) => id),
  );
  expect(made(new Set(rows.map(({ id }) => id))).content.annexes).toEqual([]);
});
