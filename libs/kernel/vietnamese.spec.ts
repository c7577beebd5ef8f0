import { compareVietnamese, fold, pointLetter, roman, twoDigits } from '#kernel';

describe('Vietnamese text', () => {
  it('puts đ after d in points', () => {
    expect([0, 1, 2, 3, 4, 5].map(pointLetter)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e']);
    expect(pointLetter(23)).toBeUndefined();
  });

  it('folds diacritics and đ', () => {
    expect(fold('Đường Nguyễn Huệ')).toBe('duong nguyen hue');
  });

  it('sorts as Vietnamese sorts', () => {
    expect(['Đà Nẵng', 'Dũng', 'Ân', 'Ăn', 'An'].sort(compareVietnamese)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dũng',
      'Đà Nẵng',
    ]);
  });

  it('writes Roman numerals and leading zeros', () => {
    expect([1, 4, 9, 14, 40].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL']);
    expect(twoDigits(7)).toBe('07');
  });
});
