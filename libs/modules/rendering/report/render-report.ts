import type { PagePictures } from './page-pictures.js';
import type { ReportRequest } from './report-pages.js';
import { typesetReport } from './typeset-report.js';

/** The printed report on a file; where something was changed, with pages before and after. */
export async function renderReport({ pdf, ...pages }: ReportRequest): Promise<Buffer> {
  const { changed } = pages.report;
  const pictures = pdf && changed ? await drawn(pdf, changed.end) : undefined;
  return typesetReport({ ...pages, pictures });
}

/** A verdict does not hang on pictures: a file that cannot be drawn is told of without them. */
async function drawn(pdf: Uint8Array, end: number): Promise<PagePictures | undefined> {
  try {
    // the reader of pages is large, and most reports need none
    const { comparePages } = await import('./compare-pages.js');
    return await comparePages({ before: pdf.subarray(0, end), after: pdf });
  } catch {
    return undefined;
  }
}
