import { parentPort } from 'node:worker_threads';
import { attachedReport } from './attached-report.js';

/** What a PDF may eat of time and memory is set by who starts the thread. */
parentPort?.on('message', (pdf: Uint8Array) => {
  parentPort?.postMessage(attachedReport(pdf));
});
