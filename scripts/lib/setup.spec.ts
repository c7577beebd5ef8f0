import { tmpdir } from 'node:os';
import { missingPackages } from './ensure-debian-packages.mjs';
import { quickTmpdir } from './quick-tmpdir.mjs';
import { requireNode } from './require-node.mjs';
import { closingLine, total } from './tally.mjs';

test('an empty path lacks every system package, by its Debian name', () => {
  expect(missingPackages('')).toEqual([
    'g++',
    'make',
    'poppler-utils',
    'qpdf',
    'openssl',
    'python3',
    'softhsm2',
    'faketime',
    'mupdf-tools',
    'libnss3-tools',
    'chromium-headless-shell',
  ]);
});

test('a Node that is too old is refused with the version that is needed', () => {
  expect(() => requireNode('20.18.3')).toThrow('Cần Node.js từ 20.19 trở lên; đang dùng 20.18.3.');
  expect(() => requireNode('18.20.0')).toThrow('20.19');
  expect(() => requireNode('20.19.0')).not.toThrow();
  expect(() => requireNode('24.1.0')).not.toThrow();
});

test('what is thrown away lies in memory where there is room, unless one has said where', async () => {
  const memory = import.meta.dirname;
  expect(await quickTmpdir({}, memory, 0)).toBe(memory);
  expect(await quickTmpdir({}, memory, Infinity)).toBe(tmpdir());
  expect(await quickTmpdir({}, `${memory}/not-there`, 0)).toBe(tmpdir());
  expect(await quickTmpdir({ TMPDIR: '/elsewhere' }, memory, 0)).toBe('/elsewhere');
});

test('the closing line sums all stages and hides no skipped test', () => {
  const stages = [
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 4 },
  ];
  expect(closingLine(total(stages))).toBe('5 passed, 1 failed, 4 skipped');
  expect(closingLine(total([]))).toBe('0 passed, 0 failed');
});
