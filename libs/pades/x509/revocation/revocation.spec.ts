import { derNull } from '../../cms/der.js';
import {
  answerBy,
  certify,
  crlBy,
  extension,
  extensions,
  party,
  rekeyed,
  usages,
  type AnswerParts,
  type CrlParts,
  type Party,
} from '../../../../test/pki/x509-maker.js';
import {
  findPath,
  purposes,
  readCertificate,
  readCrl,
  readOcspResponse,
  revocationOf,
  trustAnchor,
  type Revocation,
} from '../index.js';
import { x509Oids } from '../oids.js';
import type { Evidence } from './evidence.js';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const signedAt = day('2026-01-06');
const [before, after] = [day('2026-01-05'), day('2026-01-08')];

const authority = party('CA');
const caCertificate = certify(authority, authority, {
  extensions: [extensions.ca(), extensions.usage(usages.both)],
});
const anchor = trustAnchor(readCertificate(caCertificate));
const leaf = certify(authority, party('Người ký'), {
  extensions: [extensions.usage(usages.digitalSignature)],
});
const stranger = party('CA');

const judged = (evidence: Partial<Evidence>, at = signedAt, certificate = leaf): Revocation =>
  revocationOf(
    readCertificate(certificate),
    anchor,
    { ocsps: [], crls: [], pool: [], anchors: [anchor], ...evidence },
    at,
  );
const byAnswer = (
  responder: Party,
  parts: Partial<AnswerParts> = {},
  evidence: Partial<Evidence> = {},
): Revocation => {
  const answer = answerBy(responder, {
    issuer: authority,
    thisUpdate: before,
    nextUpdate: after,
    ...parts,
  });
  return judged({ ocsps: [readOcspResponse(answer)], ...evidence });
};
const byCrl = (
  parts: Partial<CrlParts> = {},
  issuer = authority,
  evidence: Partial<Evidence> = {},
): Revocation => {
  const crl = crlBy(issuer, { thisUpdate: before, nextUpdate: after, ...parts });
  return judged({ crls: [readCrl(crl)], ...evidence });
};

test('without evidence nothing is known', () => expect(judged({})).toEqual({ status: 'unknown' }));

describe('an OCSP answer', () => {
  test('of the issuer says good, or since when not', () => {
    expect(byAnswer(authority)).toEqual({
      status: 'good',
      source: 'ocsp',
      algorithm: 'ECDSA, SHA-256',
      thisUpdate: before,
      nextUpdate: after,
    });
    expect(byAnswer(authority, { status: { revokedAt: before } })).toMatchObject({
      status: 'revoked',
      revokedAt: before,
      reason: 'unspecified',
      source: 'ocsp',
    });
    expect(byAnswer(authority, { status: 'unknown' }).status).toBe('unknown');
  });

  test('of later than the signature: what was revoked since was good then', () => {
    const later = { thisUpdate: day('2026-03-01'), nextUpdate: day('2026-03-02') };
    expect(byAnswer(authority, { ...later, status: { revokedAt: after } })).toMatchObject({
      status: 'good',
      revokedAt: after,
    });
    expect(byAnswer(authority, { ...later, status: { revokedAt: signedAt } }).status).toBe(
      'revoked',
    );
  });

  test.each<[string, Partial<AnswerParts>]>([
    ['ended before the signature', { thisUpdate: day('2026-01-01'), nextUpdate: before }],
    ['without an end, a day old', { nextUpdate: undefined }],
    ['ends before it begins', { thisUpdate: after, nextUpdate: before, producedAt: after }],
    ['was told before it was known', { producedAt: day('2026-01-04') }],
    ['is about another certificate', { serial: 2 }],
    ['is about another issuer', { issuer: party('CA khác') }],
    ['is about another key of the issuer', { issuer: rekeyed(authority) }],
    ['has an extension nobody understands', { extensions: [extension('1.2.3', derNull, true)] }],
    ['has one for this answer', { answerExtensions: [extension('1.2.3', derNull, true)] }],
  ])('that %s says nothing', (_what, { nextUpdate, ...parts }) => {
    const answer = answerBy(authority, {
      issuer: authority,
      thisUpdate: before,
      ...parts,
      ...(_what.startsWith('without an end') ? {} : { nextUpdate: nextUpdate ?? after }),
    });
    expect(judged({ ocsps: [readOcspResponse(answer)] }).status).toBe('unknown');
  });

  test('from the future says nothing', () => {
    const parts = { thisUpdate: day('2026-02-01'), nextUpdate: day('2026-02-02') };
    expect(byAnswer(authority, parts, { now: day('2026-01-31') }).status).toBe('unknown');
    expect(byAnswer(authority, parts, { now: day('2026-02-01') }).status).toBe('good');
  });

  test('of a stranger with the issuer’s name says nothing', () => {
    expect(byAnswer(stranger).status).toBe('unknown');
    expect(byAnswer(stranger, { status: { revokedAt: before } }).status).toBe('unknown');
  });

  test('with a byte changed says nothing', () => {
    const answer = answerBy(authority, {
      issuer: authority,
      thisUpdate: before,
      nextUpdate: after,
    });
    const changed = Buffer.from(answer);
    const at = changed.indexOf(Buffer.from('20260105'));
    changed.write('20260106', at, 'latin1');
    expect(judged({ ocsps: [readOcspResponse(changed)] }).status).toBe('unknown');
  });
});

describe('an OCSP answer of a delegate', () => {
  const delegate = party('OCSP');
  const forOcsp = extensions.purpose(purposes.ocspSigning);
  const byDelegate = (
    parts: Parameters<typeof certify>[2],
    issuer = authority,
    evidence: Partial<Evidence> = {},
  ): string => {
    const certificates = [certify(issuer, delegate, { serial: 9, ...parts })];
    return byAnswer(delegate, { certificates }, evidence).status;
  };

  test('whom the issuer has given that purpose, and no need to be checked', () => {
    expect(byDelegate({ extensions: [forOcsp, extensions.noCheck()] })).toBe('good');
  });

  test('is not believed without the purpose, by anybody else, or out of its period', () => {
    const { noCheck, purpose, usage } = extensions;
    expect(byDelegate({ extensions: [noCheck()] })).toBe('unknown');
    expect(byDelegate({ extensions: [purpose(purposes.any), noCheck()] })).toBe('unknown');
    expect(byDelegate({ extensions: [purpose(purposes.timeStamping), noCheck()] })).toBe('unknown');
    expect(byDelegate({ extensions: [forOcsp, noCheck()] }, stranger)).toBe('unknown');
    expect(byDelegate({ extensions: [forOcsp, noCheck()], to: before })).toBe('unknown');
    expect(byDelegate({ extensions: [forOcsp, noCheck()], from: after })).toBe('unknown');
    const odd = extension('1.2.3', derNull, true);
    expect(byDelegate({ extensions: [forOcsp, noCheck(), odd] })).toBe('unknown');
    expect(byDelegate({ extensions: [forOcsp, noCheck(), usage(usages.certSign)] })).toBe(
      'unknown',
    );
  });

  test('is looked up itself when it must be', () => {
    const crl = (serial: number) =>
      readCrl(
        crlBy(authority, {
          thisUpdate: before,
          nextUpdate: after,
          revoked: [{ serial, at: before }],
        }),
      );
    expect(byDelegate({ extensions: [forOcsp] })).toBe('unknown');
    const onlyFor = (serial: number): string => {
      const certificates = [certify(authority, delegate, { serial: 9, extensions: [forOcsp] })];
      return byAnswer(delegate, { certificates }, { crls: [crl(serial)] }).source ?? 'nobody';
    };
    expect(onlyFor(8)).toBe('ocsp');
    expect(onlyFor(9)).toBe('crl');
  });

  test('cannot vouch for itself', () => {
    const certificates = [certify(authority, delegate, { serial: 9, extensions: [forOcsp] })];
    const about = (serial: number) =>
      readOcspResponse(
        answerBy(delegate, {
          issuer: authority,
          serial,
          certificates,
          thisUpdate: before,
          nextUpdate: after,
        }),
      );
    expect(judged({ ocsps: [about(1), about(9)] }).status).toBe('unknown');
  });
});

describe('a CRL', () => {
  test('says good, or since when and why not', () => {
    expect(byCrl()).toMatchObject({
      ...{ status: 'good', source: 'crl', algorithm: 'ECDSA, SHA-256', nextUpdate: after },
    });
    expect(byCrl({ revoked: [{ serial: 2, at: before }] }).status).toBe('good');
    expect(byCrl({ revoked: [{ serial: 1, at: before, reason: 1 }] })).toMatchObject({
      status: 'revoked',
      revokedAt: before,
      reason: 'keyCompromise',
    });
    expect(byCrl({ revoked: [{ serial: 1, at: signedAt }] }).status).toBe('revoked');
  });

  test('of later: what was revoked since was good then', () => {
    const later = { thisUpdate: day('2026-03-01'), nextUpdate: day('2026-03-02') };
    expect(byCrl({ ...later, revoked: [{ serial: 1, at: after, reason: 4 }] })).toMatchObject({
      status: 'good',
      revokedAt: after,
      reason: 'superseded',
    });
  });

  test.each<[string, Partial<CrlParts>]>([
    ['ended before the signature', { thisUpdate: day('2026-01-01'), nextUpdate: before }],
    [
      'is a delta',
      { extensions: [extension(x509Oids.deltaCrlIndicator, Buffer.of(2, 1, 1), true)] },
    ],
    ['nobody understands', { extensions: [extension('1.2.3', derNull, true)] }],
  ])('that %s says nothing', (_what, parts) => expect(byCrl(parts).status).toBe('unknown'));

  test('of a stranger, or of one who may not sign any, says nothing', () => {
    expect(byCrl({}, stranger).status).toBe('unknown');
    const certificate = certify(authority, stranger, {
      extensions: [extensions.usage(usages.digitalSignature)],
    });
    expect(byCrl({}, stranger, { pool: [readCertificate(certificate)] }).status).toBe('unknown');
  });

  test('forgets the expired, unless it says that it does not', () => {
    const later = { thisUpdate: day('2028-02-01'), nextUpdate: day('2028-02-08') };
    const keeps = (since: string): Buffer =>
      extension(
        x509Oids.expiredCertsOnCrl,
        Buffer.concat([Buffer.of(0x18, 15), Buffer.from(since)]),
      );
    const living = trustAnchor(
      readCertificate(
        certify(authority, authority, {
          to: day('2040-01-01'),
          extensions: [extensions.ca(), extensions.usage(usages.both)],
        }),
      ),
    );
    const under = (...list: Buffer[]): string =>
      byCrl({ ...later, extensions: list }, authority, { anchors: [living] }).status;
    expect(under()).toBe('unknown');
    expect(under(keeps('20270101000000Z'))).toBe('good');
    expect(under(keeps('20280115000000Z'))).toBe('unknown');
    expect(byCrl({ ...later, revoked: [{ serial: 1, at: before }] }).status).toBe('revoked');
  });
});

test('whoever says revoked is believed before whoever says good', () => {
  const answer = answerBy(authority, { issuer: authority, thisUpdate: before, nextUpdate: after });
  const bad = answerBy(authority, {
    issuer: authority,
    thisUpdate: day('2026-01-04'),
    nextUpdate: after,
    status: { revokedAt: day('2026-01-04') },
  });
  const good = readOcspResponse(answer);
  expect(
    byCrl({ revoked: [{ serial: 1, at: before }] }, authority, { ocsps: [good] }),
  ).toMatchObject({
    status: 'revoked',
    source: 'crl',
  });
  expect(judged({ ocsps: [good, readOcspResponse(bad)] }).status).toBe('revoked');
});

test('an answer that says good does not hide a list of later that tells of a revocation since', () => {
  const lost = day('2026-01-20');
  const answer = answerBy(authority, { issuer: authority, thisUpdate: before, nextUpdate: after });
  const later = { thisUpdate: day('2026-01-21'), nextUpdate: day('2026-01-28') };
  const crl = crlBy(authority, { ...later, revoked: [{ serial: 1, at: lost, reason: 1 }] });
  const evidence = { ocsps: [readOcspResponse(answer)], crls: [readCrl(crl)] };
  expect(judged(evidence)).toMatchObject({ status: 'good', source: 'crl', revokedAt: lost });
});

test('evidence counts only under the anchor of the certificate itself', () => {
  const other = party('Gốc khác');
  const signer = rekeyed(authority);
  const certificateBy = (issuer: Party) =>
    readCertificate(
      certify(issuer, signer, { serial: 5, extensions: [extensions.usage(usages.crlSign)] }),
    );
  const otherAnchor = trustAnchor(
    readCertificate(
      certify(other, other, { extensions: [extensions.ca(), extensions.usage(usages.both)] }),
    ),
  );
  const list = (issuer: Party) => readCrl(crlBy(issuer, { thisUpdate: before, nextUpdate: after }));
  const found = (issuer: Party, ...lists: Party[]) =>
    findPath(readCertificate(leaf), {
      at: signedAt,
      ocsps: [],
      crls: [list(signer), ...lists.map(list)],
      pool: [certificateBy(issuer)],
      anchors: [anchor, otherAnchor],
    })?.failures.map(({ code }) => code);
  expect(found(other, other)).toEqual(['RevocationIsUnknown']);
  expect(found(authority)).toEqual(['RevocationIsUnknown']);
  expect(found(authority, authority)).toEqual([]);
});
