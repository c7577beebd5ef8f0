import { z } from 'zod';
import { id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

/** Where a key can sign in more than one way (TT 15/2025 Phụ lục I). */
export const keySchemes = [
  'rsa-pkcs1-sha256',
  'rsa-pkcs1-sha384',
  'rsa-pkcs1-sha512',
  'rsa-pss-sha256',
  'rsa-pss-sha384',
  'rsa-pss-sha512',
] as const;
export type KeyScheme = (typeof keySchemes)[number];

export const keySchemeNames: Readonly<Record<KeyScheme, string>> = {
  'rsa-pkcs1-sha256': 'RSA PKCS#1 v1.5, SHA-256 (thường dùng)',
  'rsa-pkcs1-sha384': 'RSA PKCS#1 v1.5, SHA-384',
  'rsa-pkcs1-sha512': 'RSA PKCS#1 v1.5, SHA-512',
  'rsa-pss-sha256': 'RSASSA-PSS, SHA-256',
  'rsa-pss-sha384': 'RSASSA-PSS, SHA-384',
  'rsa-pss-sha512': 'RSASSA-PSS, SHA-512',
};

/** Where a private key lives: in a file kept here, on a token of the server, at a service, with its owner. */
export const keyKinds = ['p12', 'pkcs11', 'remote', 'agent'] as const;
export const keyKind = z.enum(keyKinds);
export type KeyKind = z.output<typeof keyKind>;

export const keyKindNames: Readonly<Record<KeyKind, string>> = {
  p12: 'Tệp khóa trên máy chủ',
  pkcs11: 'Thiết bị khóa (PKCS#11) của máy chủ',
  remote: 'Ký từ xa, xác nhận trên điện thoại',
  agent: 'Phần mềm ký trên máy người dùng',
};

const owner = {
  purpose: z.enum(['personal', 'seal']),
  /** Whose key it is; null for the body's seal. */
  personId: id<'Person'>().nullable(),
  label: text(200),
};
const pem = z.string().trim().startsWith('-----BEGIN CERTIFICATE-----').max(40_000);

/** Keys that stay where they are: only what leads to them is kept. */
export const signingKeysContract = {
  registerKey: defineRoute({
    method: 'POST',
    path: '/api/keys/elsewhere',
    summary: 'Khai một khóa ở thiết bị, dịch vụ ký từ xa hoặc máy của người ký',
    permission: { action: 'administer', subject: 'SigningKey' },
    body: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('pkcs11'),
          ...owner,
          /** CKA_LABEL of the token and of the key with its certificate. */
          token: text(32),
          keyLabel: text(200),
          pin: z.string().min(1).max(200),
        }),
        z.strictObject({
          kind: z.literal('remote'),
          ...owner,
          serviceId: id<'SigningService'>(),
          /** Whom the service knows: often the number of the identity card. */
          userId: text(100),
          /** Null takes the only certificate of this user. */
          credentialId: text(200).nullable(),
        }),
        z.strictObject({
          kind: z.literal('agent'),
          ...owner,
          /** The signer's certificate first, then its issuers. */
          certificatePem: pem,
        }),
      ])
      .refine(({ purpose, personId }) => (purpose === 'personal') === (personId !== null), {
        path: ['personId'],
        error: 'chỉ khóa cá nhân, và mọi khóa cá nhân, có người giữ',
      }),
    reply: z.strictObject({ id: id<'Key'>(), subject: z.string() }),
    status: 201,
    problems: [
      'PersonIsNotKnown',
      'WrongPin',
      'KeyIsAlreadyKept',
      'TokenLibraryIsNotSet',
      'TokenIsAway',
      'TokenHasNoSuchKey',
      'SigningServiceIsUnknown',
      'SigningServiceIsAway',
      'SigningServiceHasNoSuchKey',
      'CertificateIsNotReadable',
    ],
  }),
};
