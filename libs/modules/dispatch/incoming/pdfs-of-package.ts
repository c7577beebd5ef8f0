import type { Attachment, EdxmlPackage } from '#edxml';
import { beginsWith, DomainError, firstBytes } from '#kernel';

/** The document itself is the first PDF of a package; PDFs behind it are its annexes. */
export function pdfsOf({ attachments }: EdxmlPackage): {
  readonly main: Attachment;
  readonly annexes: readonly Attachment[];
} {
  const [main, ...annexes] = attachments.filter(isPdf);
  if (!main) throw new DomainError('PackageHasNoMainPdf');
  return { main, annexes };
}

/** By its name and by its bytes. */
const isPdf = ({ contentType, bytes }: Attachment): boolean =>
  contentType === 'application/pdf' && beginsWith(bytes, firstBytes.pdf);
