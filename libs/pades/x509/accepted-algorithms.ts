/** One rule: what is accepted, and until when. */
export interface AlgorithmRule {
  /** Accepted for signatures made before this time; without it until the rule is changed. */
  readonly until?: Date;
}

/** Which algorithms are accepted, by date. Data: a body of rules may be replaced by another. */
export interface AlgorithmRules {
  readonly hashes: Readonly<Partial<Record<HashName, AlgorithmRule>>>;
  /** By the least length of the modulus in bits. */
  readonly rsa: readonly (AlgorithmRule & { readonly bits: number })[];
  readonly curves: Readonly<Partial<Record<CurveName, AlgorithmRule>>>;
}

export type HashName = 'sha256' | 'sha384' | 'sha512';
export type CurveName = 'prime256v1' | 'secp384r1' | 'secp521r1';

const day = (text: string): Date => new Date(`${text}T00:00:00+07:00`);

/**
 * TT 15/2025/TT-BKHCN Phụ lục I: RSA of 2048 bits and more, ECDSA of 256 and more, SHA-2; no SHA-1.
 * RSA below 3000 bits ends with 2030 (NIST SP 800-57 part 1, 112 bits of strength).
 */
export const acceptedAlgorithms: AlgorithmRules = {
  hashes: { sha256: {}, sha384: {}, sha512: {} },
  rsa: [{ bits: 3000 }, { bits: 2048, until: day('2031-01-01') }],
  curves: { prime256v1: {}, secp384r1: {}, secp521r1: {} },
};
