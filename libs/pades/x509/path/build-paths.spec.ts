import {
  certify,
  extensions,
  party,
  rekeyed,
  type Party,
} from '../../../../test/pki/x509-maker.js';
import { buildPaths, findPath, readCertificate, trustAnchor, validatePath } from '../index.js';
import type { Certificate } from '../certificate.js';
import { partOf } from '../name.js';
import { x509Oids } from '../oids.js';

const at = new Date('2026-01-06T00:00:00Z');
const authority = (issuer: Party, subject: Party, pathLength?: number): Certificate =>
  readCertificate(certify(issuer, subject, { extensions: [extensions.ca(pathLength)] }));
const ended = (issuer: Party, subject: Party): Certificate =>
  readCertificate(
    certify(issuer, subject, {
      to: new Date('2025-06-01T00:00:00Z'),
      extensions: [extensions.ca()],
    }),
  );
const leafOf = (issuer: Party): Certificate => readCertificate(certify(issuer, party('lá')));
const names = (path: readonly Certificate[]): readonly (string | undefined)[] =>
  path.map(({ subject }) => partOf(subject, x509Oids.commonName));

const [root, a, b, c] = [party('gốc'), party('A'), party('B'), party('C')];
const anchor = trustAnchor(authority(root, root));
const evidence = { ocsps: [], crls: [], at, revocationMode: 'soft' } as const;

test('a path leads over the cross-certificate that is still valid', () => {
  const pool = [ended(root, b), authority(root, a), authority(a, b), authority(b, a)];
  const paths = [...buildPaths(leafOf(b), pool, [anchor])].map(({ path }) => names(path));
  expect(paths).toEqual(
    expect.arrayContaining([
      ['B', 'lá'],
      ['A', 'B', 'lá'],
    ]),
  );
  expect(paths).toHaveLength(2);
  const found = findPath(leafOf(b), { ...evidence, pool, anchors: [anchor] });
  expect([found?.isValid, names(found?.path ?? [])]).toEqual([true, ['A', 'B', 'lá']]);
});

test('authorities that only certify each other lead nowhere, and no path comes twice', () => {
  const ring = [
    authority(a, b),
    authority(b, c),
    authority(c, a),
    authority(b, a),
    authority(c, b),
  ];
  expect([...buildPaths(leafOf(a), ring, [anchor])]).toEqual([]);
  const paths = [...buildPaths(leafOf(a), [...ring, authority(root, c)], [anchor])];
  expect(paths.map(({ path }) => names(path))).toEqual([
    ['C', 'A', 'lá'],
    ['C', 'B', 'A', 'lá'],
  ]);
});

test('a name without the key that signed is no issuer', () => {
  const twin = rekeyed(a);
  expect([...buildPaths(leafOf(a), [authority(root, twin)], [anchor])]).toEqual([]);
  expect([...buildPaths(leafOf(root), [], [trustAnchor(authority(a, rekeyed(root)))])]).toEqual([]);
});

test('the anchor itself needs no path, and is held to its period', () => {
  const itself = authority(root, root);
  const [path] = [...buildPaths(itself, [], [trustAnchor(itself)])];
  expect(path?.path).toEqual([]);
  const verdict = (when: string) =>
    validatePath(trustAnchor(itself), [], { at: new Date(when) }).failures.map(({ code }) => code);
  expect(verdict('2026-01-06')).toEqual([]);
  expect(verdict('2030-01-06')).toEqual(['CertificateHadExpired']);
});

test('the anchor’s own constraints bind (RFC 5937)', () => {
  const strict = trustAnchor(authority(root, root, 0));
  const found = findPath(leafOf(a), { ...evidence, pool: [authority(root, a)], anchors: [strict] });
  expect(found?.failures.map(({ code }) => code)).toEqual(['PathIsTooLong']);
});

test('a pool in which everybody certifies everybody is left by the limits', () => {
  const parties = Array.from({ length: 13 }, (_, i) => party(`CA ${i}`));
  const pool = parties.flatMap((one) =>
    parties.filter((other) => other !== one).map((other) => authority(one, other)),
  );
  const [first = root] = parties;
  const began = performance.now();
  expect([...buildPaths(leafOf(first), pool, [anchor])]).toEqual([]);
  const limited = [...buildPaths(leafOf(first), pool, [trustAnchor(authority(first, first))])];
  expect(limited.length).toBeGreaterThan(0);
  const all = [...pool, ...parties.map((one) => authority(root, one))];
  expect([...buildPaths(leafOf(first), all, [anchor], { paths: 10 })]).toHaveLength(10);
  const short = [...buildPaths(leafOf(first), all, [anchor], { length: 3 })];
  expect(Math.max(...short.map(({ path }) => path.length))).toBe(3);
  expect(performance.now() - began).toBeLessThan(5000);
});
