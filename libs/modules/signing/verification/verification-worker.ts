import { parentPort } from 'node:worker_threads';
import { verifyPdf } from '#pades';
import type { Asked } from './verify-in-thread.js';

/** Judges one file after the other. What a file makes of this thread, the next one does not see. */
parentPort?.on('message', ({ pdf, options }: Asked) => {
  parentPort?.postMessage(verifyPdf(pdf, options));
});
