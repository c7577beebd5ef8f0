import { SigningFacade } from '#modules/signing';
import { factsOf } from './facts.js';
import type { JourneyWorld } from './journey-world.js';
import { aDocument, cast, sealing, type StationOptions } from './stations.js';

/** The process dies after the number has been committed and before the seal is placed. */
export async function aNumberedDocument(
  world: JourneyWorld,
  options: StationOptions = {},
): Promise<string> {
  const at = await aDocument(world, 'leaderSigned', options);
  const clerk = await world.person(cast.clerk);
  const facade = world.app.get(SigningFacade);
  const checkKey = facade.checkKey.bind(facade);
  facade.checkKey = async (check) => ({
    ...(await checkKey(check)),
    sign: () => Promise.reject(new Error('A crash of this test.')),
  });
  const asked = await sealing(world, clerk);
  const answer = await clerk.askPost(`${at}/registration`, asked);
  facade.checkKey = checkKey;
  expect(answer.json()).toMatchObject({ status: 500, code: 'ServerFailed' });
  const { register } = await factsOf(world, at);
  expect(register).not.toBeNull();
  return at;
}
