/** What a timestamp authority states (RFC 3161 §2.4.2). Times are to the second or finer. */
export interface TimestampInfo {
  readonly policy: string;
  /** Dotted OID of the imprint's hash. */
  readonly imprintAlgorithm: string;
  readonly imprint: Uint8Array;
  /** Big-endian, without a leading sign byte. */
  readonly serial: Uint8Array;
  readonly genTime: Date;
  readonly nonce?: Uint8Array;
}

/** A token taken apart: a SignedData around a TSTInfo (RFC 3161 §2.4.2, RFC 5652 §5). */
export interface TimestampToken {
  /** The whole ContentInfo, DER. */
  readonly bytes: Uint8Array;
  readonly info: TimestampInfo;
  /** The TSTInfo whose digest is signed. */
  readonly content: Uint8Array;
  /** Dotted OID. */
  readonly digestAlgorithm: string;
  /** AlgorithmIdentifier of the signature, DER. */
  readonly signatureAlgorithm: Uint8Array;
  /** The bytes that were signed: the attributes as a SET. */
  readonly signedAttributes: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** ESSCertID(v2): hash algorithm's OID and hash of the signer's certificate, where it is stated. */
  readonly signingCertificate?: { readonly algorithm: string; readonly hash: Uint8Array };
  readonly signatureValue: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  /** DER; absent when the token does not carry it. */
  readonly signer?: Uint8Array;
}
