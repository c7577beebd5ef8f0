import { X509Certificate } from 'node:crypto';
import { makeTestPki, signingDay, type TestPki } from '../../../../test/pki/index.js';
import { isTrusted } from './trusted-chain.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await makeTestPki();
});

const read = (pem: string) => new X509Certificate(pem);
const judge = (
  leaf: string,
  others: readonly string[],
  anchors: readonly string[],
  at = signingDay,
) => isTrusted(read(leaf), others.map(read), anchors.map(read), at);

test('a chain over the intermediate to the root is trusted', () => {
  const { rootPem, intermediatePem } = pki.authority;
  expect(judge(pki.leader.pem, [intermediatePem], [rootPem])).toBe(true);
});

test('an intermediate may itself be the anchor', () => {
  expect(judge(pki.leader.pem, [], [pki.authority.intermediatePem])).toBe(true);
});

test('without the intermediate there is no path', () => {
  expect(judge(pki.leader.pem, [], [pki.authority.rootPem])).toBe(false);
});

test('without an anchor nothing is trusted, not even a root', () => {
  const { rootPem, intermediatePem } = pki.authority;
  expect(judge(pki.leader.pem, [intermediatePem, rootPem], [])).toBe(false);
});

test("another authority's root is no way", () => {
  const { intermediatePem } = pki.foreign;
  expect(judge(pki.impostor.pem, [intermediatePem], [pki.authority.rootPem])).toBe(false);
});

test("a person's certificate issues none, though it be called an anchor", () => {
  expect(judge(pki.leader.pem, [pki.otherPerson.pem], [pki.seal.pem])).toBe(false);
});

test('a chain is judged on its day', () => {
  const { rootPem, intermediatePem } = pki.authority;
  const chain = [pki.expired.pem, [intermediatePem], [rootPem]] as const;
  expect(judge(...chain)).toBe(false);
  const beforeTheAuthority = new Date('2025-11-01T00:00:00Z');
  expect(judge(...chain, beforeTheAuthority)).toBe(false);
});
