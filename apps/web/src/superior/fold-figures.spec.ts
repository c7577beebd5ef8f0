import { foldFigures } from './fold-figures.js';

const folded = (names: string[]) => {
  const { whole, ofUnits } = foldFigures(names, (name) => name);
  return {
    whole: whole.map(({ figure, beside }) => [figure, ...beside.map(({ name }) => name)]),
    ofUnits: ofUnits.map(({ figure }) => figure),
  };
};

test.each(['/', ':'])('what is told of a target stands on its line, parted by “%s”', (sign) => {
  const name = (...words: string[]) => words.join(sign);
  const value = name('target', 'a: b', 'value');
  expect(
    folded([
      value,
      name('target', 'a: b', 'cumulative'),
      name('target', 'a: b', 'sameLastYear'),
      'tasks.all',
      name('unit', 'u1', 'done'),
    ]),
  ).toEqual({
    whole: [[value, 'cùng kỳ năm trước', 'lũy kế từ đầu năm'], ['tasks.all']],
    ofUnits: [name('unit', 'u1', 'done')],
  });
});

test('what stands beside a value that was not received keeps its own line', () => {
  expect(folded(['target/1/cumulative']).whole).toEqual([['target/1/cumulative']]);
});
