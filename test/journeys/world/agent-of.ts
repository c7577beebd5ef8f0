import type { TestCredential } from '#pades';
import { LocalAgent } from '../../signing-services/local-agent.js';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';

export const pathOf = (url: string): string => new URL(url).pathname;

/** The agent on somebody's machine, with the device that is plugged in there. */
export const agentOf = (world: JourneyWorld, who: Person, device: TestCredential): LocalAgent =>
  new LocalAgent(
    device,
    {
      fetch: (url) => who.file(pathOf(url)),
      post: async (url, body, type) => (await who.askUpload(pathOf(url), body, type)).json(),
    },
    world.clock.now(),
  );
