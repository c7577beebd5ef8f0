import { P12Signer, PDF } from '@libpdf/core';
import { PDFDocument } from 'pdf-lib';
import {
  completeLeaderSignature,
  openLeaderSignature,
  prepareFields,
  readPhase,
  type SigningKey,
  type TestCredential,
} from '#pades';
import { makeTestPki, signingDay } from '../test/pki/index.js';
import { formFonts, samplePlaces } from '../test/pki/sample-pdf.js';
import { tellLoad } from './support/load.js';
import { percentile, rounded } from './support/percentile.js';

export const title = 'Riêng việc ký một tệp 250 KB, RSA-2048, cạnh @libpdf/core cùng tệp và khóa';

/** `npm run bench -- sign [TIMES]`: median over 50 unless said otherwise; no network. */
export async function run([times = '50']: readonly string[]): Promise<object[]> {
  tellLoad();
  const { leader } = await makeTestPki();
  const file = await aFileOf(250 * 1024);
  const inKey = { ms: 0 };
  const key = timedKey(leader.key, inKey);
  const signer = await P12Signer.create(leader.p12('1234'), '1234');
  const ours = () => signOurs(file, key);
  const theirs = async () =>
    (await (await PDF.load(file)).sign({ signer, signingTime: signingDay })).bytes;
  const rounds = Number(times);
  // in turns, so that a busy moment of the machine hits both
  const [our, their]: [number[], number[]] = [[], []];
  await ours();
  await theirs();
  inKey.ms = 0;
  for (let i = 0; i < rounds; i += 1) {
    our.push(await timed(ours));
    their.push(await timed(theirs));
  }
  const total = our.reduce((sum, ms) => sum + ms, 0);
  return [
    {
      'ai ký': 'Trình Ký',
      KB: Math.round(file.length / 1024),
      ...figures(our),
      'phần trong khóa RSA': `${rounded((inKey.ms / total) * 100)} %`,
    },
    {
      'ai ký': '@libpdf/core',
      KB: Math.round(file.length / 1024),
      ...figures(their),
      'phần trong khóa RSA': '',
    },
  ];
}

const figures = (times: number[]) => {
  times.sort((a, b) => a - b);
  return {
    'p50 ms': rounded(percentile(times, 50), 2),
    'p95 ms': rounded(percentile(times, 95), 2),
  };
};

/** As the leader signs, from the stored bytes to the signed ones; neither draws a picture. */
const signOurs = (file: Uint8Array, key: SigningKey): Uint8Array => {
  const pending = openLeaderSignature(readPhase(file, 'prepared'), {
    certificateChain: key.certificateChain,
    at: signingDay,
    signerName: 'Nguyễn Văn A',
  });
  return completeLeaderSignature(pending, key.sign(pending.toBeSigned));
};

const timedKey = (key: TestCredential['key'], spent: { ms: number }): SigningKey => ({
  ...key,
  sign: (bytes) => {
    const begun = performance.now();
    const value = key.sign(bytes);
    spent.ms += performance.now() - begun;
    return value;
  },
});

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A page with its blank fields and a picture's worth of bytes that no filter makes smaller. */
async function aFileOf(bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595.28, 841.89]).drawText('Ke hoach', { x: 90, y: 690 });
  const bare = prepareFields(await saved(pdf), samplePlaces, formFonts);
  const ballast = Buffer.alloc(Math.max(bytes - bare.length, 0));
  for (let i = 0; i + 4 <= ballast.length; i += 4)
    ballast.writeUInt32LE(Math.imul(i, 2_654_435_761) >>> 0, i);
  pdf.context.register(pdf.context.stream(ballast));
  return prepareFields(await saved(pdf), samplePlaces, formFonts);
}

const saved = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ useObjectStreams: false, addDefaultPage: false });
