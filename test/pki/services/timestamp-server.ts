import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescription } from './description.js';
import { pkiFolder } from './make-pki.js';
import { opensslLater } from './openssl.js';

/** How a timestamp authority of the tests may misbehave. */
export type Bend =
  | 'wrongImprint'
  | 'wrongNonce'
  | 'wrongUse'
  | 'pss'
  | 'namedBySha1'
  | 'refuses'
  | 'garbage';

interface Stamping {
  /** A folder of this one answer. */
  readonly folder: string;
  readonly tsa: string;
  readonly query: Buffer;
  readonly at: Date;
  readonly bend?: Bend | undefined;
}

/** Answers a TimeStampReq with `openssl ts -reply`, or wrongly where that is wanted. */
export const stamp = async (asked: Stamping): Promise<Buffer> => {
  const { folder, bend } = asked;
  if (bend === 'garbage') return Buffer.from('xin lỗi');
  if (bend === 'refuses') return refusal;
  writeFileSync(join(folder, 'query.tsq'), bent(asked));
  writeFileSync(join(folder, 'tsa.cnf'), settings(asked));
  await reply(asked);
  if (bend === 'wrongUse') return signedAnew(asked, 'seal');
  if (bend === 'pss')
    return signedAnew(asked, asked.tsa, ['rsa_padding_mode:pss', 'rsa_pss_saltlen:32']);
  return readFileSync(join(folder, 'reply.tsr'));
};

const reply = ({ folder, at }: Stamping): Promise<void> => {
  const files = ['-queryfile', 'query.tsq', '-out', 'reply.tsr'];
  return opensslLater({ cwd: folder, at, args: ['ts', '-reply', '-config', 'tsa.cnf', ...files] });
};

const settings = ({ tsa, bend }: Stamping): string => {
  const at = (file: string): string => join(pkiFolder(), file);
  const { issuer = 'root', key } = readDescription().entities[tsa] ?? {};
  return `
[tsa]
default_tsa = this
[this]
serial = serial
signer_cert = ${at(`${tsa}.pem`)}
signer_key = ${at(`${tsa}.key`)}
certs = ${at(`${issuer}.pem`)}
signer_digest = ${key === 'p-384' ? 'sha384' : 'sha256'}
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = ${bend === 'namedBySha1' ? 'sha1' : 'sha256'}
`;
};

/** The question with one bit of its hash or its nonce turned: the answer is good, for another. */
const bent = ({ query, bend }: Stamping): Buffer => {
  const changed = Buffer.from(query);
  const at = bend === 'wrongImprint' ? changed.indexOf(Buffer.from([0x05, 0x00, 0x04])) + 5 : -1;
  const place = bend === 'wrongNonce' ? changed.length - 4 : at;
  if (place >= 0) changed[place] = (changed[place] ?? 0) ^ 0x01;
  return changed;
};

/** The same TSTInfo signed as `openssl ts` itself would not: for another use, with another padding. */
const signedAnew = async (
  { folder, at }: Stamping,
  name: string,
  padding: readonly string[] = [],
): Promise<Buffer> => {
  const run = (args: readonly string[]): Promise<void> => opensslLater({ cwd: folder, at, args });
  await run(['ts', '-reply', '-in', 'reply.tsr', '-token_out', '-out', 'token.der']);
  const verify = ['cms', '-verify', '-noverify', '-nosigs', '-inform', 'DER', '-in', 'token.der'];
  await run([...verify, '-binary', '-out', 'info.der']);
  const pki = (file: string): string => join(pkiFolder(), file);
  const signer = ['-signer', pki(`${name}.pem`), '-inkey', pki(`${name}.key`)];
  const options = padding.flatMap((value) => ['-keyopt', value]);
  const by = [...signer, ...options, '-certfile', pki('issuing.pem'), '-md', 'sha256', '-cades'];
  const form = ['-binary', '-nodetach', '-nosmimecap', '-outform', 'DER'];
  const content = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'info.der'];
  await run(['cms', '-sign', ...by, ...form, ...content, '-out', 'other.der']);
  return response(
    Buffer.from([0x30, 0x03, 0x02, 0x01, 0x00]),
    readFileSync(join(folder, 'other.der')),
  );
};

const response = (status: Buffer, token = Buffer.alloc(0)): Buffer => {
  const body = Buffer.concat([status, token]);
  const length = Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([0x30]), length, body]);
};

/** Status 2, rejection. */
const refusal = Buffer.from([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]);
