import { isSelfIssued, type Certificate } from '../certificate.js';
import { x509Oids } from '../oids.js';
import type { PathRules } from './path-rules.js';
import type { PathFailure } from './path-verdict.js';
import {
  acceptedPolicies,
  initialGraph,
  withMappings,
  withPolicies,
  type PolicyGraph,
} from './policy-graph.js';

/** The graph and the three counters that go down the path (RFC 5280 §6.1.2 d–f). */
export interface PolicyState {
  readonly graph: PolicyGraph;
  readonly explicitPolicy: number;
  readonly policyMapping: number;
  readonly inhibitAnyPolicy: number;
}

export const initialPolicyState = (length: number, rules: PathRules): PolicyState => ({
  graph: initialGraph,
  explicitPolicy: rules.requireExplicitPolicy === true ? 0 : length + 1,
  policyMapping: rules.inhibitPolicyMapping === true ? 0 : length + 1,
  inhibitAnyPolicy: rules.inhibitAnyPolicy === true ? 0 : length + 1,
});

/** Takes in what a certificate states (§6.1.3 d–e). */
export const afterPolicies = (
  state: PolicyState,
  certificate: Certificate,
  isLast: boolean,
): PolicyState => {
  const { policies } = certificate;
  if (policies === undefined) return { ...state, graph: undefined };
  const isAnyAllowed = state.inhibitAnyPolicy > 0 || (!isLast && isSelfIssued(certificate));
  return { ...state, graph: withPolicies(state.graph, policies, isAnyAllowed) };
};

/** Whether a policy was asked for and none is left (§6.1.3 f). */
export const lacksPolicy = ({ graph, explicitPolicy }: PolicyState): boolean =>
  explicitPolicy === 0 && graph === undefined;

/** Any policy can neither be mapped nor be mapped to (§6.1.4 a). */
export const mapsAnyPolicy = ({ policyMappings }: Certificate): boolean =>
  policyMappings.some(({ issuerPolicy, subjectPolicy }) =>
    [issuerPolicy, subjectPolicy].includes(x509Oids.anyPolicy),
  );

/** Prepares for the certificate below (§6.1.4 b, h–j). */
export const forNextCertificate = (state: PolicyState, certificate: Certificate): PolicyState => {
  const { policyMappings, policyConstraints, inhibitAnyPolicy = Infinity } = certificate;
  const { requireExplicitPolicy = Infinity, inhibitPolicyMapping = Infinity } = policyConstraints;
  const less = (counter: number): number =>
    isSelfIssued(certificate) ? counter : Math.max(counter - 1, 0);
  return {
    graph: withMappings(state.graph, policyMappings, state.policyMapping > 0),
    explicitPolicy: Math.min(less(state.explicitPolicy), requireExplicitPolicy),
    policyMapping: Math.min(less(state.policyMapping), inhibitPolicyMapping),
    inhibitAnyPolicy: Math.min(less(state.inhibitAnyPolicy), inhibitAnyPolicy),
  };
};

/** The policies at the end, and whether they do (§6.1.5 a–b, g). An anchor alone needs none. */
export const concludePolicies = (
  { graph, explicitPolicy }: PolicyState,
  target: Certificate | undefined,
  { initialPolicies }: PathRules,
): { readonly accepted: readonly string[]; readonly failures: readonly PathFailure[] } => {
  if (target === undefined) return { accepted: [], failures: [] };
  const accepted = acceptedPolicies(graph, initialPolicies);
  const isRequired = explicitPolicy <= 1 || target.policyConstraints.requireExplicitPolicy === 0;
  const isMissing = isRequired && accepted.length === 0;
  return {
    accepted,
    failures: isMissing ? [{ code: 'PolicyIsMissing', certificate: target }] : [],
  };
};
