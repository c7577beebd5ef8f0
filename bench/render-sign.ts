import 'reflect-metadata';
import { cpuUsage, resourceUsage } from 'node:process';
import { systemClock, systemIds } from '#kernel';
import { RenderingFacade, RenderingModule } from '#modules/rendering';
import { makeTestAuthority } from '#pades';
import { NestFactory } from '@nestjs/core';
import type { FrozenDraft } from '#nd30';
import { aFrozenDraft, aPlan, withAnnexOfRows, withLongText } from '../test/builders/content.js';
import { percentile, rounded } from './support/percentile.js';
import { renderAndSign, type Signers } from './render-sign/render-and-sign.js';
import { tellLoad } from './support/load.js';

export const title = 'Tạo PDF và hai chữ ký của một kế hoạch có phụ lục 60 dòng';

/** `npm run bench -- render-sign [TIMES]`: 20 times unless said otherwise, after a first one. */
export async function run([times = '20']: readonly string[]): Promise<object[]> {
  tellLoad();
  const signers = await makeSigners();
  const app = await NestFactory.createApplicationContext(RenderingModule, { logger: false });
  try {
    const once = (no: number) =>
      timed(() => renderAndSign(app.get(RenderingFacade), draftOf(no), signers));
    const first = await once(0);
    const later = [];
    for (let no = 1; no <= Number(times); no += 1) later.push(await once(no));
    return [row(first, later)];
  } finally {
    await app.close();
  }
}

/** Thirteen pages; each draft another one, so that nothing is at hand from the last. */
const draftOf = (no: number): FrozenDraft =>
  aFrozenDraft(
    withAnnexOfRows(60, withLongText(1, aPlan({ subject: `Cải cách hành chính, lần ${no}` }))),
  );

type Once = Timed<Awaited<ReturnType<typeof renderAndSign>>>;

function row(first: Once, later: readonly Once[]): object {
  const walls = later.map(({ wall }) => wall).sort((a, b) => a - b);
  const cpus = later.map(({ cpu }) => cpu).sort((a, b) => a - b);
  return {
    trang: first.result.pages,
    KB: Math.round(first.result.pdf.length / 1024),
    lần: later.length,
    'lần đầu (ms)': rounded(first.wall),
    'CPU p50 (ms)': rounded(percentile(cpus, 50)),
    'p50 (ms)': rounded(percentile(walls, 50)),
    'p99 (ms)': rounded(percentile(walls, 99)),
    'bộ nhớ cao nhất (MB)': Math.round(resourceUsage().maxRSS / 1024),
  };
}

async function makeSigners(): Promise<Signers> {
  const authority = await makeTestAuthority({ clock: systemClock, ids: systemIds });
  const organisation = 'Trung tâm Y tế khu vực Minh An';
  const leader = { commonName: 'Nguyễn Văn A', organisation, key: 'rsa-2048' } as const;
  return {
    leader: (await authority.issue(leader)).key,
    seal: (await authority.issue({ ...leader, commonName: organisation, key: 'p-256' })).key,
  };
}

interface Timed<Result> {
  readonly result: Result;
  /** Milliseconds on the wall clock. */
  readonly wall: number;
  /** Milliseconds of all threads of this process. */
  readonly cpu: number;
}

async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const [start, before] = [performance.now(), cpuUsage()];
  const result = await work();
  const { user, system } = cpuUsage(before);
  return { result, wall: performance.now() - start, cpu: (user + system) / 1000 };
}
