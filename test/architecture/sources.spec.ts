import { resolve } from 'node:path';
import {
  migrationsOfOneInstant,
  openDoors,
  sourcesOf,
  tooLong,
  unspokenMigrations,
} from './sources.js';

const sources = sourcesOf(resolve(import.meta.dirname, '../..'));
const file = (path: string, text = '') => ({ path, text });

test('the sources are found', () => {
  expect(sources.map(({ path }) => path)).toContain('libs/kernel/index.ts');
});

describe('no file is longer than 400 lines', () => {
  test('here', () => expect(tooLong(sources)).toEqual([]));

  test('and the check sees one that is', () => {
    const text = 'x\n'.repeat(401);
    expect(tooLong([file('libs/a/long.ts', text)])).toEqual(['libs/a/long.ts: 401 lines']);
    expect(tooLong([file('libs/a/fits.ts', 'x\n'.repeat(400))])).toEqual([]);
    expect(tooLong([file('libs/a/fixtures/long.ts', text)])).toEqual([]);
  });
});

describe('every door names its exports', () => {
  test('here', () => expect(openDoors(sources)).toEqual([]));

  test('and the check sees one that does not', () => {
    const text = "export { a } from './a.js';\nexport * from './b.js';\n";
    expect(openDoors([file('libs/a/index.ts', text)])).toEqual(['libs/a/index.ts']);
  });
});

describe('every migration is named as a sentence', () => {
  test('here', () => expect(unspokenMigrations(sources)).toEqual([]));

  test('and the check sees one that is not', () => {
    expect(
      unspokenMigrations([
        file('migrations/1763800000100-bodies-are-separated.ts'),
        file('migrations/1763800000200-init.ts'),
        file('migrations/2-numbers-are-gap-free.ts'),
      ]),
    ).toEqual(['1763800000200-init', '2-numbers-are-gap-free']);
  });
});

describe('every migration has an instant of its own', () => {
  test('here', () => expect(migrationsOfOneInstant(sources)).toEqual([]));

  test('and the check sees two that share one', () => {
    expect(
      migrationsOfOneInstant([file('migrations/17-a-b-c.ts'), file('migrations/17-d-e-f.ts')]),
    ).toEqual(['17']);
  });
});
