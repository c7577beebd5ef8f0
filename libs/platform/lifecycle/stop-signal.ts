const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type StopSignal = (typeof signals)[number];

/**
 * Resolves with the first signal to stop. Later ones are ignored: npm passes Ctrl-C on to a process
 * that the terminal has told already, so a second one does not mean impatience.
 */
export const stopSignal = (): Promise<StopSignal> =>
  new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(signal));
  });
