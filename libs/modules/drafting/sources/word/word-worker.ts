import { parentPort, workerData } from 'node:worker_threads';
import { wordLines } from './word-lines.js';

/** Reads one file and ends: what it may eat of time and memory is set by who starts it. */
parentPort?.postMessage(await wordLines(workerData as Uint8Array));
