import { derNull, objectId, sequence, type DerNode } from './der.js';
import { oids } from './oids.js';

/** The hashes that are signed with; SHA-1 is not among them (TT 15/2025 Phụ lục I). */
export const hashNames = ['sha256', 'sha384', 'sha512'] as const;
export type HashName = (typeof hashNames)[number];

/** Length of a hash in bytes. */
export const hashLength: Readonly<Record<HashName, number>> = {
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

/** The hash that an object identifier stands for. */
export const hashOfId = (id: string): HashName | undefined =>
  hashNames.find((name) => oids[name] === id);

/** AlgorithmIdentifier of a hash, with NULL as most writers have it (RFC 5754 §2). */
export const hashIdentifier = (hash: HashName): Buffer => sequence(objectId(oids[hash]), derNull);

/** The hash that an AlgorithmIdentifier names; its parameters are NULL or left out. */
export const hashOfIdentifier = (node: DerNode | undefined): HashName | undefined =>
  hashNames.find((hash) =>
    [hashIdentifier(hash), sequence(objectId(oids[hash]))].some((form) =>
      form.equals(node?.bytes ?? new Uint8Array()),
    ),
  );
