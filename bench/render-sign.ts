import 'reflect-metadata';
import { systemClock, systemIds } from '#kernel';
import { RenderingFacade, RenderingModule } from '#modules/rendering';
import { thaw, type FrozenDraft } from '#nd30';
import { makeTestAuthority } from '#pades';
import { NestFactory } from '@nestjs/core';
import { aFrozenDraft, withAnnexOfRows, withLongText } from '../test/builders/content.js';
import { oneAfterAnother } from './render-sign/one-after-another.js';
import type { Signers } from './render-sign/render-and-sign.js';
import { severalAtOnce } from './render-sign/several-at-once.js';
import { tellLoad } from './support/load.js';

export const title = 'Tạo PDF và hai chữ ký của một kế hoạch có phụ lục 60 dòng';

/** `npm run bench -- render-sign [TIMES]`: 20 documents each way unless said otherwise. */
export async function run([times = '20']: readonly string[]): Promise<object[]> {
  tellLoad();
  const signers = await makeSigners();
  const app = await NestFactory.createApplicationContext(RenderingModule, { logger: false });
  const rendering = app.get(RenderingFacade);
  const count = Number(times);
  try {
    const alone = await oneAfterAnother(rendering, draftOf, signers, Math.min(count, 100));
    const together = await severalAtOnce(rendering, draftOf, signers, count);
    return [alone, together];
  } finally {
    await app.close();
    tellLoad();
  }
}

/** Thirteen pages, each line of them in no other draft: nothing set for the last one is at hand. */
const draftOf = (no: number): FrozenDraft =>
  thaw(Buffer.from(stored.replaceAll(place, String(no))));

const place = '\u{e000}';
const { header, ...unnumbered } = withAnnexOfRows(60, withLongText(1));
const endingInPlaces = JSON.stringify(unnumbered, (_, value: unknown) =>
  typeof value === 'string' && value.includes(' ') ? value.replace(/\S+$/, place) : value,
);
const stored = aFrozenDraft({ ...JSON.parse(endingInPlaces), header }).canonical.toString();

async function makeSigners(): Promise<Signers> {
  const authority = await makeTestAuthority({ clock: systemClock, ids: systemIds });
  const organisation = 'Trung tâm Y tế khu vực Minh An';
  const leader = { commonName: 'Nguyễn Văn A', organisation, key: 'rsa-2048' } as const;
  return {
    leader: (await authority.issue(leader)).key,
    seal: (await authority.issue({ ...leader, commonName: organisation, key: 'p-256' })).key,
  };
}
