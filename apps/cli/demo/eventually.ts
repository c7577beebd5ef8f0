import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 90_000;

/** What the product does by itself takes a moment. */
export async function eventually<Told>(
  what: string,
  look: () => Promise<Told | null | undefined>,
): Promise<Told> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(150)) {
    const told = await look();
    if (told !== null && told !== undefined) return told;
  }
  throw new Error(`Chờ quá lâu: ${what}.`);
}
