import { wordsChanged } from './words-changed.js';

/** `-old-`, `+new+`, the rest stayed. */
const drawn = (old: string | null, now: string | null): string =>
  wordsChanged(old, now)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('');

describe('changed words', () => {
  it.each([
    ['đạt 90% trở lên', 'đạt 100% trở lên', 'đạt -90-+100+% trở lên'],
    ['Trước ngày 05/12', 'Trước ngày 10/12', 'Trước ngày -05-+10+/12'],
    ['Khoa Dược', 'Khoa Dược và Phòng Điều dưỡng', 'Khoa Dược+ và Phòng Điều dưỡng+'],
    ['một hai ba bốn', 'một hái bá bốn', 'một -hai ba-+hái bá+ bốn'],
    ['thường xuyên', 'thường  xuyên', 'thường- -+  +xuyên'],
    [null, 'mới', '+mới+'],
    ['cũ', '', '-cũ-'],
    ['như cũ', 'như cũ', 'như cũ'],
  ])('of "%s" and "%s"', (old, now, wanted) => {
    expect(drawn(old, now)).toBe(wanted);
  });

  it('takes a letter with its tone for one word, not for its parts', () => {
    expect(drawn('thể chế', 'thế chế')).toBe('-thể-+thế+ chế');
  });

  it('gives back both texts whole', () => {
    const [old, now] = ['Rà soát, đơn giản hóa 02 quy trình.', 'Rà soát và cắt giảm 03 quy trình'];
    const kept = (gone: string) =>
      wordsChanged(old, now)
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect([kept('added'), kept('removed')]).toEqual([old, now]);
  });

  it('shows long texts that share nothing whole, and soon', () => {
    const long = (word: string) =>
      Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(wordsChanged(long('a'), long('b')).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ]);
  }, 10_000);
});
