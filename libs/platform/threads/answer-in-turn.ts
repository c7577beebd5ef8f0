import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';

/** What a script that runs in a thread exports. A throw ends the thread. */
interface Script {
  readonly answer: (asked: unknown) => unknown;
  /** What of an answer is handed over and not copied: the thread has it no longer. */
  readonly handedOver?: (answer: unknown) => ArrayBuffer[];
}

// However early the next message comes, it is begun when the one before is answered.
const { answer, handedOver } = (await import(workerData as string)) as Script;
if (parentPort) {
  for await (const [asked] of on(parentPort, 'message')) {
    const answered = await answer(asked);
    parentPort.postMessage(answered, handedOver?.(answered));
  }
}
