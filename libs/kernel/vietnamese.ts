/** NFC, the one form of text that enters the system. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Lower case without diacritics (`Đà Nẵng` → `da nang`), for comparing and searching. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const collator = new Intl.Collator('vi', { numeric: true });
/** Order of Vietnamese dictionaries: An, Ăn, Ân, … D, Đ. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** The alphabet used for points a), b), … đ), e) (NĐ 30/2020 Phụ lục I Mục II.5). */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];
/** Letter of the n-th point, counted from 0; undefined beyond the alphabet. */
export const pointLetter = (index: number): string | undefined => pointLetters[index];

const romanDigits: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Roman numeral of a positive whole number. */
export const roman = (value: number): string =>
  romanDigits.reduce(
    ({ rest, text }, [size, digits]) => ({
      rest: rest % size,
      text: text + digits.repeat(Math.floor(rest / size)),
    }),
    { rest: value, text: '' },
  ).text;

/** Two digits with a leading zero below ten (NĐ 30/2020 Phụ lục I Mục II.3). */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
