import { systemIds, type Clock } from '#kernel';
import { setReceiverCertificate, type NewBody } from '#modules/organisation';
import type { RegistryFacade } from '#modules/registry';
import { makeDemoKeys, type DemoBody, type SigningFacade } from '#modules/signing';
import type { UnitOfWork } from '#platform';
import { setUpDemoWorld, type World } from '../../../test/worlds/demo-world.js';
import { newPassword, newPin } from '../../setup/first-secrets.js';
import type { DemoSecrets } from './demo-secrets.js';
import { openBooks } from '../../setup/open-books.js';

export interface DemoRooms {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly registry: RegistryFacade;
  readonly signing: SigningFacade;
}

export interface Demo {
  readonly world: World;
  readonly secrets: DemoSecrets;
  /** Certificate of the test authority, for verifiers that are not ours. */
  readonly rootPem: string;
}

/** Sets up the demo world with its books, keys and certificates. All of it is marked as a test. */
export async function setUpDemo({ uow, clock, registry, signing }: DemoRooms): Promise<Demo> {
  const ids = systemIds;
  const world = await setUpDemoWorld({
    ...{ uow, ids, clock, passwordOf: newPassword },
    furnish: (tx, body) => openBooks(tx, registry, clock, body),
  });
  const bodies = [world.health, world.centre].map(signersOf);
  const { rootPem } = await makeDemoKeys({ work: uow, signing, clock, ids }, bodies);
  await introduce(uow, signing, world.health, world.centre);
  await introduce(uow, signing, world.centre, world.health);
  return { world, rootPem, secrets: secretsOf(world, bodies) };
}

const signingRoles: ReadonlySet<string> = new Set(['director', 'deputyDirector', 'unitHead']);

const signersOf = (body: NewBody): DemoBody => ({
  bodyId: body.bodyId,
  name: body.seal.name,
  sealPin: newPin(),
  signers: [...body.people.values()].flatMap(({ personId, name, posts }) => {
    const post = posts.find(({ role }) => signingRoles.has(role));
    return post ? [{ personId, name, title: post.title, pin: newPin() }] : [];
  }),
});

/** Tells one body the certificate with which the other signs what it sends. */
async function introduce(
  uow: UnitOfWork,
  facade: SigningFacade,
  receiver: NewBody,
  sender: NewBody,
): Promise<void> {
  const { certificatePem } = await uow.inBody(sender.bodyId, (tx) => facade.transportSigner(tx));
  await uow.inBody(receiver.bodyId, (tx) =>
    setReceiverCertificate(tx, sender.organId, certificatePem),
  );
}

function secretsOf(world: World, bodies: readonly DemoBody[]): DemoSecrets {
  const worlds = [world.centre, world.health];
  const pins = bodies.flatMap(({ bodyId, sealPin, signers }) => {
    const body = worlds.find((one) => one.bodyId === bodyId);
    const loginOf = new Map(
      [...(body?.people ?? [])].map(([login, { personId }]) => [personId, login]),
    );
    const personal = signers.map(({ personId, pin }) => [loginOf.get(personId), pin]);
    return [[body?.organId, sealPin], ...personal];
  });
  const passwords = worlds.flatMap((body) => [...body.passwords]);
  return { passwords: Object.fromEntries(passwords), pins: Object.fromEntries(pins) };
}
