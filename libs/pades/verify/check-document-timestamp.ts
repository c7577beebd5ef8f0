import { readLeadingDer } from '../cms/der.js';
import type { Evidence } from '../x509/index.js';
import { changeFindings } from './change-findings.js';
import type { RevisionChanges } from './changes-by-revision.js';
import { checkTime, judged, type StampedTime } from './check-time.js';
import { finding } from './findings.js';
import { isFinding, revisionOf, type PlacedSignature } from './placed-signatures.js';
import type { Maker } from './report.js';

/** Judges a timestamp over the whole document (ETSI EN 319 142-1 §5.4.3) as an entry of its own. */
export const checkDocumentTimestamp = (
  placed: PlacedSignature,
  changesSince: readonly RevisionChanges[],
  evidence: Evidence,
  maker: Maker,
): StampedTime => {
  const { coverage, field } = placed;
  const place = { fieldName: field.fullName, revision: revisionOf(placed) };
  if (isFinding(coverage)) return { report: { ...place, ...judged([coverage]) } };
  const token = leading(coverage.contents);
  if (token === undefined)
    return { report: { ...place, ...judged([finding('TimestampIsNotGood', 'không đọc được.')]) } };
  const stamped = checkTime(token, coverage.ranges, evidence, maker);
  const findings = [...stamped.report.findings, ...changeFindings(changesSince)];
  const isModified = findings.some(({ code }) => code === 'ModifiedAfterSigning');
  return {
    report: { ...place, ...stamped.report, ...judged(findings) },
    ...(stamped.provenTime === undefined || isModified ? {} : { provenTime: stamped.provenTime }),
  };
};

/** The token without the zeros behind it; anything else behind it is no padding. */
const leading = (contents: Uint8Array): Uint8Array | undefined => {
  try {
    const { bytes } = readLeadingDer(contents);
    return contents.subarray(bytes.length).every((byte) => byte === 0) ? bytes : undefined;
  } catch {
    return undefined;
  }
};
