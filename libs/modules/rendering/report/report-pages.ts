import type { VerificationView } from '#contracts';
import type { PagePictures } from './page-pictures.js';

/** What a printed report on a file's signatures says. */
export interface ReportPages {
  readonly report: VerificationView;
  /** As whoever asked calls the file; left out where it came without a name. */
  readonly fileName?: string | undefined;
  /** Name and version of the program that judged. */
  readonly maker: string;
  /** By whose trusted certificates: a body, an installation, a file. */
  readonly trustOf: string;
  /** Who signs these pages; left out where nobody does. */
  readonly signer?: string | undefined;
}

export interface ReportRequest extends ReportPages {
  /** The judged file; without it no pages are drawn. */
  readonly pdf?: Uint8Array | undefined;
}

export interface PicturedPages extends ReportPages {
  /** Undefined: pages could not be drawn. */
  readonly pictures: PagePictures | undefined;
}
