import type { PolicyMapping } from '../policy-extensions.js';
import { x509Oids } from '../oids.js';

const { anyPolicy } = x509Oids;

/**
 * The policies under which a path holds so far, as a graph with one node a policy and depth: the
 * tree of RFC 5280 §6.1 without its exponential growth (RFC 9618 §5). `undefined` is the empty one.
 */
export type PolicyGraph = readonly PolicyLevel[] | undefined;

type PolicyLevel = ReadonlyMap<string, PolicyNode>;

interface PolicyNode {
  readonly policy: string;
  /** Policies that the next certificate may state to stand below this node. */
  readonly expected: ReadonlySet<string>;
  /** Policies of its parents, one depth above. */
  readonly parents: ReadonlySet<string>;
}

const node = (
  policy: string,
  parents: Iterable<string>,
  expected: Iterable<string> = [policy],
): PolicyNode => ({ policy, expected: new Set(expected), parents: new Set(parents) });

export const initialGraph: PolicyGraph = [new Map([[anyPolicy, node(anyPolicy, [])]])];

/** Adds the policies of the next certificate (RFC 9618 §5.3, step d). */
export const withPolicies = (
  graph: PolicyGraph,
  policies: readonly string[],
  isAnyAllowed: boolean,
): PolicyGraph => {
  const above = graph?.at(-1);
  if (graph === undefined || above === undefined) return undefined;
  const level = new Map<string, PolicyNode>();
  for (const policy of policies.filter((one) => one !== anyPolicy)) {
    const parents = expecting(above, policy);
    if (parents.length > 0) level.set(policy, node(policy, parents));
    else if (above.has(anyPolicy)) level.set(policy, node(policy, [anyPolicy]));
  }
  if (isAnyAllowed && policies.includes(anyPolicy)) {
    const awaited = [...above.values()].flatMap(({ expected }) => [...expected]);
    for (const policy of awaited.filter((one) => !level.has(one))) {
      level.set(policy, node(policy, expecting(above, policy)));
    }
  }
  return pruned([...graph, level]);
};

const expecting = (level: PolicyLevel, policy: string): readonly string[] =>
  [...level.values()].filter(({ expected }) => expected.has(policy)).map((one) => one.policy);

/** Applies the mappings of the certificate just added (RFC 9618 §5.4, step b). */
export const withMappings = (
  graph: PolicyGraph,
  mappings: readonly PolicyMapping[],
  isMappingAllowed: boolean,
): PolicyGraph => {
  const last = graph?.at(-1);
  if (graph === undefined || last === undefined || mappings.length === 0) return graph;
  const level = new Map(last);
  for (const policy of new Set(mappings.map(({ issuerPolicy }) => issuerPolicy))) {
    const subjects = mappings
      .filter(({ issuerPolicy }) => issuerPolicy === policy)
      .map(({ subjectPolicy }) => subjectPolicy);
    const found = level.get(policy);
    if (!isMappingAllowed) level.delete(policy);
    else if (found !== undefined) level.set(policy, node(policy, found.parents, subjects));
    else if (level.has(anyPolicy)) level.set(policy, node(policy, [anyPolicy], subjects));
  }
  return pruned([...graph.slice(0, -1), level]);
};

/** Nodes without a child below them go, from the bottom up. */
const pruned = (graph: readonly PolicyLevel[]): PolicyGraph => {
  const [last = new Map<string, PolicyNode>(), ...above] = [...graph].reverse();
  if (last.size === 0) return undefined;
  const kept = [last];
  for (const level of above) {
    const wanted = new Set([...(kept[0]?.values() ?? [])].flatMap(({ parents }) => [...parents]));
    kept.unshift(new Map([...level].filter(([policy]) => wanted.has(policy))));
  }
  return kept;
};

/**
 * The policies under which the whole path holds, in the words of whoever relies on it, held against
 * those he accepts (RFC 9618 §5.5, step g).
 */
export const acceptedPolicies = (
  graph: PolicyGraph,
  initial: readonly string[] | undefined,
): readonly string[] => {
  const stated = statedPolicies(graph);
  if (initial === undefined || initial.includes(anyPolicy)) return stated;
  return stated.includes(anyPolicy) ? initial : initial.filter((one) => stated.includes(one));
};

/** Policies before any mapping: those whose parent is any policy, and any policy at the end. */
const statedPolicies = (graph: PolicyGraph): readonly string[] => {
  const below = (graph ?? []).flatMap((level) => [...level.values()]);
  const first = below.filter(
    ({ policy, parents }) => policy !== anyPolicy && parents.has(anyPolicy),
  );
  const policies = new Set(first.map(({ policy }) => policy));
  if (graph?.at(-1)?.has(anyPolicy) === true) policies.add(anyPolicy);
  return [...policies];
};
