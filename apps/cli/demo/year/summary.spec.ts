import { everyFigureAgrees, summaryText, type PeriodOfYear, type YearSummary } from './summary.js';

const period: PeriodOfYear = {
  ...{ name: 'Quý I', code: '2/BC-TTYT', date: '2026-03-04', centreDue: '2026-03-04' },
  ...{ units: 20, onTime: 17, late: 2, missing: 1, figures: 45, overridden: 1 },
  recomputed: { agrees: true, said: '45/45 số liệu khớp' },
};
const differs = { ...period, recomputed: { agrees: false, said: '44/45' } };
const untold = { ...period, recomputed: null };

const year: YearSummary = {
  plan: { code: '1/KH-TTYT', tasks: 19, targets: 26 },
  tasks: { confirmed: 17, late: 1, open: 2 },
  targets: { met: 20, near: 3, behind: 2, none: 1 },
  periods: [period, { ...period, name: '6 tháng', date: '2026-03-05' }],
  superior: [
    { period: 'quý I năm 2026', state: 'Đúng hạn', arrivedAt: '2026-03-04T02:00:00Z', figures: 45 },
    { period: 'năm 2026', state: 'Chưa đến hạn', arrivedAt: null, figures: 0 },
  ],
  scored: { self: '100', concluded: '95', lost: '5', remediation: { subject: 'x', rows: 3 } },
  ledgers: [{ title: 'Tin, bài', entries: 4, figures: [{ title: 'Số tin', value: null }] }],
  files: ['a.pdf'],
  agrees: true,
};

test('the year is told line by line; late is what was sent after the due day', () => {
  const lines = summaryText(year).split('\n');
  expect(lines).toContain('  Quý I: 2/BC-TTYT ngày 04/03/2026 (đúng hạn, hạn 04/03/2026)');
  expect(lines).toContain('  6 tháng: 2/BC-TTYT ngày 05/03/2026 (muộn, hạn 04/03/2026)');
  expect(lines).toContain('    20 đơn vị: 17 đúng hạn, 2 muộn, 1 không nộp; 45 số liệu, 1 sửa tay');
  expect(lines).toContain('  quý I năm 2026: Đúng hạn, đến 04/03/2026, 45 số liệu');
  expect(lines).toContain('  năm 2026: Chưa đến hạn');
  expect(lines).toContain('  Tin, bài: 4 dòng (Số tin chưa có)');
  expect(lines.at(-1)).toBe('Mọi số liệu tính lại đều khớp.');
});

test.each([
  [[period, differs], false, 'CÓ SỐ LIỆU KHÔNG KHỚP khi tính lại.'],
  [[untold, differs], false, 'CÓ SỐ LIỆU KHÔNG KHỚP khi tính lại.'],
  [[period, untold], null, 'Chưa tính lại được số liệu.'],
  [[], null, 'Chưa tính lại được số liệu.'],
  [[period, period], true, 'Mọi số liệu tính lại đều khớp.'],
])('one report that differs is not hidden by those that agree (%#)', (periods, agrees, said) => {
  expect(everyFigureAgrees(periods)).toBe(agrees);
  expect(
    summaryText({ ...year, periods, agrees })
      .split('\n')
      .at(-1),
  ).toBe(said);
});
