import type { FieldRole } from '../fields.js';
import type { Finding, SignatureStatus, SubIndication } from './findings.js';

export type Verdict = 'valid' | 'invalid' | 'indeterminate';
export type CheckOutcome = 'passed' | 'failed' | 'notChecked';

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
}

export interface SignatureReport {
  readonly fieldName: string;
  readonly role: FieldRole | 'other';
  /** The revision it closes, counted from 0; -1 when it closes none. */
  readonly revision: number;
  readonly signer?: SignerReport;
  readonly claimedTime?: Date;
  readonly status: SignatureStatus;
  readonly subIndication?: SubIndication;
  readonly checks: {
    readonly coverage: CheckOutcome;
    readonly digest: CheckOutcome;
    readonly crypto: CheckOutcome;
    readonly signingCertificate: CheckOutcome;
    readonly chain: CheckOutcome;
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
  /** Length of the file after each revision. */
  readonly revisions: readonly number[];
  readonly number?: string;
  readonly datePhrase?: string;
  readonly signatures: readonly SignatureReport[];
  /** Of the file as a whole. */
  readonly findings: readonly Finding[];
}
