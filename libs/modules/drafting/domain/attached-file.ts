import type { Id } from '#kernel';

/** An annex that came as a PDF of its own. */
export interface AttachedFile {
  readonly attachmentId: Id<'Attachment'>;
  readonly sha256: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly pages: number;
}
