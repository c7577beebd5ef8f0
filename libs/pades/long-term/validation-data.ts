/** What a verifier needs without any network (ETSI EN 319 142-1 §5.4.2). All DER. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
}

/** What belongs to one signature: `signature` is the CMS in its /Contents, without padding. */
export interface SignatureValidationData extends ValidationData {
  readonly signature: Uint8Array;
}

export interface NewValidationData extends ValidationData {
  /** The entries of /VRI; what they name goes into the store as well. */
  readonly vri?: readonly SignatureValidationData[];
}
