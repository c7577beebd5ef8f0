/** One thing that must hold; `fault` says how it does not. */
export interface Check {
  readonly name: string;
  readonly fault: string | null;
}

/** Holds when `work` comes to its end. */
export async function check(name: string, work: () => unknown): Promise<Check> {
  try {
    await work();
    return { name, fault: null };
  } catch (error) {
    return { name, fault: error instanceof Error ? error.message : String(error) };
  }
}
