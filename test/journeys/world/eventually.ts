import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 20_000;

/** Looks until there is something to tell. */
export async function eventually<Told>(look: () => Promise<Told | null>): Promise<Told> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(100)) {
    const told = await look();
    if (told !== null) return told;
  }
  throw new Error('Waited too long.');
}
