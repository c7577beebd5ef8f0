import { fail, type Result } from '#kernel';
import { ThreadReader, threadScript, type ThreadLimits } from '#platform';
import type { AttachedReport } from './attached-report.js';
import type { AttachmentRefusal } from './read-attachment.js';

type AttachmentReader = ThreadReader<Uint8Array, Result<AttachedReport | null, AttachmentRefusal>>;

const patience: ThreadLimits = { timeMs: 30_000, memoryMb: 768 };

/** Reads what PDFs of others carry. */
export const attachmentReader = (limits = patience): AttachmentReader =>
  new ThreadReader(threadScript(import.meta.url, './attachment-worker.js'), limits, () =>
    fail('AttachmentTakesTooLong'),
  );
