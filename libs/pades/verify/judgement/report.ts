import type { FieldRole } from '../../fields.js';
import type { NamedAnnex } from '../../named-annexes.js';
import type { Finding, SignatureStatus, SubIndication } from './findings.js';

/**
 * `changed`: every signature is good for what it signed, but the file was filled in or annotated
 * afterwards. Only files of other makers can be so; one of our own is then `invalid`.
 */
export type Verdict = 'valid' | 'changed' | 'invalid' | 'indeterminate';
/** Whose rules a file is judged by: of this library, or the general ones. */
export type Maker = 'own' | 'foreign';
export type CheckOutcome = 'passed' | 'failed' | 'notChecked';

/** What a signature carries (ETSI EN 319 142-1 §6); `basic` is no PAdES baseline signature. */
export type SignatureLevel = 'basic' | 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** The earliest time at which a signature is known to have existed, and by what it is known. */
export interface ProofOfTime {
  readonly time: Date;
  readonly by: 'claim' | 'timestamp' | 'documentTimestamp';
}

/** Of the signer's certificate, at the time of signing. */
export interface RevocationReport {
  readonly status: 'good' | 'revoked' | 'unknown' | 'notChecked';
  readonly source?: 'ocsp' | 'crl';
  /** Of the answer's or the list's own signature, as a signature's. */
  readonly algorithm?: string;
  readonly revokedAt?: Date;
  /** CRLReason of RFC 5280 §5.3.1, as its name. */
  readonly reason?: string;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
}

/** A trusted certificate that a signer's path leads to. */
export interface AnchorReport {
  readonly name: string;
  /** SHA-256 of its DER, hexadecimal. */
  readonly fingerprint: string;
}

/** A timestamp token, on a signature or on the whole document. */
export interface TimestampReport {
  /** The field of a document timestamp. */
  readonly fieldName?: string;
  /** The revision a document timestamp closes, counted from 0; -1 when it closes none. */
  readonly revision?: number;
  /** CN of the authority's certificate. */
  readonly authority?: string;
  readonly anchor?: AnchorReport;
  /** As a signature's. */
  readonly algorithm?: string;
  readonly time?: Date;
  readonly status: SignatureStatus;
  readonly subIndication?: SubIndication;
  readonly findings: readonly Finding[];
}

/**
 * What came after a signature: nothing, only what its maker's rules allow (seal, validation data,
 * document timestamps), forms and notes (foreign files only), or anything else.
 */
export type ChangesSince = 'none' | 'allowed' | 'filled' | 'forbidden';

export interface SignerReport {
  /** The certificate's CN, O and title, right in Vietnamese. */
  readonly name: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly certificate: Uint8Array;
  /** Certificates that came along in the signature, DER. */
  readonly others: readonly Uint8Array[];
}

/** By the field it stands in; `annexSeal` is the body's on an annex that is a file of its own. */
export type SignatureRole = FieldRole | 'annexSeal' | 'other';

export interface SignatureReport {
  readonly fieldName: string;
  readonly role: SignatureRole;
  /** /SubFilter as it stands in the file. */
  readonly format: string;
  readonly level: SignatureLevel;
  /** The revision it closes, counted from 0; -1 when it closes none. */
  readonly revision: number;
  /** Whether nothing at all comes behind what it signed. */
  readonly coversWholeFile: boolean;
  readonly signer?: SignerReport;
  /** How the value was made, for a reader: `RSASSA-PSS, SHA-256`; absent where it cannot be read. */
  readonly algorithm?: string;
  readonly claimedTime?: Date;
  readonly signedAt?: ProofOfTime;
  readonly anchor?: AnchorReport;
  readonly revocation: RevocationReport;
  /** Of the signature value, in its unsigned attributes. */
  readonly timestamps: readonly TimestampReport[];
  readonly changesSince: ChangesSince;
  readonly status: SignatureStatus;
  readonly subIndication?: SubIndication;
  readonly checks: {
    readonly coverage: CheckOutcome;
    readonly digest: CheckOutcome;
    readonly crypto: CheckOutcome;
    readonly signingCertificate: CheckOutcome;
    readonly chain: CheckOutcome;
    readonly revocation: CheckOutcome;
    readonly time: CheckOutcome;
    readonly constraints: CheckOutcome;
    readonly changesSince: CheckOutcome;
  };
  readonly findings: readonly Finding[];
}

export interface VerificationReport {
  readonly verdict: Verdict;
  /** One sentence in Vietnamese. */
  readonly conclusion: string;
  readonly sha256: string;
  /** Whether the file has the fields of this library; others are judged by the general rules. */
  readonly maker: Maker;
  /** Length of the file after each revision. */
  readonly revisions: readonly number[];
  readonly number?: string;
  readonly datePhrase?: string;
  /** Files beside it that the document names and both its signatures hold. */
  readonly annexes: readonly NamedAnnex[];
  readonly signatures: readonly SignatureReport[];
  readonly documentTimestamps: readonly TimestampReport[];
  /** Of the file as a whole. */
  readonly findings: readonly Finding[];
}
