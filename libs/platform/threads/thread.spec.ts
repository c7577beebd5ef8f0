import { Thread, ThreadGaveUp } from './thread.js';

const script = (whatItDoes: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      const untilLater = (ms) => new Promise((done) => setTimeout(done, ms));
      const fill = () => { for (const all = []; ; ) all.push({}); };
      export async function answer(asked) { ${whatItDoes} }
    `)}`,
  );

const patience = { timeMs: 20_000, memoryMb: 32 };
const soon = () => new Promise((done) => setTimeout(done, 200));

test('a thread that dies when nobody waits for it takes nothing with it; the next is answered', async () => {
  const dying = script(`setTimeout(() => { throw new Error('late'); }, 20); return asked * 2;`);
  const thread = new Thread<number, number>(dying, patience);
  expect(await thread.ask(1)).toBe(2);
  await soon();
  expect(await thread.ask(2)).toBe(4);
  await soon();
  await thread.stop();
});

test('one that runs out of memory gave up; what the script throws stays what it is', async () => {
  const thread = new Thread<string, never>(
    script(`if (asked === 'throw') throw new RangeError('of its own'); fill();`),
    patience,
  );
  await expect(thread.ask('fill')).rejects.toBeInstanceOf(ThreadGaveUp);
  await expect(thread.ask('throw')).rejects.toMatchObject({ message: 'of its own' });
  await thread.stop();
});

test('what cannot be handed to a thread is refused alone', async () => {
  const thread = new Thread<unknown, string>(script(`return 'here';`), patience);
  const [plain, odd, next] = [1, () => undefined, 2].map((asked) => thread.ask(asked));
  await expect(odd).rejects.toMatchObject({ name: 'DataCloneError' });
  expect([await plain, await next]).toEqual(['here', 'here']);
  await thread.stop();
});

test('what a script hands over arrives whole and leaves the thread; other bytes are copied', async () => {
  const lending = script(`
    const sent = globalThis.sent;
    globalThis.sent = new Uint8Array([asked, 2, 3]);
    return { bytes: globalThis.sent, lengthOfLast: sent?.length };
  } export const handedOver = ({ bytes: { buffer, 0: first } }) => { return first === 1 ? [buffer] : [];`);
  const thread = new Thread<number, { bytes: Uint8Array; lengthOfLast?: number }>(
    lending,
    patience,
  );
  expect(await thread.ask(1)).toEqual({ bytes: Uint8Array.of(1, 2, 3), lengthOfLast: undefined });
  expect(await thread.ask(4)).toEqual({ bytes: Uint8Array.of(4, 2, 3), lengthOfLast: 0 });
  expect(await thread.ask(5)).toMatchObject({ lengthOfLast: 3 });
  await thread.stop();
});

describe('what waits its turn', () => {
  it('is begun only when the one before it is answered', async () => {
    const thread = new Thread<number, string>(
      script(`
        globalThis.told ??= [];
        globalThis.told.push('begun ' + asked);
        await untilLater(30);
        globalThis.told.push('done ' + asked);
        return globalThis.told.join(', ');
      `),
      patience,
    );
    const answers = [1, 2, 3].map((asked) => thread.ask(asked));
    expect((await Promise.all(answers)).at(-1)).toBe(
      'begun 1, done 1, begun 2, done 2, begun 3, done 3',
    );
    await thread.stop();
  });

  it.each([
    ['takes too long', `for (;;);`, { ...patience, timeMs: 2_000 }, ThreadGaveUp],
    ['runs out of memory', `fill();`, patience, ThreadGaveUp],
    ['throws', `throw new RangeError('of its own');`, patience, RangeError],
    ['ends its thread', `process.exit(3);`, patience, Error],
  ])('is answered by another thread when the one before it %s', async (_, fate, limits, error) => {
    const thread = new Thread<string, string>(
      script(`if (asked === 'bad') { ${fate} } return asked;`),
      limits,
    );
    const [bad, ...others] = ['bad', 'next', 'last'].map((asked) => thread.ask(asked));
    await expect(bad).rejects.toBeInstanceOf(error);
    expect(await Promise.all(others)).toEqual(['next', 'last']);
    expect(thread.waiting).toBe(0);
    await thread.stop();
  });

  it('has its time from when it is begun', async () => {
    const thread = new Thread<number, number>(
      script(`await untilLater(asked ? 1_200 : 0); return asked;`),
      { ...patience, timeMs: 2_000 },
    );
    await thread.ask(0);
    const answers = [1, 2, 3].map((asked) => thread.ask(asked));
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    await thread.stop();
  });
});

test('who still waits when a thread is stopped is told so', async () => {
  const thread = new Thread<number, never>(script(`for (;;);`), patience);
  const waiting = [1, 2, 3].map((asked) => thread.ask(asked));
  const outcomes = Promise.allSettled(waiting);
  await thread.stop();
  expect(await outcomes).toEqual(
    waiting.map(() => ({ status: 'rejected', reason: new Error('The thread was stopped.') })),
  );
});
