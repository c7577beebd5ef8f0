// npm run campaign -- hostile --n 2000 --seed 7
// Files damaged by chance, and files of 19 MB meant to take time, memory or stack, judged as the
// server judges them: each gets a verdict within its limits, and the next file is judged as ever.
import { verifyPdf } from '#pades';
import {
  verificationLimits,
  verifyInThread,
} from '../../libs/modules/signing/verification/verify-in-thread.js';
import { damaged } from '../mutants/fuzz.js';
import { hostileFiles } from '../mutants/hostile.js';
import { makeTestPki, signingDay } from '../pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../pki/signed.js';
import { diceOf } from './unseen/random.js';

interface Campaign {
  readonly n: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

const size = 19;

export async function run({ n, seed, report }: Campaign) {
  const pki = await makeTestPki();
  const options = { trust: [pki.authority.rootPem], at: signingDay };
  const files: Uint8Array[] = [];
  for (const kind of ['table', 'stream'] as const)
    files.push(clerkSeals(leaderSigns(await aPreparedPdf(kind), pki.leader), pki.seal));
  const counts = { passed: 0, failed: 0 };
  const count = (fault: string | null, what: string): void => {
    counts[fault === null ? 'passed' : 'failed'] += 1;
    if (fault !== null) report(`${what}: ${fault}`);
  };
  for (const [name, make] of Object.entries(hostileFiles)) {
    const begun = performance.now();
    const { verdict, findings } = await verifyInThread(make(size), options);
    const seconds = (performance.now() - begun) / 1000;
    report(`${name}: ${verdict}, ${seconds.toFixed(1)} giây, ${findings[0]?.code ?? ''}`);
    const isLate = seconds > verificationLimits.timeMs / 1000 + 2;
    count(verdict === 'valid' || isLate ? 'quá hạn' : null, name);
    const after = await verifyInThread(files[0]!, options);
    count(after.verdict === 'valid' ? null : after.conclusion, `${name}, tệp sau đó`);
  }
  for (let i = 0; i < n; i += 1) {
    const file = files[i % files.length]!;
    const bytes = damaged(file, diceOf(seed * 1_000_003 + i));
    count(faultOf(bytes, file, options), `hỏng ${i}, hạt giống ${seed}`);
  }
  report(`${n} tệp hỏng ngẫu nhiên`);
  return counts;
}

function faultOf(
  bytes: Buffer,
  file: Uint8Array,
  options: Parameters<typeof verifyPdf>[1],
): string | null {
  const { verdict, findings } = verifyPdf(bytes, options);
  const [unread] = findings.filter(({ code }) => code === 'FileIsNotReadable');
  if (unread && !/: Pdf\w+ \{/.test(unread.message)) return unread.message;
  return verdict === 'valid' && !bytes.equals(file) ? 'accepted' : null;
}
