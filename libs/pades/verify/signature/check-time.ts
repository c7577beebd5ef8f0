import { isPadesError } from '../../errors.js';
import {
  checkTimestampToken,
  readTimestampToken,
  type StampedBytes,
  type TimestampFaultCode,
  type TimestampVerdict,
} from '../../timestamp/index.js';
import { commonNameOf, readCertificate, type Evidence } from '../../x509/index.js';
import { schemeName } from '../../cms/algorithm-names.js';
import { hashOfId } from '../../cms/hashes.js';
import { anchorOf } from '../judgement/chain.js';
import { finding, statusOf, type Finding } from '../judgement/findings.js';
import type { Maker, TimestampReport } from '../judgement/report.js';

export interface StampedTime {
  readonly report: TimestampReport;
  /** When it proves something. */
  readonly provenTime?: Date;
}

/**
 * Judges a token over the bytes it should be for. One that leads to nobody trusted, or has run out,
 * proves nothing: in others' files that is a note, in our own it is not to be.
 */
export const checkTime = (
  token: Uint8Array,
  wanted: StampedBytes,
  evidence: Evidence,
  maker: Maker,
): StampedTime => {
  try {
    const read = readTimestampToken(token);
    const verdict = checkTimestampToken(read, wanted, evidence);
    const findings = findingsOf(verdict, maker);
    const isGood = verdict.faults.length === 0;
    return {
      report: {
        ...(read.signer ? { authority: commonNameOf(readCertificate(read.signer).subject) } : {}),
        ...anchorOf(verdict),
        algorithm: schemeName(read.signatureAlgorithm, hashOfId(read.digestAlgorithm)),
        time: verdict.genTime,
        ...judged(findings),
      },
      ...(isGood ? { provenTime: verdict.genTime } : {}),
    };
  } catch (error) {
    if (!isPadesError(error, 'TimestampIsNotReadable') && !isPadesError(error, 'DerIsMalformed'))
      throw error;
    return { report: judged([finding('TimestampIsNotGood', 'không đọc được.')]) };
  }
};

const findingsOf = ({ faults }: TimestampVerdict, maker: Maker): readonly Finding[] =>
  faults.map(({ code, message }) => {
    if (code === 'TimestampImprintDiffers') return finding(code);
    if (maker === 'foreign' && provesNothing.includes(code))
      return finding('TimestampIsNotKnown', message);
    return finding(code === 'TimestampHasRunOut' ? code : 'TimestampIsNotGood', message);
  });

/** With nothing wrong about it: the signature is judged as one without. */
const provesNothing: readonly TimestampFaultCode[] = [
  'TimestampIsNotTrusted',
  'TimestampHasRunOut',
];

export const judged = (
  findings: readonly Finding[],
): Pick<TimestampReport, 'status' | 'subIndication' | 'findings'> => {
  const status = statusOf(findings);
  const decisive = findings.find((one) => one.status === status);
  return {
    status,
    ...(decisive?.subIndication === undefined ? {} : { subIndication: decisive.subIndication }),
    findings,
  };
};
