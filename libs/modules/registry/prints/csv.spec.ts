import { csv } from './csv.js';

const written = (...cells: string[]): string => csv([cells]).toString('utf8');

describe('csv', () => {
  it('begins with a byte order mark and ends each record with CRLF', () => {
    expect([...csv([['a'], ['b']])]).toEqual([
      0xef, 0xbb, 0xbf, 0x22, 0x61, 0x22, 13, 10, 0x22, 0x62, 0x22, 13, 10,
    ]);
  });

  it('keeps commas, quotes and line breaks inside their cell', () => {
    expect(written('a,b', 'nói "có"', 'một\nhai')).toBe('\uFEFF"a,b","nói ""có""","một\nhai"\r\n');
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
    'takes the sting out of %j',
    (cell) => {
      expect(written(cell)).toBe(`\uFEFF"'${cell}"\r\n`);
    },
  );

  it('leaves Vietnamese and a minus inside alone', () => {
    expect(written('Đà Nẵng - số 08')).toBe('\uFEFF"Đà Nẵng - số 08"\r\n');
  });
});
