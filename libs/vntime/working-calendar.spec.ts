import {
  addWorkingDays,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  shiftsOf,
  type WorkingCalendar,
} from '#vntime';

const office = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const calendar: WorkingCalendar = {
  week: [office, office, office, office, office, [], []],
  holidays: new Set(['2026-04-27', '2026-04-30', '2026-05-01']),
  makeUpDays: new Set(['2026-05-09']),
};

describe('working calendar', () => {
  it('rests on weekends and holidays, works on make-up days', () => {
    expect(isWorkingDay('2026-04-29', calendar)).toBe(true);
    expect(isWorkingDay('2026-04-30', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-03', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-09', calendar)).toBe(true);
  });

  it('does not count the day itself and leaps over holidays and the weekend behind them', () => {
    expect(nextWorkingDay('2026-04-29', calendar)).toBe('2026-05-04');
    expect(nextWorkingDay('2026-04-24', calendar)).toBe('2026-04-28');
    expect(nextWorkingDay('2026-05-08', calendar)).toBe('2026-05-09');
    expect(nextWorkingDay('2026-12-31', calendar)).toBe('2027-01-01');
  });

  it('counts working days forwards and backwards', () => {
    expect(addWorkingDays('2026-04-24', 2, calendar)).toBe('2026-04-29');
    expect(addWorkingDays('2026-05-04', -1, calendar)).toBe('2026-04-29');
    expect(addWorkingDays('2026-05-03', 0, calendar)).toBe('2026-05-03');
    const never = { ...calendar, week: [[], [], [], [], [], [], []] };
    expect(() => addWorkingDays('2026-05-03', -1, never)).toThrow('no working day');
  });

  it('gives a make-up day the hours of a Monday', () => {
    expect(shiftsOf('2026-05-09', calendar)).toEqual(office);
    expect(shiftsOf('2026-05-10', calendar)).toEqual([]);
  });

  it('refuses to look for a working day where there is none', () => {
    const never = { ...calendar, week: [[], [], [], [], [], [], []] };
    expect(() => nextWorkingDay('2026-12-31', never)).toThrow('no working day');
  });

  it('reads an hour as an hour in Vietnam', () => {
    expect(instantOf('2026-11-23', '17:00').toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });
});
