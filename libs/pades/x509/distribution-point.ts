import { objectIdOf, type DerNode } from '../cms/der.js';
import { readGeneralName, readGeneralNames, urisOf, type GeneralName } from './general-name.js';
import { readRelativeName, type Name, type RelativeName } from './name.js';
import { childrenAs, insideOf, malformed, namedBitsOf, someChildrenAs } from './values.js';
import { x509Oids } from './oids.js';

/** Why a certificate may be revoked (RFC 5280 §4.2.1.13), in the order of ReasonFlags. */
const reasonFlags = [
  undefined,
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

export type ReasonFlag = Exclude<(typeof reasonFlags)[number], undefined>;

/** Every reason there is; a status is only known when CRLs for all of them were seen. */
export const allReasons: readonly ReasonFlag[] = reasonFlags.filter((flag) => flag !== undefined);

/** Where a CRL is to be had, and thereby which part of an issuer's revocations it holds. */
export type PointName =
  | { readonly fullName: readonly GeneralName[] }
  | { readonly relativeName: RelativeName };

/** One DistributionPoint (RFC 5280 §4.2.1.13). */
export interface DistributionPoint {
  readonly name?: PointName;
  readonly reasons?: readonly ReasonFlag[];
  readonly crlIssuer?: readonly GeneralName[];
}

export const readDistributionPoints = (node: DerNode): readonly DistributionPoint[] =>
  someChildrenAs(node).map(readDistributionPoint);

const readDistributionPoint = (node: DerNode): DistributionPoint => {
  const point: { -readonly [Key in keyof DistributionPoint]: DistributionPoint[Key] } = {};
  for (const field of childrenAs(node)) {
    if (field.tag === 0xa0) point.name = readPointName(field);
    else if (field.tag === 0x81) point.reasons = readReasons(field);
    else if (field.tag === 0xa2) point.crlIssuer = readGeneralNames(field);
    else throw malformed('distribution point');
  }
  if (point.name === undefined && point.crlIssuer === undefined) {
    throw malformed('distribution point');
  }
  return point;
};

export const readPointName = (node: DerNode): PointName => {
  const choice = insideOf(node);
  if (choice.tag === 0xa0) return { fullName: readGeneralNames(choice) };
  if (choice.tag === 0xa1) return { relativeName: readRelativeName(choice) };
  throw malformed('distribution point name');
};

export const readReasons = (node: DerNode): readonly ReasonFlag[] =>
  namedBitsOf(node, node.tag).flatMap((bit) => reasonFlags[bit] ?? []);

/** The names of a point, a relative one completed by the name of the CRL's issuer. */
export const namesOfPoint = (point: PointName, crlIssuer: Name): readonly GeneralName[] => {
  if ('fullName' in point) return point.fullName;
  const { parts, comparable } = point.relativeName;
  const name: Name = {
    der: new Uint8Array(),
    text: crlIssuer.text,
    parts: [...crlIssuer.parts, ...parts],
    comparable: [...crlIssuer.comparable, comparable],
  };
  return [{ form: 'directory', name }];
};

/** Where OCSP answers and the issuer's certificate are to be had (RFC 5280 §4.2.2.1). */
export interface AuthorityAccess {
  readonly ocsp: readonly string[];
  readonly caIssuers: readonly string[];
}

export const readAuthorityAccess = (node: DerNode): AuthorityAccess => {
  const descriptions = someChildrenAs(node).map((description) => {
    const [method, location, ...more] = childrenAs(description);
    if (location === undefined || more.length > 0) throw malformed('access description');
    return { method: objectIdOf(method), location: readGeneralName(location) };
  });
  const addresses = (method: string): readonly string[] =>
    descriptions.flatMap((one) =>
      one.method === method && one.location.form === 'uri' ? [one.location.value] : [],
    );
  return {
    ocsp: addresses(x509Oids.accessByOcsp),
    caIssuers: addresses(x509Oids.accessToIssuers),
  };
};

/** The addresses at which a point's CRL is to be had. */
export const urisOfPoint = ({ name }: DistributionPoint): readonly string[] =>
  name !== undefined && 'fullName' in name ? urisOf(name.fullName) : [];
