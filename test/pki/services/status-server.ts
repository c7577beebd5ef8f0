import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pkiFolder } from './make-pki.js';
import { opensslLater } from './openssl.js';

interface Asked {
  /** A folder of this one answer. */
  readonly folder: string;
  readonly authority: string;
  readonly at: Date;
}

const responders: Readonly<Record<string, string>> = {
  root: 'rootResponder',
  issuing: 'responder',
  rsaIssuing: 'rsaResponder',
};

/** Some issuers sign what they say by RSASSA-PSS (RFC 4055). */
const paddings: Readonly<Record<string, readonly string[]>> = {
  rsaIssuing: ['rsa_padding_mode:pss', 'rsa_pss_saltlen:32'],
};

const paddingOf = (authority: string, option: string): readonly string[] =>
  (paddings[authority] ?? []).flatMap((value) => [option, value]);

/** Answers an OCSPRequest with `openssl ocsp`, good for an hour. */
export const ocspAnswer = async (
  { folder, authority, at }: Asked,
  query: Buffer,
): Promise<Buffer> => {
  writeFileSync(join(folder, 'request.der'), query);
  const pki = (file: string): string => join(pkiFolder(), file);
  const responder = responders[authority] ?? authority;
  const by = ['-rsigner', pki(`${responder}.pem`), '-rkey', pki(`${responder}.key`)];
  const about = ['-index', pki(`${authority}.index`), '-CA', pki(`${authority}.pem`)];
  const files = ['-reqin', 'request.der', '-respout', 'answer.der'];
  const padding = paddingOf(authority, '-rsigopt');
  await opensslLater({
    cwd: folder,
    at,
    args: ['ocsp', ...about, ...by, ...padding, ...files, '-nmin', '60'],
  });
  return readFileSync(join(folder, 'answer.der'));
};

/** The authority's CRL as of that time, good for a day, DER. */
export const crlOf = async ({ folder, authority, at }: Asked): Promise<Buffer> => {
  const files = ['-gencrl', '-crldays', '1', '-out', join(folder, 'crl.pem')];
  const args = ['ca', '-config', `${authority}.cnf`, ...files, ...paddingOf(authority, '-sigopt')];
  await opensslLater({ cwd: pkiFolder(), at, args });
  const change = ['crl', '-in', 'crl.pem', '-outform', 'DER', '-out', 'crl.der'];
  await opensslLater({ cwd: folder, args: change });
  return readFileSync(join(folder, 'crl.der'));
};
