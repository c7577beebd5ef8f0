import { PDFDocument } from 'pdf-lib';
import { prepareFields, verifyPdf } from '#pades';
import { climbed } from '../test/pki/at-level.js';
import { formFonts, samplePdf, samplePlaces } from '../test/pki/sample-pdf.js';
import { dayOf, pemOf, startTestServices } from '../test/pki/services/index.js';
import { percentile, rounded } from './support/percentile.js';
import { tellLoad } from './support/load.js';

export const title = 'Kiểm tra chữ ký: tệp B-LTA, rồi tệp lớn dần tới 200 MB';

const sizes = [1, 5, 20, 50, 100, 200];

/** `npm run bench -- verify [TIMES]`: 60 times unless said otherwise; a large file thrice. */
export async function run([times = '60']: readonly string[]): Promise<object[]> {
  tellLoad();
  const rows = [];
  for (const size of [0, ...sizes]) rows.push(await measured(size, Number(times)));
  return rows;
}

async function measured(megabytes: number, times: number) {
  // Anew for each file: connections do not outlive the seconds in which nothing else runs.
  const services = await startTestServices(() => dayOf(0));
  const prepared = prepareFields(await grown(megabytes), samplePlaces, formFonts);
  const { 'B-LTA': file } = await climbed(services, prepared).finally(() => services.close());
  const options = { trust: [pemOf('root')], at: dayOf(1) };
  const rounds = Array.from({ length: megabytes === 0 ? times : 3 }, () => {
    const begun = performance.now();
    verifyPdf(file, options);
    return performance.now() - begun;
  });
  rounds.sort((a, b) => a - b);
  const { verdict, revisions, signatures } = verifyPdf(file, options);
  return {
    MB: rounded(file.length / 1024 / 1024),
    'phiên bản': revisions.length,
    mức: signatures[0]?.level,
    'kết luận': verdict,
    'p50 ms': rounded(percentile(rounds, 50)),
    'p95 ms': rounded(percentile(rounds, 95)),
  };
}

/** The sample with a stream that no filter makes smaller. */
async function grown(megabytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await samplePdf('table'));
  const ballast = Buffer.alloc(megabytes * 1024 * 1024);
  for (let i = 0; i + 4 <= ballast.length; i += 4)
    ballast.writeUInt32LE(Math.imul(i, 2_654_435_761) >>> 0, i);
  pdf.context.register(pdf.context.stream(ballast));
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}
