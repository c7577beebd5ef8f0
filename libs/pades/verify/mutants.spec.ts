import { makeTestPki } from '../../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../../test/pki/signed.js';
import { verifyPdf } from './verify-pdf.js';
import { signingDay } from '../../../test/pki/index.js';
import { flippedAt, placesToFlip } from '../../../test/mutants/places.js';
import {
  faultOf,
  mutant,
  operators,
  type Mutant,
  type Subject,
} from '../../../test/mutants/index.js';

const seed = 20261122;
let subject: Subject;
let mutants: readonly Mutant[];
beforeAll(async () => {
  const pki = await makeTestPki();
  const leaderSigned = leaderSigns(await aPreparedPdf(), pki.leader);
  subject = { pki, leaderSigned, issued: clerkSeals(leaderSigned, pki.seal) };
  mutants = Array.from({ length: 200 }, (_, number) => mutant(subject, seed, number));
});

test('what the forgers start from is valid', () => {
  const options = { trust: [subject.pki.authority.rootPem], at: signingDay };
  expect(verifyPdf(subject.issued, options).verdict).toBe('valid');
});

test('200 mutants by every operator, before and after the seal: none accepted, none crashing', () => {
  expect(operators.length).toBeGreaterThanOrEqual(24);
  expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
  expect(mutants).toHaveLength(200);
  const faults = mutants.flatMap((one, number) => {
    const fault = faultOf(one);
    return fault === null ? [] : [`${number} ${one.operator.name}, ${one.place}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('most of what is forged before the seal reaches the verifier', () => {
  const before = mutants.filter(({ place }) => place === 'before the seal');
  const judged = before.filter(({ report }) => report !== undefined);
  expect(judged.length).toBeGreaterThan(before.length / 2);
});

test('no byte that was signed, and no digit of a signature, may change unseen', () => {
  const places = placesToFlip(subject.issued);
  const options = { trust: [subject.pki.authority.rootPem], at: signingDay };
  const step = Math.floor(places.length / 60);
  const sampled = places.filter((_, i) => i % step === seed % step);
  const unseen = sampled.filter(
    (at) => verifyPdf(flippedAt(subject.issued, at), options).verdict === 'valid',
  );
  expect([sampled.length, unseen]).toEqual([expect.any(Number), []]);
  expect(sampled.length).toBeGreaterThanOrEqual(60);
});
