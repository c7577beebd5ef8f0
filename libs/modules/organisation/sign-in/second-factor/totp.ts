import { Secret, TOTP } from 'otpauth';

/** As every authenticator app has it: SHA-1 inside HMAC, six digits, thirty seconds (RFC 6238). */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** RFC 4226 §4: 160 bits. */
export const newTotpSecret = (): Uint8Array => new Secret({ size: 20 }).bytes;

/** Copied: the memory behind a Buffer is shared with others. */
const secretOf = (secret: Uint8Array): Secret =>
  new Secret({ buffer: Uint8Array.from(secret).buffer });

const totp = (secret: Uint8Array): TOTP => new TOTP({ ...form, secret: secretOf(secret) });

/** The step whose code this is, the one before or after now included; undefined where it is none. */
export const stepOfCode = (secret: Uint8Array, code: string, at: Date): number | undefined => {
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / form.period) + delta;
};

export const codeAt = (secret: Uint8Array, at: Date): string =>
  totp(secret).generate({ timestamp: at.getTime() });

/** For typing, and for the app to read off a QR code. */
export const enrolmentOf = (
  secret: Uint8Array,
  { issuer, login }: { readonly issuer: string; readonly login: string },
): { readonly secret: string; readonly uri: string } => {
  const shown = secretOf(secret);
  const uri = new TOTP({ ...form, issuer, label: login, secret: shown }).toString();
  return { secret: shown.base32.match(/.{1,4}/g)?.join(' ') ?? '', uri };
};
