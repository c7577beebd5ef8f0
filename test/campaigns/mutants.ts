// npm run campaign -- mutants --n 3000 --seed 7
// Forgeries of our own files by every operator, before and after the seal; then every byte that was
// signed and every digit of the signatures' DER changed once: nothing may be accepted, nothing crash.
import { verifyPdf } from '#pades';
import { faultOf, mutant, operators, type Subject } from '../mutants/index.js';
import { flippedAt, placesToFlip } from '../mutants/places.js';
import { makeTestPki, signingDay } from '../pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../pki/signed.js';

interface Campaign {
  readonly n: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Flips per mutant asked for: with `--n 100000` each place of a file is tried. */
const flipsPerMutant = 5;

export async function run({ n, seed, report }: Campaign) {
  const subjects = [await subjectOf('table'), await subjectOf('stream')];
  const counts = { passed: 0, failed: 0 };
  const count = (fault: string | null, what: string): void => {
    counts[fault === null ? 'passed' : 'failed'] += 1;
    if (fault !== null) report(`${what}: ${fault}`);
  };
  for (let number = 0; number < n; number += 1) {
    const one = mutant(subjects[number % 2]!, seed, number);
    count(faultOf(one), `${number} ${one.operator.name}, ${one.place}, hạt giống ${seed}`);
  }
  report(`${n} tệp giả theo ${operators.length} cách, trước và sau dấu`);
  for (const subject of subjects) flipAll(subject, n * flipsPerMutant, seed, count, report);
  return counts;
}

const subjectOf = async (kind: 'table' | 'stream'): Promise<Subject> => {
  const pki = await makeTestPki();
  const leaderSigned = leaderSigns(await aPreparedPdf(kind), pki.leader);
  return { pki, leaderSigned, issued: clerkSeals(leaderSigned, pki.seal) };
};

/** Evenly spread over all places, beginning where the seed says. */
function flipAll(
  { pki, issued }: Subject,
  most: number,
  seed: number,
  count: (fault: string | null, what: string) => void,
  report: Campaign['report'],
): void {
  const places = placesToFlip(issued);
  const step = Math.max(1, Math.floor(places.length / most));
  const options = { trust: [pki.authority.rootPem], at: signingDay };
  let tried = 0;
  for (let i = seed % step; i < places.length; i += step, tried += 1) {
    const { verdict } = verifyPdf(flippedAt(issued, places[i]!), options);
    count(verdict === 'valid' ? 'accepted' : null, `byte ${places[i]} lật`);
  }
  report(`${tried} chỗ trong ${places.length} bị lật`);
}
