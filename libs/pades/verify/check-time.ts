import { isPadesError } from '../errors.js';
import {
  checkTimestampToken,
  readTimestampToken,
  type TimestampVerdict,
} from '../timestamp/index.js';
import type { Evidence } from '../x509/index.js';
import { openCertificate } from '../cms/certificate.js';
import { anchorOf, commonName } from './chain.js';
import { finding, statusOf, type Finding } from './findings.js';
import type { Maker, TimestampReport } from './report.js';

export interface StampedTime {
  readonly report: TimestampReport;
  /** When it proves something. */
  readonly provenTime?: Date;
}

/**
 * Judges a token over the given bytes. One that leads to nobody trusted proves nothing: in others'
 * files that is a note, in our own it is not to be.
 */
export const checkTime = (
  token: Uint8Array,
  stamped: readonly Uint8Array[],
  evidence: Evidence,
  maker: Maker,
): StampedTime => {
  try {
    const read = readTimestampToken(token);
    const verdict = checkTimestampToken(read, { stamped }, evidence);
    const findings = findingsOf(verdict, maker);
    const isGood = verdict.faults.length === 0;
    return {
      report: {
        ...(read.signer ? { authority: commonName(openCertificate(read.signer)) } : {}),
        ...anchorOf(verdict),
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
    const isOnlyUnknown = maker === 'foreign' && code === 'TimestampIsNotTrusted';
    return finding(isOnlyUnknown ? 'TimestampIsNotKnown' : 'TimestampIsNotGood', message);
  });

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
