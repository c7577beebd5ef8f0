import { useEffect, useState } from 'react';
import { pdfjs } from 'react-pdf';

export interface DifferingPages {
  /** Counted from 1. */
  readonly pages: readonly number[];
  /** How many were looked at, where there are more. */
  readonly cutAt: number | null;
}

/** Beyond these nobody looks; hostile files have as many as they like. */
const most = 40;
const longestSide = 1300;

/** The pages that look different in two states of a file; null while, or where, that is not known. */
export function useDifferingPages(before: Blob, after: Blob): DifferingPages | null {
  const [found, setFound] = useState<DifferingPages | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    compare(before, after, signal).then(
      (pages) => !signal.aborted && setFound(pages),
      () => !signal.aborted && setFound(null),
    );
    return () => leaving.abort();
  }, [before, after]);
  return found;
}

async function compare(before: Blob, after: Blob, signal: AbortSignal): Promise<DifferingPages> {
  const files = await Promise.all([before, after].map(open));
  try {
    const count = Math.max(...files.map(({ numPages }) => numPages));
    const pages: number[] = [];
    for (let page = 1; page <= Math.min(count, most) && !signal.aborted; page += 1) {
      const [was, is] = await Promise.all(files.map((file) => pictureOf(file, page)));
      if (was !== is) pages.push(page);
    }
    return { pages, cutAt: count > most ? most : null };
  } finally {
    await Promise.all(files.map(({ loadingTask }) => loadingTask.destroy()));
  }
}

type Opened = Awaited<ReturnType<typeof open>>;

const open = async (file: Blob) => pdfjs.getDocument({ data: await file.arrayBuffer() }).promise;

async function pictureOf(file: Opened, number: number): Promise<string | null> {
  if (number > file.numPages) return null;
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longestSide / Math.max(width, height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.toDataURL();
}
