import { codeAt, enrolmentOf, newTotpSecret, stepOfCode } from './totp.js';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number): Date => new Date(seconds * 1000);

// the last six of the eight digits of RFC 6238, appendix B
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at %s seconds the code is the standard’s, %s', (seconds, code) => {
  expect(codeAt(secret, at(seconds))).toBe(code);
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a code holds for its step, the one before and the one after', () => {
  const told = [-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, '287082', at(59 + off)));
  expect(told).toEqual([undefined, 1, 1, 1, undefined]);
});

test.each(['', '28708', '2870822', 'abcdef', '287083'])('%j is no code', (code) => {
  expect(stepOfCode(secret, code, at(59))).toBeUndefined();
});

test('the app is told by an address that names body and login', () => {
  const { secret: typed, uri } = enrolmentOf(secret, { issuer: 'Trình Ký', login: 'pgd1' });
  expect(typed).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const { protocol, host, pathname, searchParams } = new URL(uri);
  const label = decodeURIComponent(pathname);
  expect([protocol, host, label]).toEqual(['otpauth:', 'totp', '/Trình Ký:pgd1']);
  expect(searchParams.get('secret')).toBe(typed.replaceAll(' ', ''));
  expect(newTotpSecret()).toHaveLength(20);
});
