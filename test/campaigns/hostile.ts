// npm run campaign -- hostile --n 2000 --seed 7
// Files damaged by chance, and files of 20 MB meant to take time, memory or stack, judged as the
// server judges them: each gets a verdict within its limits of time and of all memory, the file's own
// copies included, and the next file is judged as ever.
import { memoryUsage } from 'node:process';
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

const size = 20;
const mostMemoryMb = 512;

export async function run({ n, seed, report }: Campaign) {
  const pki = await makeTestPki();
  const options = { trust: [pki.authority.rootPem], at: signingDay };
  const files: Uint8Array[] = [];
  for (const kind of ['table', 'stream'] as const)
    files.push(clerkSeals(leaderSigns(await aPreparedPdf(kind), pki.leader), pki.seal));
  const counts = { passed: 0, failed: 0 };
  const worst = { seconds: 0, megabytes: 0 };
  const count = (fault: string | null, what: string): void => {
    counts[fault === null ? 'passed' : 'failed'] += 1;
    if (fault !== null) report(`${what}: ${fault}`);
  };
  for (const [name, make] of Object.entries(hostileFiles)) {
    const file = make(size);
    const { result, seconds, megabytes } = await weighed(() => verifyInThread(file, options));
    const cost = `${seconds.toFixed(1)} giây, thêm ${megabytes} MB`;
    report(`${name}: ${result.verdict}, ${cost}, ${result.findings[0]?.code ?? ''}`);
    worst.seconds = Math.max(worst.seconds, seconds);
    worst.megabytes = Math.max(worst.megabytes, megabytes);
    count(result.verdict === 'valid' ? 'accepted' : null, name);
    count(seconds > verificationLimits.timeMs / 1000 + 2 ? 'quá hạn' : null, `${name}, thời gian`);
    count(megabytes > mostMemoryMb ? `${megabytes} MB` : null, `${name}, bộ nhớ`);
    const after = await verifyInThread(files[0]!, options);
    count(after.verdict === 'valid' ? null : after.conclusion, `${name}, tệp sau đó`);
  }
  report(`nặng nhất: ${worst.seconds.toFixed(1)} giây, thêm ${worst.megabytes} MB`);
  for (let i = 0; i < n; i += 1) {
    const file = files[i % files.length]!;
    const bytes = damaged(file, diceOf(seed * 1_000_003 + i));
    count(faultOf(bytes, file, options), `hỏng ${i}, hạt giống ${seed}`);
  }
  report(`${n} tệp hỏng ngẫu nhiên`);
  return counts;
}

/** What work of another thread costs: the most memory of the process meanwhile, above what it had. */
async function weighed<Result>(work: () => Promise<Result>) {
  const begun = performance.now();
  const before = memoryUsage.rss();
  let most = before;
  const scale = setInterval(() => (most = Math.max(most, memoryUsage.rss())), 5);
  const result = await work().finally(() => clearInterval(scale));
  const seconds = (performance.now() - begun) / 1000;
  return { result, seconds, megabytes: Math.round((most - before) / 1024 / 1024) };
}

function faultOf(
  bytes: Buffer,
  file: Uint8Array,
  options: Parameters<typeof verifyPdf>[1],
): string | null {
  const { verdict, findings } = verifyPdf(bytes, options);
  const [unread] = findings.filter(({ code }) => code === 'FileIsNotReadable');
  if (unread && !/ \(Pdf\w+[,)]/.test(unread.message)) return unread.message;
  return verdict === 'valid' && !bytes.equals(file) ? 'accepted' : null;
}
