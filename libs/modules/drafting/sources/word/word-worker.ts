import { parentPort } from 'node:worker_threads';
import { wordLines } from './word-lines.js';

/** What a file may eat of time and memory is set by who starts the thread. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void wordLines(bytes).then((read) => parentPort?.postMessage(read));
});
