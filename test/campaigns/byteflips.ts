// npm run campaign -- byteflips --n 20000 --seed 7
// One bit of each byte of a B-LTA file changed, so many bytes spread over it, all with --n 0: the
// verdict must change, wherever a ByteRange covers the byte and wherever it alters the last token.
import { availableParallelism } from 'node:os';
import { verifyPdf } from '#pades';
import { Thread, threadScript } from '#platform';
import { climbed } from '../pki/at-level.js';
import { dayOf, pemOf, startTestServices } from '../pki/services/index.js';
import { aPreparedPdf } from '../pki/signed.js';
import { isWithin, lastValueOf, lengthOf, type LastValue } from './byteflips/flip.js';
import type { Asked, Unseen } from './byteflips/worker.js';

interface Campaign {
  readonly n: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

const batch = 200;

export async function run({ n, seed, report }: Campaign) {
  const file = await longTermFile();
  const options = { trust: [pemOf('root')], at: dayOf(1) };
  const { verdict, revisions } = verifyPdf(file, options);
  if (verdict !== 'valid') throw new Error(`the file is ${verdict} before anything is changed`);
  const last = lastValueOf(file);
  const wanted = placesThatMatter(file, last);
  const places = spread(wanted, n === 0 ? wanted.length : n, seed);
  report(`${file.length} byte, ${revisions.length} phiên bản; đổi ${places.length} chỗ`);
  for (const { why, bytes } of placesThatDoNot(last)) report(`không xét ${bytes} byte: ${why}`);
  const unseen = await judgeAll({ file, options, seed }, places, report);
  for (const { at, verdict: said } of unseen) report(`byte ${at}: ${said}`);
  return { passed: places.length - unseen.length, failed: unseen.length };
}

const longTermFile = async (): Promise<Uint8Array> => {
  const services = await startTestServices(() => dayOf(0));
  const prepared = await aPreparedPdf();
  const { 'B-LTA': file } = await climbed(services, prepared).finally(() => services.close());
  return file;
};

/** Everything but the padding behind the last token and the certificates beside its signer's. */
const placesThatMatter = (file: Uint8Array, last: LastValue): readonly number[] =>
  Array.from(file.keys()).filter(
    (at) =>
      !isWithin(last.place, at) ||
      (isWithin(last.digits, at) && !last.companions.some((one) => isWithin(one, at))),
  );

const placesThatDoNot = ({ place, digits, companions }: LastValue) => [
  {
    why: 'số 0 lấp chỗ sau dấu thời gian cuối cùng, không thuộc giá trị của nó',
    bytes: lengthOf(place) - lengthOf(digits),
  },
  {
    why: 'chứng thư của bên cấp kèm dấu thời gian cuối cùng: không ai ký bản kèm, /DSS có bản được ký',
    bytes: companions.reduce((sum, one) => sum + lengthOf(one), 0),
  },
];

/** So many of the places, evenly, beginning where the seed says. */
const spread = (places: readonly number[], n: number, seed: number): readonly number[] => {
  const step = Math.max(1, places.length / n);
  const first = seed % Math.ceil(step);
  const count = Math.min(n, places.length);
  return Array.from(
    { length: count },
    (_, i) => places[Math.floor(i * step + first) % places.length]!,
  );
};

const judgeAll = async (
  asked: Omit<Asked, 'places'>,
  places: readonly number[],
  report: Campaign['report'],
): Promise<readonly Unseen[]> => {
  const script = threadScript(import.meta.url, './byteflips/worker.js');
  const limits = { timeMs: 600_000, memoryMb: 512 };
  const unseen: Unseen[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const thread = new Thread<Asked, readonly Unseen[]>(script, limits);
    while (next < places.length) {
      const part = places.slice(next, (next += batch));
      unseen.push(...(await thread.ask({ ...asked, places: part })));
      if (next % (batch * 25) === 0) report(`${next} chỗ, ${unseen.length} không bị thấy`);
    }
    await thread.stop();
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return unseen;
};
