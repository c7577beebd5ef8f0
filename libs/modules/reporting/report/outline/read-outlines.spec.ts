import { outlineFor, readOutlines } from './read-outlines.js';

const shipped = await readOutlines();
const nameFor = (kind: string, regime: string | null = 'cchc-benh-vien') =>
  outlineFor(shipped, { source: 'drafted', regime, kind }).name;

test('months, years and what was asked for once have outlines of their own, every other period the one for all', () => {
  expect(
    ['month', 'quarter1', 'halfYear', 'quarter3', 'year', 'adHoc', 'task'].map((one) =>
      nameFor(one),
    ),
  ).toEqual([
    'Báo cáo cải cách hành chính tháng',
    ...Array<string>(3).fill('Báo cáo cải cách hành chính'),
    'Báo cáo cải cách hành chính năm',
    ...Array<string>(2).fill('Báo cáo theo yêu cầu'),
  ]);
  expect(outlineFor(shipped, { source: 'received', regime: null, kind: 'year' }).name).toBe(
    'Báo cáo tổng hợp của cơ quan cấp trên',
  );
});

test('what is for a regime goes before what is for a kind of period', () => {
  const [general] = shipped.filter(({ source }) => source === 'drafted');
  const own = { ...general!, name: 'Riêng', regimes: ['cchc-benh-vien'], kinds: [] };
  const ownYear = { ...own, name: 'Riêng, năm', kinds: ['year' as const] };
  const all = [...shipped, own, ownYear];
  const nameOf = (kind: string, regime: string | null) =>
    outlineFor(all, { source: 'drafted', regime, kind }).name;
  expect([nameOf('year', 'cchc-benh-vien'), nameOf('month', 'cchc-benh-vien')]).toEqual([
    'Riêng, năm',
    'Riêng',
  ]);
  expect(nameOf('month', null)).toBe('Báo cáo cải cách hành chính tháng');
  expect(() => outlineFor([ownYear], { source: 'drafted', regime: null, kind: 'year' })).toThrow(
    'config/report-outlines',
  );
});
