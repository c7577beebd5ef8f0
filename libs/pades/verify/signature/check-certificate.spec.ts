import {
  certify,
  crlBy,
  extensions,
  party,
  usages,
  type CrlParts,
  type Party,
} from '../../../../test/pki/x509-maker.js';
import { readCertificate, readCrl, trustAnchor } from '../../x509/index.js';
import type { Maker, ProofOfTime } from '../judgement/report.js';
import { checkCertificate } from './check-certificate.js';

const day = (text: string): Date => new Date(`2026-${text}T00:00:00Z`);
const [signedAt, revokedAt, now] = [day('01-06'), day('02-01'), day('03-01')];
const [root, authority] = [party('Gốc'), party('Cấp chứng thư')];
const ca = [extensions.ca(), extensions.usage(usages.both)];
const rootCertificate = certify(root, root, { extensions: ca });
const between = certify(root, authority, { serial: 2, extensions: ca });
const leaf = certify(authority, party('Người ký'), {
  serial: 3,
  extensions: [extensions.usage(usages.digitalSignature)],
});

interface Asked {
  readonly by?: ProofOfTime['by'];
  readonly time?: Date;
  readonly claimed?: Date | undefined;
  readonly maker?: Maker;
  readonly ofRoot?: CrlParts['revoked'];
  readonly ofAuthority?: CrlParts['revoked'];
  readonly lists?: Date;
  readonly certificate?: Buffer;
}

const said = (asked: Asked): readonly string[] => {
  const { by = 'timestamp', maker = 'own', lists = now } = asked;
  const { time = signedAt, certificate = leaf } = asked;
  const currency = { thisUpdate: lists, nextUpdate: new Date(lists.getTime() + 7 * 86_400_000) };
  const listBy = (issuer: Party, revoked: CrlParts['revoked'] = []) =>
    readCrl(crlBy(issuer, { ...currency, revoked }));
  const evidence = {
    anchors: [trustAnchor(readCertificate(rootCertificate))],
    pool: [readCertificate(between)],
    crls: [listBy(root, asked.ofRoot), listBy(authority, asked.ofAuthority)],
    ocsps: [],
    now,
  };
  const trust = { maker, anchors: [], evidence, now };
  const times = { signedAt: { time, by }, claimedTime: 'claimed' in asked ? asked.claimed : time };
  return checkCertificate(certificate, [], times, trust).findings.map(({ code }) => code);
};

test('what was revoked after a proven time was good then', () => {
  expect(said({ ofAuthority: [{ serial: 3, at: revokedAt }] })).toEqual([]);
  expect(said({ ofRoot: [{ serial: 2, at: revokedAt }] })).toEqual([]);
});

test('a key that was in doubt by then is not good, though it was revoked later', () => {
  const since = (invalidSince: Date) => ({
    ofAuthority: [{ serial: 3, at: revokedAt, reason: 1, invalidSince }],
  });
  expect(said(since(day('01-01')))).toEqual(['CertificateWasInDoubt']);
  expect(said(since(day('01-07')))).toEqual([]);
});

test('whoever only claims the time may have signed after the revocation, of his authority too', () => {
  expect(said({ by: 'claim', ofAuthority: [{ serial: 3, at: revokedAt }] })).toEqual([
    'CertificateIsRevokedAndTimeUnproven',
  ]);
  expect(said({ by: 'claim', ofRoot: [{ serial: 2, at: revokedAt }] })).toEqual([
    'AuthorityWasRevoked',
  ]);
});

test("lists of long ago say nothing of today: in others' files a claimed time needs newer ones", () => {
  const old = { lists: day('01-05'), maker: 'foreign' } as const;
  expect(said({ ...old, by: 'claim' })).toEqual(['RevocationIsUnknown']);
  expect(said({ ...old, by: 'timestamp' })).toEqual([]);
  expect(said({ maker: 'foreign', by: 'claim' })).toEqual([]);
});

test('a certificate that begins tomorrow has signed nothing, whatever time is claimed', () => {
  const certificate = certify(authority, party('Người ký'), { from: day('03-02') });
  expect(said({ by: 'claim', time: day('03-05'), certificate })).toContain(
    'CertificateWasNotYetValid',
  );
});

test('a certificate that ended between the claimed and the proven time leaves it open; before both it fails', () => {
  const ofAuthority = [{ serial: 3, at: revokedAt }];
  const proven = day('02-05');
  expect(said({ ofAuthority, time: proven, claimed: day('01-31') })).toEqual([
    'CertificateIsRevokedAndTimeUnproven',
  ]);
  expect(said({ ofAuthority, time: proven, claimed: day('02-02') })).toEqual([
    'CertificateWasRevoked',
  ]);
  const certificate = certify(authority, party('Người ký'), { serial: 3, to: revokedAt });
  const ended = { certificate, time: proven, lists: day('01-30') };
  expect(said({ ...ended, claimed: day('01-31') })).toEqual([
    'CertificateHasExpiredAndTimeUnproven',
  ]);
  expect(said({ ...ended, claimed: day('02-02') })).toEqual(['CertificateHadExpired']);
  // whoever names no time may have signed before it as well
  expect(said({ ...ended, claimed: undefined })).toEqual(['CertificateHasExpiredAndTimeUnproven']);
});
