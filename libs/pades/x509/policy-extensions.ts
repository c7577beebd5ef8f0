import { objectIdOf, type DerNode } from '../cms/der.js';
import { childrenAs, malformed, smallIntegerOf, someChildrenAs } from './values.js';

export interface PolicyMapping {
  readonly issuerPolicy: string;
  readonly subjectPolicy: string;
}

export interface PolicyConstraints {
  readonly requireExplicitPolicy?: number;
  readonly inhibitPolicyMapping?: number;
}

/** Nobody states as many; each is compared with each (RFC 9618 §5.2). */
const mostPolicies = 256;

export const readPolicies = (node: DerNode): readonly string[] => {
  const policies = someChildrenAs(node).map((one) => objectIdOf(childrenAs(one)[0]));
  if (new Set(policies).size !== policies.length) throw malformed('policy twice');
  if (policies.length > mostPolicies) throw malformed('too many policies');
  return policies;
};

export const readPolicyMappings = (node: DerNode): readonly PolicyMapping[] => {
  const mappings = someChildrenAs(node);
  if (mappings.length > mostPolicies) throw malformed('too many policy mappings');
  return mappings.map((mapping) => {
    const [issuer, subject, ...more] = childrenAs(mapping);
    if (more.length > 0) throw malformed('policy mapping');
    return { issuerPolicy: objectIdOf(issuer), subjectPolicy: objectIdOf(subject) };
  });
};

export const readPolicyConstraints = (node: DerNode): PolicyConstraints => {
  const fields = someChildrenAs(node);
  if (fields.some(({ tag }) => tag !== 0x80 && tag !== 0x81)) throw malformed('policy constraints');
  const [required, inhibited] = [0x80, 0x81].map((tag) =>
    fields.find((field) => field.tag === tag),
  );
  return {
    ...(required === undefined ? {} : { requireExplicitPolicy: smallIntegerOf(required, 0x80) }),
    ...(inhibited === undefined ? {} : { inhibitPolicyMapping: smallIntegerOf(inhibited, 0x81) }),
  };
};
