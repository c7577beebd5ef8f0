import { expectTag, objectIdOf, type DerNode } from '../cms/der.js';
import {
  readAuthorityAccess,
  readDistributionPoints,
  type AuthorityAccess,
  type DistributionPoint,
} from './distribution-point.js';
import { readAuthorityKeyId, unknownCritical, valueOf, type Extensions } from './extensions.js';
import { readGeneralName, readGeneralNames, type GeneralName } from './general-name.js';
import { x509Oids } from './oids.js';
import {
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
  type PolicyConstraints,
  type PolicyMapping,
} from './policy-extensions.js';
import {
  booleanOf,
  childrenAs,
  malformed,
  namedBitsOf,
  smallIntegerOf,
  someChildrenAs,
} from './values.js';

const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof usages)[number];

export interface BasicConstraints {
  readonly ca: boolean;
  readonly pathLength?: number;
}

export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
  /** Whether a subtree has bounds, which RFC 5280 forbids and nobody here applies. */
  readonly hasBounds: boolean;
}

/** What a certificate's extensions say (RFC 5280 §4.2). What is absent is `undefined`. */
export interface CertificateExtensions {
  readonly keyUsage: readonly KeyUsage[] | undefined;
  /** Object identifiers of purposes. */
  readonly extKeyUsage: readonly string[] | undefined;
  readonly basicConstraints: BasicConstraints | undefined;
  readonly nameConstraints: NameConstraints | undefined;
  readonly subjectAltNames: readonly GeneralName[];
  /** Object identifiers; qualifiers are for people. */
  readonly policies: readonly string[] | undefined;
  readonly policyMappings: readonly PolicyMapping[];
  readonly policyConstraints: PolicyConstraints;
  readonly inhibitAnyPolicy: number | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  readonly subjectKeyId: Uint8Array | undefined;
  readonly authorityAccess: AuthorityAccess;
  readonly crlDistributionPoints: readonly DistributionPoint[];
  readonly freshestCrl: readonly DistributionPoint[];
  readonly hasOcspNoCheck: boolean;
}

const understood: readonly string[] = [
  x509Oids.keyUsage,
  x509Oids.extKeyUsage,
  x509Oids.basicConstraints,
  x509Oids.nameConstraints,
  x509Oids.subjectAltName,
  x509Oids.certificatePolicies,
  x509Oids.policyMappings,
  x509Oids.policyConstraints,
  x509Oids.inhibitAnyPolicy,
  x509Oids.crlDistributionPoints,
  x509Oids.freshestCrl,
];

/** The critical extensions of a certificate that forbid its use here (RFC 5280 §4.2). */
export const unknownCriticalOf = (extensions: Extensions): readonly string[] =>
  unknownCritical(extensions, understood);

export const readCertificateExtensions = (extensions: Extensions): CertificateExtensions => {
  const read = <Value>(id: string, reader: (node: DerNode) => Value): Value | undefined =>
    valueOf(extensions, id, reader);
  return {
    keyUsage: read(x509Oids.keyUsage, readKeyUsage),
    extKeyUsage: read(x509Oids.extKeyUsage, (node) => someChildrenAs(node).map(objectIdOf)),
    basicConstraints: read(x509Oids.basicConstraints, readBasicConstraints),
    nameConstraints: read(x509Oids.nameConstraints, readNameConstraints),
    subjectAltNames:
      read(x509Oids.subjectAltName, (node) => readGeneralNames(expectTag(node, 0x30))) ?? [],
    policies: read(x509Oids.certificatePolicies, readPolicies),
    policyMappings: read(x509Oids.policyMappings, readPolicyMappings) ?? [],
    policyConstraints: read(x509Oids.policyConstraints, readPolicyConstraints) ?? {},
    inhibitAnyPolicy: read(x509Oids.inhibitAnyPolicy, (node) => smallIntegerOf(node)),
    authorityKeyId: read(x509Oids.authorityKeyIdentifier, readAuthorityKeyId),
    subjectKeyId: read(x509Oids.subjectKeyIdentifier, (node) => expectTag(node, 0x04).content),
    authorityAccess: read(x509Oids.authorityInfoAccess, readAuthorityAccess) ?? {
      ocsp: [],
      caIssuers: [],
    },
    crlDistributionPoints: read(x509Oids.crlDistributionPoints, readDistributionPoints) ?? [],
    freshestCrl: read(x509Oids.freshestCrl, readDistributionPoints) ?? [],
    hasOcspNoCheck: extensions.has(x509Oids.ocspNoCheck),
  };
};

const readKeyUsage = (node: DerNode): readonly KeyUsage[] => {
  const bits = namedBitsOf(node);
  if (bits.length === 0) throw malformed('key usage');
  return bits.flatMap((bit) => usages[bit] ?? []);
};

const readBasicConstraints = (node: DerNode): BasicConstraints => {
  const fields = [...childrenAs(node)];
  const ca = fields[0]?.tag === 0x01 && booleanOf(fields.shift());
  const [limit, ...more] = fields;
  if (more.length > 0) throw malformed('basic constraints');
  return limit === undefined ? { ca } : { ca, pathLength: smallIntegerOf(limit) };
};

const readNameConstraints = (node: DerNode): NameConstraints => {
  const fields = someChildrenAs(node);
  if (fields.some(({ tag }) => tag !== 0xa0 && tag !== 0xa1)) throw malformed('name constraints');
  const subtrees = (tag: number) =>
    fields.filter((field) => field.tag === tag).flatMap((field) => someChildrenAs(field, tag));
  const bases = (tag: number): readonly GeneralName[] =>
    subtrees(tag).map((subtree) => {
      const [base] = someChildrenAs(subtree);
      if (base === undefined) throw malformed('name constraints');
      return readGeneralName(base);
    });
  return {
    permitted: bases(0xa0),
    excluded: bases(0xa1),
    hasBounds: [...subtrees(0xa0), ...subtrees(0xa1)].some(
      (subtree) => childrenAs(subtree).length > 1,
    ),
  };
};
