import { readLeadingDer } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import { openPdf } from '../pdf/file.js';
import { readTimestampToken, timestampProvesUntil } from '../timestamp/index.js';
import {
  isFinding,
  placedSignatures,
  type PlacedSignature,
} from '../verify/signature/placed-signatures.js';
import { readCms } from '../verify/signature/read-cms.js';

/** Somebody whose certificate a verifier will ask about. Nothing is judged here. All DER. */
export interface SignerInFile {
  readonly by: 'signature' | 'signatureTimestamp' | 'documentTimestamp';
  readonly certificate: Uint8Array;
  /** Certificates that came along. */
  readonly others: readonly Uint8Array[];
  /** The CMS in /Contents without its padding; a signature's timestamp is in the signature's. */
  readonly contents: Uint8Array;
  /** When a timestamp was given, and until when it proves that by itself. */
  readonly time?: Date;
  readonly provesUntil?: Date;
}

/**
 * Everybody who signed or stamped a file of this library, in the order of the revisions.
 * Throws reading errors; a signature that cannot be read is left to the verifier and not listed.
 */
export const signersInFile = (file: Uint8Array): readonly SignerInFile[] =>
  placedSignatures(openPdf(file)).flatMap(signersOf);

const signersOf = ({ coverage, isTimestamp }: PlacedSignature): readonly SignerInFile[] => {
  if (isFinding(coverage)) return [];
  const contents = readLeadingDer(coverage.contents).bytes;
  if (isTimestamp) return stamperOf(contents, contents, 'documentTimestamp');
  const cms = readCms(coverage.contents, 'own');
  if (isFinding(cms) || cms.signerCertificate === undefined) return [];
  const signer = {
    by: 'signature',
    certificate: cms.signerCertificate,
    others: cms.certificates,
    contents,
  } as const;
  const token = cms.unsigned.get(oids.signatureTimestamp)?.bytes;
  return token === undefined
    ? [signer]
    : [signer, ...stamperOf(token, contents, 'signatureTimestamp')];
};

const stamperOf = (
  token: Uint8Array,
  contents: Uint8Array,
  by: SignerInFile['by'],
): readonly SignerInFile[] => {
  const read = readTimestampToken(token);
  if (read.signer === undefined) return [];
  return [
    {
      by,
      certificate: read.signer,
      others: read.certificates,
      contents,
      time: read.info.genTime,
      provesUntil: timestampProvesUntil(read),
    },
  ];
};
