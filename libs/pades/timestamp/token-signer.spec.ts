import {
  certify,
  crlBy,
  extension,
  extensions,
  party,
  usages,
} from '../../../test/pki/x509-maker.js';
import { objectId, sequence } from '../cms/der.js';
import { purposes, readCertificate, readCrl, trustAnchor } from '../x509/index.js';
import { x509Oids } from '../x509/oids.js';
import { judgeTokenSigner } from './token-signer.js';

const day = (text: string): Date => new Date(`2026-${text}T00:00:00Z`);
const [stamped, revoked] = [day('01-06'), day('02-01')];
const authority = party('CA');
const root = certify(authority, authority, {
  extensions: [extensions.ca(), extensions.usage(usages.both)],
});
const stampsOnly = extension(x509Oids.extKeyUsage, sequence(objectId(purposes.timeStamping)), true);
const signer = certify(authority, party('TSA'), { serial: 7, extensions: [stampsOnly] });

const faultsWith = (reason: number | undefined, existedBy?: Date): readonly string[] => {
  const entry = { serial: 7, at: revoked, ...(reason === undefined ? {} : { reason }) };
  const crl = crlBy(authority, { thisUpdate: day('02-02'), revoked: [entry] });
  const anchors = [trustAnchor(readCertificate(root))];
  const evidence = { anchors, pool: [], ocsps: [], crls: [readCrl(crl)] };
  const token = { info: { genTime: stamped }, certificates: [signer] };
  return judgeTokenSigner(token, signer, existedBy, evidence).faults.map(({ code }) => code);
};

test('a key that was lost later may have stamped any time, unless the token was there before', () => {
  const [unspecified, keyCompromise] = [0, 1];
  for (const reason of [undefined, unspecified, keyCompromise]) {
    expect(faultsWith(reason)).toEqual(['TimestampCertificateWasRevoked']);
    expect(faultsWith(reason, day('01-20'))).toEqual([]);
    expect(faultsWith(reason, day('02-03'))).toEqual(['TimestampCertificateWasRevoked']);
  }
});

test('a key that was only given up later stamped what it stamped', () => {
  const [affiliationChanged, superseded, cessationOfOperation] = [3, 4, 5];
  for (const reason of [affiliationChanged, superseded, cessationOfOperation])
    expect(faultsWith(reason)).toEqual([]);
});
