import type { Receiver } from '#modules/organisation';
import { receiversNamed } from './receivers-named.js';

const receiver = (name: string, ...aliases: string[]) => ({ name, aliases }) as unknown as Receiver;
const health = receiver('Sở Y tế tỉnh An Bình', 'Sở Y tế', 'SYT');
const office = receiver('Văn phòng UBND tỉnh An Bình', 'VP.UBND tỉnh');
const known = [health, office];

const named = (...lines: string[]) =>
  receiversNamed(
    lines.map((text) => ({ text })),
    known,
  ).map(({ name }) => name);

test.each([
  ['its name', '- Sở Y tế tỉnh An Bình (b/c);'],
  ['an alias', '- Sở Y tế (để báo cáo);'],
  ['other letters and no marks', '- SO Y TE;'],
  ['decomposed letters', '- Sở Y tế;'.normalize('NFD')],
])('a receiver is found by %s', (_, line) => {
  expect(named(line)).toEqual([health.name]);
});

test('each is found once, in the order in which they are known', () => {
  expect(named('- VP.UBND tỉnh;', '- SYT;', '- Sở Y tế;')).toEqual([health.name, office.name]);
});

test('inner units and unknown bodies name nobody', () => {
  expect(named('- Các khoa, phòng, trạm y tế;', '- Sở Tài chính;', '- Lưu: VT, KH.')).toEqual([]);
  expect(named()).toEqual([]);
});
