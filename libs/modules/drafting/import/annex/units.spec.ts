import { splitResponsibility, splitUnits } from './units.js';

describe('units of a cell', () => {
  it.each([
    ['Phòng TCHC, KHNV, TCKT', ['Phòng TCHC', 'KHNV', 'TCKT']],
    [
      'Ban Thanh tra nhân dân, Phòng Tổ chức – Hành chính',
      ['Ban Thanh tra nhân dân', 'Phòng Tổ chức – Hành chính'],
    ],
    ['Phòng Tài chính – Kế toán', ['Phòng Tài chính – Kế toán']],
    ['Phòng Tổ chức, Hành chính', ['Phòng Tổ chức, Hành chính']],
    ['Phòng Dân số- TTGDSK kết hợp với P TCHC', ['Phòng Dân số- TTGDSK', 'P TCHC']],
    ['Các khoa, phòng', ['Các khoa, phòng']],
    ['Các khoa, phòng, trạm y tế', ['Các khoa, phòng, trạm y tế']],
    ['Các phòng chuyên môn, đơn vị trực thuộc', ['Các phòng chuyên môn, đơn vị trực thuộc']],
    [
      'Quản lý chất lượng và các khoa, phòng liên quan',
      ['Quản lý chất lượng', 'các khoa, phòng liên quan'],
    ],
    ['Khoa Khám bệnh, khoa LS', ['Khoa Khám bệnh', 'khoa LS']],
    [
      'Văn phòng Sở, Thanh tra Sở; các bệnh viện',
      ['Văn phòng Sở', 'Thanh tra Sở', 'các bệnh viện'],
    ],
    ['- Phòng TCHC - Phòng KHNV', ['Phòng TCHC', 'Phòng KHNV']],
    ['', []],
  ])('%s', (cell, units) => {
    expect(splitUnits(cell)).toEqual(units);
  });

  it('takes lead and coordinating apart when one cell names both', () => {
    expect(splitResponsibility('Chủ trì: Phòng TCHC; Phối hợp: các khoa, phòng')).toEqual({
      lead: ['Phòng TCHC'],
      coordinating: ['các khoa, phòng'],
    });
    expect(splitResponsibility('Phòng KHNV chủ trì, phối hợp với Khoa Dược')).toEqual({
      lead: ['Phòng KHNV'],
      coordinating: ['Khoa Dược'],
    });
  });
});
