import { journeyWorld, patience, type JourneyWorld } from '../journeys/world/journey-world.js';
import { agreeOverWalks } from './agree-over-walks.js';
import { alsoDraft } from './also-draft.js';

let world: JourneyWorld;

beforeAll(async () => {
  world = await journeyWorld();
  await alsoDraft(world);
}, patience);
afterAll(() => world.close());

it('the product does what a small model of it says, over 300 walks', async () => {
  await expect(agreeOverWalks(world, { n: 300, seed: 2026, length: 8 })).resolves.toBeUndefined();
}, 900_000);
