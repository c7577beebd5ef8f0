import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';

/** What a script that runs in a thread exports. A throw ends the thread. */
interface Script {
  readonly answer: (asked: unknown) => unknown;
}

// However early the next message comes, it is begun when the one before is answered.
const { answer } = (await import(workerData as string)) as Script;
if (parentPort) {
  for await (const [asked] of on(parentPort, 'message')) {
    parentPort.postMessage(await answer(asked));
  }
}
