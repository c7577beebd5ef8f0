import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingDay } from '../index.js';
import {
  descriptionText,
  readDescription,
  type Authority,
  type Entity,
  type KeyKind,
  type PkiDescription,
} from './description.js';
import { openssl } from './openssl.js';

/** Raised whenever this file makes something else of the same description. */
const recipe = 1;

/**
 * The folder with all keys and certificates of the description (`NAME.key`, `NAME.pem`), made by
 * OpenSSL once for a machine: its days count from a fixed day, so it never grows old.
 */
export const pkiFolder = (): string => {
  const hash = createHash('sha256').update(`${recipe} ${descriptionText()}`).digest('hex');
  const folder = join(tmpdir(), `trinh-ky-test-pki-${hash.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(join(tmpdir(), 'trinh-ky-test-pki-making-'));
  makePki(fresh, readDescription());
  try {
    renameSync(fresh, folder);
  } catch (cause) {
    // another test was quicker
    if (!existsSync(folder)) throw cause;
    rmSync(fresh, { recursive: true });
  }
  return folder;
};

const makePki = (folder: string, pki: PkiDescription): void => {
  for (const [name, authority] of Object.entries(pki.authorities)) {
    openAuthority(folder, name, pki);
    const subject = { name: authority.name, organisation: pki.organisation };
    request(folder, name, authority.key, subject);
    certify(folder, { name, request: name, issuer: authority.issuer, days: authority.days });
  }
  for (const [name, { of, issuer, days }] of Object.entries(pki.crossed)) {
    writeFileSync(join(folder, `${name}.ext`), extensionsOf(pki, of, issuer));
    certify(folder, { name, request: of, issuer, days });
  }
  for (const [name, entity] of Object.entries(pki.entities)) makeEntity(folder, pki, name, entity);
};

const makeEntity = (folder: string, pki: PkiDescription, name: string, entity: Entity): void => {
  const { issuer, days, revoked } = entity;
  request(folder, name, entity.key, { organisation: pki.organisation, ...entity });
  const lines = [...(pki.uses[entity.use] ?? []), ...pointers(pki, issuer)];
  writeFileSync(join(folder, `${name}.ext`), lines.join('\n'));
  certify(folder, { name, request: name, issuer, days });
  if (revoked === undefined) return;
  const reason = ['-crl_reason', revoked.reason];
  const args = ['ca', '-config', `${issuer}.cnf`, '-revoke', `${name}.pem`, ...reason];
  openssl({ cwd: folder, at: dayOf(revoked.day), args });
};

/** What OpenSSL keeps of an authority, and how it certifies. */
const openAuthority = (folder: string, name: string, pki: PkiDescription): void => {
  mkdirSync(join(folder, `${name}.issued`));
  writeFileSync(join(folder, `${name}.index`), '');
  writeFileSync(join(folder, `${name}.index.attr`), 'unique_subject = no\n');
  writeFileSync(join(folder, `${name}.cnf`), settingsOf(name));
  const issuer = pki.authorities[name]?.issuer ?? name;
  writeFileSync(join(folder, `${name}.ext`), extensionsOf(pki, name, issuer));
};

const settingsOf = (name: string): string => `
[ca]
default_ca = authority
[authority]
database = ${name}.index
new_certs_dir = ${name}.issued
rand_serial = yes
certificate = ${name}.pem
private_key = ${name}.key
default_md = sha256
policy = whatever
string_mask = utf8only
utf8 = yes
preserve = yes
unique_subject = no
crl_extensions = crl
[whatever]
countryName = optional
organizationName = optional
commonName = optional
[crl]
authorityKeyIdentifier = keyid
`;

const extensionsOf = (pki: PkiDescription, name: string, issuer: string): string => {
  const { extensions = ['basicConstraints=critical,CA:TRUE'], only }: Authority =
    pki.authorities[name] ?? never(name);
  const lines = [...extensions, 'keyUsage=critical,keyCertSign,cRLSign'];
  const below = issuer === name ? ['subjectKeyIdentifier=hash'] : pointers(pki, issuer);
  const section = Object.entries(only ?? {}).map(([key, value]) => `${key}=${value}`);
  return [...lines, ...below, '[only]', ...section].join('\n');
};

const never = (name: string): never => {
  throw new Error(`test-pki.yaml has no authority ${name}`);
};

/** Where a verifier asks: OCSP, CRL and the issuer's certificate. */
const pointers = ({ address }: PkiDescription, issuer: string): readonly string[] => [
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
  `authorityInfoAccess=OCSP;URI:${address}/ocsp/${issuer},caIssuers;URI:${address}/ca/${issuer}.cer`,
  `crlDistributionPoints=URI:${address}/crl/${issuer}.crl`,
];

const request = (
  folder: string,
  name: string,
  key: KeyKind,
  subject: { readonly name: string; readonly organisation: string },
): void => {
  const curve = (name: string): string[] => ['ec', '-pkeyopt', `ec_paramgen_curve:${name}`];
  const kind = key === 'rsa-2048' ? ['rsa:2048'] : curve(key.toUpperCase());
  const named = [
    '-utf8',
    '-subj',
    `/C=VN/O=${subject.organisation}/CN=${subject.name} – THỬ NGHIỆM`,
  ];
  const out = ['-keyout', `${name}.key`, '-out', `${name}.csr`];
  openssl({ cwd: folder, args: ['req', '-new', '-nodes', '-newkey', ...kind, ...named, ...out] });
};

interface Certification {
  readonly name: string;
  readonly request: string;
  readonly issuer: string | undefined;
  readonly days: readonly [number, number];
}

const certify = (folder: string, { name, request: asked, issuer, days }: Certification): void => {
  const by = ['-config', `${issuer ?? name}.cnf`, ...(issuer ? [] : ['-selfsign'])];
  const [from, to] = days.map((day) => stamp(dayOf(day)));
  const period = ['-startdate', from ?? '', '-enddate', to ?? ''];
  const files = ['-in', `${asked}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`];
  openssl({ cwd: folder, args: ['ca', '-batch', '-notext', ...by, ...period, ...files] });
};

export const dayOf = (day: number): Date => new Date(signingDay.getTime() + day * 86_400_000);

const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
