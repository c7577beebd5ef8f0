import { parentPort } from 'node:worker_threads';
import { verifyPdf, type VerificationOptions } from '#pades';

export interface Asked {
  readonly pdf: Uint8Array;
  readonly options: VerificationOptions;
}

parentPort?.on('message', ({ pdf, options }: Asked) => {
  parentPort?.postMessage(verifyPdf(pdf, options));
});
