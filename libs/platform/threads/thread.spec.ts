import { Thread, ThreadGaveUp } from './thread.js';

const script = (whatItDoes: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (asked) => { ${whatItDoes} });
    `)}`,
  );

const patience = { timeMs: 20_000, memoryMb: 32 };
const soon = () => new Promise((done) => setTimeout(done, 200));

test('a thread that dies when nobody waits for it takes nothing with it; the next is answered', async () => {
  const dying = script(`
    parentPort.postMessage(asked * 2);
    setTimeout(() => { throw new Error('late'); });
  `);
  const thread = new Thread<number, number>(dying, patience);
  expect(await thread.ask(1)).toBe(2);
  await soon();
  expect(await thread.ask(2)).toBe(4);
  await soon();
  await thread.stop();
});

test('one that runs out of memory gave up; what the script throws stays what it is', async () => {
  const thread = new Thread<string, never>(
    script(
      `if (asked === 'throw') throw new RangeError('of its own'); for (const all = []; ; ) all.push({});`,
    ),
    patience,
  );
  await expect(thread.ask('fill')).rejects.toBeInstanceOf(ThreadGaveUp);
  await expect(thread.ask('throw')).rejects.toMatchObject({ message: 'of its own' });
  await thread.stop();
});

test('one that takes too long gave up; who waits behind it is answered by another thread', async () => {
  const thread = new Thread<boolean, string>(
    script(`if (asked) for (;;); parentPort.postMessage('here');`),
    { ...patience, timeMs: 2_000 },
  );
  const [hung, next] = [thread.ask(true), thread.ask(false)];
  await expect(hung).rejects.toBeInstanceOf(ThreadGaveUp);
  expect(await next).toBe('here');
  expect(thread.waiting).toBe(0);
  await thread.stop();
});
