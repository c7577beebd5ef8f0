import { DomainError } from '#kernel';
import { exitCodes } from './exit-codes.js';
import { explain } from './explain.js';
import { listening } from './testing.js';
import { Undecided } from './undecided.js';

test('a refusal of the domain is told in its Vietnamese words, with its code', () => {
  const terminal = listening();
  const code = 'RequestIsNotReadable';
  expect(explain(new DomainError(code, {}), terminal)).toBe(exitCodes.refused);
  expect(terminal.err).toEqual([expect.stringMatching(new RegExp(`[^ ]+ .+\\(${code}\\)$`))]);
});

test('a refusal without words is still told by its code', () => {
  const terminal = listening();
  expect(explain(new DomainError('FileIsTornInHalf', { page: 3 }), terminal)).toBe(
    exitCodes.refused,
  );
  expect(terminal.err).toEqual(['FileIsTornInHalf {"page":3}']);
});

test('a file that is not there is told without a stack', () => {
  const terminal = listening();
  const missing = Object.assign(new Error('ENOENT: no such file, open ke-hoach.txt'), {
    code: 'ENOENT',
    path: 'ke-hoach.txt',
  });
  expect(explain(missing, terminal)).toBe(exitCodes.refused);
  expect(terminal.err).toEqual(['Không có tệp hoặc thư mục: ke-hoach.txt']);
});

test('where a question stays open, the same words end in "undecided", not in "no"', () => {
  const terminal = listening();
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'van-ban.pdf' });
  expect(explain(new Undecided(missing), terminal)).toBe(exitCodes.undecided);
  expect(terminal.err).toEqual(['Không có tệp hoặc thư mục: van-ban.pdf']);
  expect(explain(new Undecided(new TypeError('x')), terminal)).toBe(exitCodes.broken);
});

test('a fault of ours shows its stack and is no refusal', () => {
  const terminal = listening();
  expect(explain(new TypeError('x is undefined'), terminal)).toBe(exitCodes.broken);
  expect(terminal.err.join('\n')).toMatch(
    /Lỗi của chương trình: TypeError: x is undefined\n\s+at /,
  );
});
