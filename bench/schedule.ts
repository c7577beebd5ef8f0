import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSchedule } from '#vntime';
import { tellLoad } from './support/load.js';
import { percentile, rounded } from './support/percentile.js';

/** The limit beside it: splitting a phrase into its words and numbers, which any reader must do first. */
export const title =
  'Đọc thời gian ghi bằng lời: micro giây mỗi cụm từ, cạnh một lần tách từ bằng biểu thức chính quy (bước đầu của mọi cách đọc)';

const corpus = resolve('libs/vntime/phrase/corpus/plans.tsv');

/** `npm run bench -- schedule [COUNT]`: so many phrases of the corpus in turn, 10,000 unless said otherwise. */
export function run([count = '10000']: readonly string[]): object[] {
  tellLoad();
  const phrases = readFileSync(corpus, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[1] ?? '')
    .filter(Boolean);
  const wanted = Array.from({ length: Number(count) }, (_, i) => phrases[i % phrases.length] ?? '');
  const split = (phrase: string) => [...phrase.normalize('NFKC').matchAll(/\d+|\p{L}+|\S/gu)];
  return [
    measure('tách từ', wanted, split),
    measure('đọc', wanted, (phrase) => readSchedule(phrase, { year: 2026 })),
  ];
}

function measure(name: string, phrases: readonly string[], work: (phrase: string) => unknown) {
  for (const phrase of phrases.slice(0, 1000)) work(phrase);
  const times = phrases
    .map((phrase) => {
      const start = process.hrtime.bigint();
      work(phrase);
      return Number(process.hrtime.bigint() - start) / 1000;
    })
    .sort((a, b) => a - b);
  return {
    việc: name,
    'cụm từ': phrases.length,
    'p50 (µs)': rounded(percentile(times, 50)),
    'p99 (µs)': rounded(percentile(times, 99)),
    'tổng (ms)': rounded(times.reduce((sum, time) => sum + time, 0) / 1000),
  };
}
