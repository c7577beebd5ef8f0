import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOnce } from './write-once.js';

test('of many who write at once one wins, and every reader sees the winner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-once-'));
  const file = join(folder, 'secret');
  const won = await Promise.all(
    Array.from({ length: 20 }, (_none, index) => writeOnce(file, `người ${index}`)),
  );
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe(`người ${won.indexOf(true)}`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['secret']);
});
