import { VerificationThrottle } from './verification-throttle.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 6, 7, 0, seconds));

test('the eleventh file within a minute waits, others do not', () => {
  const throttle = new VerificationThrottle();
  for (let i = 0; i < 10; i += 1) throttle.admit('203.0.113.7', at(i));
  expect(() => throttle.admit('203.0.113.7', at(20))).toThrow(
    expect.objectContaining({
      code: 'VerificationIsThrottled',
      details: { retryAfterSeconds: 40 },
    }),
  );
  expect(() => throttle.admit('203.0.113.8', at(20))).not.toThrow();
  expect(() => throttle.admit('203.0.113.7', at(60))).not.toThrow();
});
