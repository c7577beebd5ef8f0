import { parentPort } from 'node:worker_threads';
import { readText } from './read-text.js';

/** What a text may eat of time and memory is set by who starts the thread. */
parentPort?.on('message', (text: string) => parentPort?.postMessage(readText(text)));
