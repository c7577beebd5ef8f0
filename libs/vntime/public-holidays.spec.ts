import { expectedHolidays, type HolidayRule } from '#vntime';

const tet: HolidayRule = {
  name: 'Tết',
  on: { lunar: { month: 1, day: 1 } },
  before: 1,
  after: 3,
};
const victory: HolidayRule = {
  name: 'Chiến thắng',
  on: { solar: { month: 4, day: 30 } },
  before: 0,
  after: 0,
};
const labour: HolidayRule = { ...victory, name: 'Lao động', on: { solar: { month: 5, day: 1 } } };

const daysOf = (rules: HolidayRule[], year: number) =>
  expectedHolidays(rules, year).map(({ day, name }) => `${day} ${name}`);

test('Tết moves with the moon; its days on a weekend are made good after it', () => {
  expect(daysOf([tet], 2026)).toEqual([
    '2026-02-16 Tết',
    '2026-02-17 Tết',
    '2026-02-18 Tết',
    '2026-02-19 Tết',
    '2026-02-20 Tết',
  ]);
  expect(daysOf([tet], 2027)).toEqual([
    '2027-02-05 Tết',
    '2027-02-06 Tết',
    '2027-02-07 Tết',
    '2027-02-08 Tết',
    '2027-02-09 Tết',
    '2027-02-10 Nghỉ bù Tết',
    '2027-02-11 Nghỉ bù Tết',
  ]);
});

test('two holidays side by side on one weekend are made good on two days', () => {
  expect(daysOf([victory, labour], 2033)).toEqual([
    '2033-04-30 Chiến thắng',
    '2033-05-01 Lao động',
    '2033-05-02 Nghỉ bù Chiến thắng',
    '2033-05-03 Nghỉ bù Lao động',
  ]);
});
