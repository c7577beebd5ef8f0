import { aPlan } from '../../../../test/builders/content.js';
import { unexplainedUnits } from './unexplained-units.js';
import { meansAllUnits, unitNamesIn, unitKey, furtherWays } from './unit-names.js';

describe('names of units', () => {
  it.each([
    'Các khoa, phòng',
    'các Khoa phòng',
    'Các khoa/phòng',
    'Các khoa, phòng, trạm y tế',
    'Tất cả các khoa, phòng',
    'Các khoa, phòng thuộc Trung tâm',
    'các khoa và các trạm y tế trực thuộc',
    'Các khoa, phòng trực thuộc TTYT khu vực Mẫu Sơn',
    'Các khoa, phòng, TYT trực thuộc TTYT Mẫu Sơn',
    'Toàn bệnh viện',
  ])('understands "%s" as every unit', (spelling) => {
    expect(meansAllUnits(spelling)).toBe(true);
  });

  it.each([
    'Các khoa lâm sàng',
    'Các khoa, phòng có liên quan',
    'Các phòng thuộc Sở Y tế',
    'Toàn bệnh viện và các trạm',
    'Phòng Điều dưỡng',
    'Khoa Dược',
  ])('asks about "%s"', (spelling) => {
    expect(meansAllUnits(spelling)).toBe(false);
  });

  it('lists each spelling of live rows once', () => {
    expect(unitNamesIn(aPlan())).toEqual([
      'Phòng Tổ chức - Hành chính',
      'Các khoa, phòng',
      'Phòng Kế hoạch - Nghiệp vụ',
      'Phòng Điều dưỡng',
      'Ban Thanh tra nhân dân',
      'Các khoa, phòng thuộc Trung tâm',
    ]);
  });

  it('names each row where a unit stands that nobody explained', () => {
    const plan = aPlan();
    const known = new Map(
      unitNamesIn(plan)
        .filter((name) => name !== 'Ban Thanh tra nhân dân')
        .map((name) => [name, { kind: 'allUnits' } as const]),
    );
    const found = unexplainedUnits(plan, known);
    expect(found.slice(0, 2).map(({ place, message }) => [place, message])).toEqual([
      ['Phụ lục I, dòng 3', 'Chưa rõ "Ban Thanh tra nhân dân" là đơn vị nào'],
      ['Phụ lục I, dòng 6', 'Chưa rõ "Ban Thanh tra nhân dân" là đơn vị nào'],
    ]);
  });
});

describe('two spellings of one unit', () => {
  it('differ in dashes, blanks, case and diacritics without being two', () => {
    const key = unitKey('Phòng Tổ chức - Hành chính');
    expect(unitKey('Phòng Tổ chức – Hành chính')).toBe(key);
    expect(unitKey('PHÒNG TỔ CHỨC-HÀNH  CHÍNH')).toBe(key);
    expect(unitKey('Phòng Tổ chức Hành chính')).not.toBe(key);
  });

  it('may be written with the short noun', () => {
    expect(unitKey('P. TCHC')).toBe(unitKey('Phòng TCHC'));
    expect(unitKey('P TCHC')).toBe(unitKey('P.TCHC'));
    expect(unitKey('K.Nội')).toBe('khoa noi');
    expect(unitKey('Phẫu thuật')).toBe('phau thuat');
  });

  it('are its code with the noun and its name without', () => {
    expect(furtherWays({ code: 'TCHC', name: 'Phòng Tổ chức - Hành chính' })).toEqual([
      'phong tchc',
      'to chuc-hanh chinh',
    ]);
    expect(furtherWays({ code: 'BGD', name: 'Lãnh đạo' })).toEqual([]);
  });
});
