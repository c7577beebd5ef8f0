import { systemIds, type Clock } from '#kernel';
import {
  findReceiver,
  setReceiverCertificate,
  type NewBody,
  type SetUpHands,
} from '#modules/organisation';
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

/** What makes one demo another than the usual one. */
export interface DemoKind {
  /** The centre's body file. */
  readonly centreFile?: string;
  /** Who gets a personal key, by login; the usual demo gives one to everybody who may sign. */
  readonly isHolder?: (login: string) => boolean;
  /** Petitions and documents at every step lie on its desks, as in the usual demo; else it begins empty. */
  readonly opensCases?: boolean;
}

export interface Demo {
  readonly world: World;
  readonly secrets: DemoSecrets;
  /** Certificate of the test authority, for verifiers that are not ours. */
  readonly rootPem: string;
}

/** Sets up the demo world with its books, keys and certificates. All of it is marked as a test. */
export async function setUpDemo(
  { uow, clock, registry, signing }: DemoRooms,
  { centreFile, isHolder }: DemoKind = {},
): Promise<Demo> {
  const ids = systemIds;
  const furnish: NonNullable<SetUpHands['furnish']> = (tx, body) =>
    openBooks(tx, registry, clock, body);
  const hands = { uow, ids, clock, passwordOf: newPassword, furnish };
  const world = await setUpDemoWorld(hands, centreFile);
  const bodies = [world.health, world.centre];
  const { pins, rootPem } = await giveKeys({ uow, clock, signing }, bodies, isHolder);
  const passwords = Object.fromEntries(bodies.flatMap((body) => [...body.passwords]));
  return { world, rootPem, secrets: { passwords, pins } };
}

/**
 * Keys of one test authority for all bodies, and to each body the transport certificates of the
 * others. `isHolder` picks by login who gets a personal key, of those whose post may sign.
 */
export async function giveKeys(
  { uow, clock, signing }: Omit<DemoRooms, 'registry'>,
  bodies: readonly NewBody[],
  isHolder: (login: string) => boolean = () => true,
): Promise<Pick<DemoSecrets, 'pins'> & Pick<Demo, 'rootPem'>> {
  const tools = { work: uow, signing, clock, ids: systemIds };
  const keyed = bodies.map((body) => ({ body, keys: signersOf(body, isHolder) }));
  const { rootPem } = await makeDemoKeys(
    tools,
    keyed.map(({ keys }) => keys),
  );
  for (const receiver of bodies) {
    for (const sender of bodies) await introduce(uow, signing, receiver, sender);
  }
  return { pins: Object.fromEntries(keyed.flatMap(pinsOf)), rootPem };
}

const signingRoles: ReadonlySet<string> = new Set(['director', 'deputyDirector', 'unitHead']);

const signersOf = (body: NewBody, isHolder: (login: string) => boolean): DemoBody => ({
  bodyId: body.bodyId,
  name: body.seal.name,
  sealPin: newPin(),
  signers: [...body.people].flatMap(([login, { personId, name, posts }]) => {
    const post = posts.find(({ role }) => signingRoles.has(role));
    return post && isHolder(login) ? [{ personId, name, title: post.title, pin: newPin() }] : [];
  }),
});

/** Tells one body, if it knows the other, the certificate with which the other signs what it sends. */
async function introduce(
  uow: UnitOfWork,
  facade: SigningFacade,
  receiver: NewBody,
  sender: NewBody,
): Promise<void> {
  const { certificatePem } = await uow.inBody(sender.bodyId, (tx) => facade.transportSigner(tx));
  await uow.inBody(receiver.bodyId, async (tx) => {
    const isKnown = await findReceiver(tx, sender.organId);
    if (isKnown) await setReceiverCertificate(tx, sender.organId, certificatePem);
  });
}

/** By login; the seal's by the organ id of its body. */
function pinsOf({ body, keys }: { readonly body: NewBody; readonly keys: DemoBody }) {
  const loginOf = new Map([...body.people].map(([login, { personId }]) => [personId, login]));
  const personal = keys.signers.map(({ personId, pin }) => [loginOf.get(personId) ?? '', pin]);
  return [[body.organId, keys.sealPin], ...personal];
}
