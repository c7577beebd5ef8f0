import { oids } from '../cms/oids.js';

/** Hashes that are taken; SHA-1 is not (TT 15/2025 Phụ lục I). */
export type HashName = 'sha256' | 'sha384' | 'sha512';

const oidOf: Readonly<Record<HashName, string>> = {
  sha256: oids.sha256,
  sha384: oids.sha384,
  sha512: oids.sha512,
};

export const hashOid = (hash: HashName): string => oidOf[hash];

export const hashOfOid = (oid: string): HashName | undefined =>
  (Object.keys(oidOf) as HashName[]).find((hash) => oidOf[hash] === oid);
