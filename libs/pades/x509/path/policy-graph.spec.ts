import { x509Oids } from '../oids.js';
import {
  acceptedPolicies,
  initialGraph,
  withMappings,
  withPolicies,
  type PolicyGraph,
} from './policy-graph.js';

const map = (issuerPolicy: string, ...subjects: string[]) =>
  subjects.map((subjectPolicy) => ({ issuerPolicy, subjectPolicy }));

test('what every certificate states is left', () => {
  const graph = withPolicies(withPolicies(initialGraph, ['1', '2'], true), ['2', '3'], true);
  expect(acceptedPolicies(graph, undefined)).toEqual(['2']);
  expect(acceptedPolicies(graph, ['2', '9'])).toEqual(['2']);
  expect(acceptedPolicies(graph, ['1'])).toEqual([]);
  expect(withPolicies(graph, ['1'], true)).toBeUndefined();
});

test('any policy stands for those that were asked for, where it is allowed', () => {
  const any = [x509Oids.anyPolicy];
  const graph = withPolicies(withPolicies(initialGraph, any, true), any, true);
  expect(acceptedPolicies(graph, undefined)).toEqual(any);
  expect(acceptedPolicies(graph, ['7'])).toEqual(['7']);
  expect(withPolicies(initialGraph, any, false)).toBeUndefined();
});

test('a mapped policy is told by the name it had above', () => {
  const stated = withPolicies(initialGraph, ['1'], true);
  const mapped = withPolicies(withMappings(stated, map('1', '2'), true), ['2'], true);
  expect(acceptedPolicies(mapped, undefined)).toEqual(['1']);
  expect(withPolicies(withMappings(stated, map('1', '2'), true), ['1'], true)).toBeUndefined();
  expect(withMappings(stated, map('1', '2'), false)).toBeUndefined();
});

test('mappings of everything to everything, thirty times over, take no time (CVE-2023-0464)', () => {
  const policies = Array.from({ length: 30 }, (_, i) => `1.${i}`);
  const everything = policies.flatMap((one) => map(one, ...policies));
  let graph: PolicyGraph = initialGraph;
  const began = performance.now();
  for (let depth = 0; depth < 30; depth += 1) {
    graph = withMappings(withPolicies(graph, policies, true), everything, true);
  }
  expect(acceptedPolicies(graph, undefined)).toEqual(policies);
  expect(performance.now() - began).toBeLessThan(5000);
});
