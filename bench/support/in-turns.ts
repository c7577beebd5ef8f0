/** Whoever is measured, some seconds at a time. */
export interface Runner<Pace> {
  run(seconds: number): Promise<Pace>;
}

/** Each one's turns. One turn of all follows another, so that a change of the machine's pace meets all alike. */
export async function inTurns<Pace>(
  runners: readonly Runner<Pace>[],
  turns: number,
  seconds: number,
): Promise<Pace[][]> {
  const paces = runners.map((): Pace[] => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [no, runner] of runners.entries()) paces[no]?.push(await runner.run(seconds));
  return paces;
}
