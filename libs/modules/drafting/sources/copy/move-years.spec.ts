import { citesDocument, moveYears, yearOf } from './move-years.js';

const onward = { from: 2026, to: 2027 };

describe('years of a text moved on', () => {
  it.each([
    ['Cải cách hành chính năm 2026', 'Cải cách hành chính năm 2027'],
    ['Quý I/2026', 'Quý I/2027'],
    ['Quý I, II, 6 tháng, quý III, năm/ 2026', 'Quý I, II, 6 tháng, quý III, năm/ 2027'],
    [
      '- Trước ngày 30/01/2026 - Trước ngày 10/12/2026',
      '- Trước ngày 30/01/2027 - Trước ngày 10/12/2027',
    ],
    ['từ ngày 15/12/2025 đến 14/12/2026', 'từ ngày 15/12/2026 đến 14/12/2027'],
    ['Quý I năm 2027', 'Quý I năm 2028'],
    ['năm học 2025-2026', 'năm học 2026-2027'],
    ['So với năm 2025, chỉ số năm 2026 tăng', 'So với năm 2026, chỉ số năm 2027 tăng'],
  ])('%s → %s', (text, moved) => {
    expect(moveYears(text, onward)).toBe(moved);
  });

  it.each([
    'Chương trình tổng thể giai đoạn 2021 - 2030',
    'Kế hoạch giai đoạn 2026-2030',
    'Đề án đến năm 2027, tầm nhìn 2045',
    'Nghị định số 45/2026/NĐ-CP',
    'Kế hoạch số 1250/KH-SYT ngày 30 tháng 12 năm 2025 của Sở Y tế',
    'Công văn số 12/SYT-TCCB ngày 05/01/2026',
    'Luật Ban hành văn bản quy phạm pháp luật năm 2025',
    'mã hồ sơ 120260, 20261',
    'thành lập năm 2012',
    'Thường xuyên',
  ])('stay in: %s', (text) => {
    expect(moveYears(text, onward)).toBe(text);
  });

  it('moves a year beside a citation that stays', () => {
    expect(
      moveYears('Theo Kế hoạch số 9/KH-SYT ngày 02/01/2026, trong năm 2026 thực hiện', onward),
    ).toBe('Theo Kế hoạch số 9/KH-SYT ngày 02/01/2026, trong năm 2027 thực hiện');
  });

  it('knows no 29 February where there is none', () => {
    const step = { from: 2028, to: 2029 };
    expect(moveYears('trước ngày 29/02/2028', step)).toBe('trước ngày 28/02/2029');
    expect(moveYears('ngày 29 tháng 02 năm 2028', step)).toBe('ngày 28 tháng 02 năm 2029');
    expect(moveYears('ngày 29/02/2028', { from: 2028, to: 2032 })).toBe('ngày 29/02/2032');
  });

  it('goes back as well', () => {
    expect(moveYears('Quý IV/2026', { from: 2026, to: 2025 })).toBe('Quý IV/2025');
  });
});

describe('the year of a text', () => {
  it.each([
    ['Cải cách hành chính năm 2026', [], 2026],
    ['Kết quả quý I/2026', [], 2026],
    ['Thực hiện Đề án giai đoạn 2021-2030', ['năm 2025', 'Quý I/2025', 'năm 2024'], 2025],
    ['Phân công trực', [], null],
  ])('%s → %s', (subject, texts, year) => {
    expect(yearOf(subject, texts)).toBe(year);
  });
});

it('tells a citation from a plain number', () => {
  expect(citesDocument('theo Kế hoạch số 1250/KH-SYT')).toBe(true);
  expect(citesDocument('Nghị định số 30/2020/NĐ-CP')).toBe(true);
  expect(citesDocument('trước ngày 30/6/2026, đạt 12/15 khoa')).toBe(false);
});
