import { periodKinds, type PeriodKind } from '#contracts';
import { phraseOfRule, ruleOfPhrase } from './day-phrase.js';
import { shippedRegimes } from './shipped-regimes.js';

test.each<[string, PeriodKind, string | null]>([
  ['Trước ngày 05/3', 'quarter1', 'before 03-05'],
  ['chậm nhất ngày 05 tháng 3', 'quarter1', '03-05'],
  ['05/03', 'quarter1', '03-05'],
  ['ngày 15/12 năm trước', 'quarter1', 'prev 12-15'],
  ['ngày 10/01 năm sau', 'year', 'next 01-10'],
  ['chậm nhất ngày 20 của tháng cuối quý', 'quarter3', '09-20'],
  ['Ngày 20 tháng cuối kỳ', 'halfYear', '06-20'],
  ['ngày 14 hằng tháng', 'month', 'day 14'],
  ['ngày 15 tháng trước', 'month', 'prev day 15'],
  ['03 ngày làm việc sau ngày chốt số liệu', 'year', 'cutOff + 3 working days'],
  ['3 ngày kể từ ngày chốt số liệu.', 'year', 'cutOff + 3 days'],
  ['sau ngày chốt số liệu 3 ngày làm việc', 'year', 'cutOff + 3 working days'],
  ['2 ngày làm việc trước hạn gửi cấp trên', 'year', 'centreDue - 2 working days'],
  ['hạn gửi cấp trên', 'year', 'centreDue'],
  // What may be meant in two ways, or is no day, is asked again.
  ['05-03', 'quarter1', null],
  ['ngày 20', 'quarter1', null],
  ['ngày 32/3', 'quarter1', null],
  ['ngày 05/13', 'quarter1', null],
  ['cuối quý', 'quarter1', null],
  ['sau khi có hướng dẫn', 'quarter1', null],
  ['', 'quarter1', null],
])('“%s” for %s is %s', (phrase, kind, rule) => {
  expect(ruleOfPhrase(phrase, kind)).toBe(rule);
});

test('a rule is printed as the office writes it', () => {
  const rules = ['before 03-05', 'prev 12-15', 'day 14', 'cutOff + 3 working days'];
  expect(rules.map(phraseOfRule)).toEqual([
    'trước ngày 05/3',
    'ngày 15/12 năm trước',
    'ngày 14',
    '3 ngày làm việc sau ngày chốt số liệu',
  ]);
});

test('what is printed is read as the same rule, whatever it is made of', () => {
  const bases = (kind: PeriodKind) => [
    ...(kind === 'month' ? ['day 05', 'prev day 28', 'next day 01'] : []),
    ...['03-05', 'prev 12-15', 'next 01-10', 'cutOff', 'unitDue', 'centreDue'],
  ];
  const offsets = ['', ' + 3 days', ' - 10 working days'];
  for (const kind of periodKinds) {
    for (const base of bases(kind)) {
      for (const offset of offsets.filter((one) => one === '' || !base.includes('day'))) {
        for (const before of ['', 'before ']) {
          const rule = `${before}${base}${offset}`;
          expect([rule, ruleOfPhrase(phraseOfRule(rule), kind)]).toEqual([rule, rule]);
        }
      }
    }
  }
});

test('every day that the shipped regimes state is read back from its words', async () => {
  for (const { definition } of await shippedRegimes()) {
    for (const { kind, ...period } of definition.periods) {
      const { windowFrom, windowTo, unitDue, centreDue, lock } = period;
      for (const rule of [windowFrom, windowTo, unitDue, centreDue, lock]) {
        if (rule !== null) expect(ruleOfPhrase(phraseOfRule(rule), kind)).toBe(rule);
      }
    }
  }
});
