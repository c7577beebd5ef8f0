import { readLeadingDer } from '../../cms/der.js';
import type { Evidence } from '../../x509/index.js';
import { changeFindings } from '../changes/change-findings.js';
import type { RevisionChanges } from '../changes/changes-by-revision.js';
import { checkTime, judged, type StampedTime } from './check-time.js';
import { finding } from '../judgement/findings.js';
import { isFinding, revisionOf, type PlacedSignature } from './placed-signatures.js';
import { existedBy, type DocumentTime } from './proof-of-time.js';
import type { Maker, TimestampReport } from '../judgement/report.js';

export interface DocumentTimestamps {
  /** In the order of the revisions, good or not. */
  readonly reports: readonly TimestampReport[];
  readonly times: readonly DocumentTime[];
}

/** Judges all of a file, the newest first: each shows that those before it were there already. */
export const checkDocumentTimestamps = (
  placed: readonly PlacedSignature[],
  changesAfter: (revision: number) => readonly RevisionChanges[],
  evidence: Evidence,
  maker: Maker,
): DocumentTimestamps => {
  const times: DocumentTime[] = [];
  const reports = placed.toReversed().map((one) => {
    const revision = revisionOf(one);
    const known = existedBy(revision, times);
    const stamped = checkDocumentTimestamp(one, changesAfter(revision), known, evidence, maker);
    if (stamped.provenTime !== undefined) times.push({ revision, time: stamped.provenTime });
    return stamped.report;
  });
  return { reports: reports.reverse(), times };
};

/** Judges a timestamp over the whole document (ETSI EN 319 142-1 §5.4.3) as an entry of its own. */
const checkDocumentTimestamp = (
  placed: PlacedSignature,
  changesSince: readonly RevisionChanges[],
  known: Date | undefined,
  evidence: Evidence,
  maker: Maker,
): StampedTime => {
  const { coverage, field } = placed;
  const place = { fieldName: field.fullName, revision: revisionOf(placed) };
  if (isFinding(coverage)) return { report: { ...place, ...judged([coverage]) } };
  const token = leading(coverage.contents);
  if (token === undefined)
    return { report: { ...place, ...judged([finding('TimestampIsNotGood', 'không đọc được.')]) } };
  const stamped = checkTime(token, { stamped: coverage.ranges, existedBy: known }, evidence, maker);
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
