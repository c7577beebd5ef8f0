import { openPages, type Drawing } from './draw-pages.js';
import type { PagePair, PagePictures } from './page-pictures.js';

/** Beyond these nobody reads a report; hostile files have as many pages as they like. */
const most = { pages: 40, pairs: 4 } as const;

export interface TwoStates {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Draws both states page by page and keeps the pages that look different. */
export async function comparePages({ before, after }: TwoStates): Promise<PagePictures> {
  const [old, now] = [await openPages(before), await openPages(after)];
  const pages = Math.max(old.count, now.count);
  const pairs: PagePair[] = [];
  let page = 1;
  for (; page <= Math.min(pages, most.pages) && pairs.length < most.pairs; page += 1) {
    const was = page <= old.count ? await old.draw(page) : undefined;
    const is = page <= now.count ? await now.draw(page) : undefined;
    if (was && is && looksTheSame(was, is)) continue;
    pairs.push({
      page,
      ...(was ? { before: was.png() } : {}),
      ...(is ? { after: is.png() } : {}),
    });
  }
  return { pairs, lookedAt: page - 1, isCut: page <= pages };
}

const looksTheSame = (one: Drawing, other: Drawing): boolean =>
  one.width === other.width &&
  one.height === other.height &&
  Buffer.compare(bytesOf(one), bytesOf(other)) === 0;

const bytesOf = ({ pixels }: Drawing): Buffer =>
  Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
