import type { FindingCode } from '../judgement/findings.js';
import type { CheckOutcome, SignatureReport } from '../judgement/report.js';

type Check = keyof SignatureReport['checks'];

const checkCodes: Readonly<Record<Check, readonly FindingCode[]>> = {
  coverage: ['ContentsIsMissing', 'ContentsIsSpeltOddly', 'ByteRangeIsWrong'],
  digest: ['DigestDoesNotMatch'],
  crypto: ['SignatureValueDoesNotVerify', 'AlgorithmIsNotAccepted', 'AlgorithmHasRunOut'],
  signingCertificate: [
    'SigningCertificateDoesNotMatch',
    'SignedAttributeIsMissing',
    'SignerCertificateIsMissing',
  ],
  chain: [
    'ChainDoesNotReachTrust',
    'ChainBreaksConstraints',
    'CertificateHadExpired',
    'CertificateHasExpiredAndTimeUnproven',
    'CertificateWasNotYetValid',
    'KeyUsageForbidsSigning',
  ],
  revocation: [
    'AuthorityWasRevoked',
    'CertificateIsRevokedAndTimeUnproven',
    'CertificateWasInDoubt',
    'CertificateWasRevoked',
    'RevocationIsUnknown',
  ],
  time: ['TimestampIsNotGood', 'TimestampHasRunOut', 'TimestampImprintDiffers'],
  constraints: [
    'CertificationIsWrong',
    'LockIsWrong',
    'SigningTimeIsMissing',
    'SubFilterIsNotAccepted',
  ],
  changesSince: ['FilledAfterSigning', 'ModifiedAfterSigning'],
};
const needCms: readonly Check[] = ['digest', 'crypto', 'signingCertificate', 'chain'];

/** Each check's outcome; what could not be looked at has not passed. */
export const checksOf = (
  report: Pick<SignatureReport, 'findings' | 'revocation' | 'signedAt'>,
  unreadable: boolean,
): SignatureReport['checks'] => {
  const wasNotMade = (check: Check): boolean => {
    if (check === 'revocation') return report.revocation.status === 'notChecked';
    if (check === 'time') return report.signedAt === undefined || report.signedAt.by === 'claim';
    return unreadable && needCms.includes(check);
  };
  const outcome = (check: Check): CheckOutcome => {
    if (report.findings.some(({ code }) => checkCodes[check].includes(code))) return 'failed';
    return wasNotMade(check) ? 'notChecked' : 'passed';
  };
  return {
    coverage: outcome('coverage'),
    digest: outcome('digest'),
    crypto: outcome('crypto'),
    signingCertificate: outcome('signingCertificate'),
    chain: outcome('chain'),
    revocation: outcome('revocation'),
    time: outcome('time'),
    constraints: outcome('constraints'),
    changesSince: outcome('changesSince'),
  };
};
