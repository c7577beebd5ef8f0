import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpBody, type NewBody, type SetUpHands } from '#modules/organisation';

/** The demo: a Sở Y tế, and a centre under it that sends to it. */
export interface World {
  readonly health: NewBody;
  readonly centre: NewBody;
}

/** Sets up the demo's bodies, each from its own file, as `trinhky body add` does. */
export async function setUpDemoWorld(hands: SetUpHands, centreFile?: string): Promise<World> {
  return {
    health: await setUpBody(hands, await worldFile('so-y-te.yaml')),
    centre: await setUpBody(hands, centreFile ?? (await worldFile('trung-tam.yaml'))),
  };
}

export const worldFile = (name: string): Promise<string> =>
  readFile(join(dirname(fileURLToPath(import.meta.url)), name), 'utf8');
