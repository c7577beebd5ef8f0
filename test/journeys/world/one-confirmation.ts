import { setTimeout as pause } from 'node:timers/promises';
import type { ReplyOf, signingContract } from '#contracts';
import type { DocumentContent } from '#nd30';
import type { TestCredential } from '#pades';
import { RemoteSigner, type Account } from '../../signing-services/remote-signer.js';
import { idOf } from './facts.js';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';
import { aDocument, personIdOf, seenBy, standing } from './stations.js';
import { theInternalPlan } from './the-plan.js';

type State = NonNullable<ReplyOf<typeof signingContract.state>['signing']>;
type Service = Pick<Account, 'clientId' | 'secret'>;

export async function serviceAt(
  world: JourneyWorld,
  account: Service,
  address: string,
): Promise<string> {
  const service = { name: 'SmartCA thử', style: 'smartca', address, ...account };
  const administrator = await world.person('quantri');
  return (await administrator.post<{ id: string }>('/api/signing-services', service)).id;
}

export async function p12Of(world: JourneyWorld, login: string): Promise<string> {
  const [key] = await world.rows<{ id: string }>(
    `SELECT id FROM signing.key WHERE kind = 'p12' AND person_id = $1`,
    [personIdOf(world, login)],
  );
  if (!key) throw new Error(`${login} has a key of his own.`);
  return key.id;
}

export interface Given {
  readonly world: JourneyWorld;
  readonly leader: Person;
  /** Of the leader, whose key there is `keyId`. */
  readonly phone: RemoteSigner;
  readonly keyId: string;
  /** Its last annex is a file of its own. */
  readonly content: DocumentContent;
  readonly account: Service;
  readonly user: Pick<Account, 'userId' | 'credentialId'>;
  readonly credentialOf: (commonName: string) => Promise<TestCredential>;
  readonly register: (way: object, personId: string | null) => Promise<string>;
  readonly confirm: (who: Person) => Promise<unknown>;
  readonly notice: (transactionId: string, serviceId?: string) => Promise<unknown>;
}

/** What one confirmation signs: several documents of a leader, a document with its annex of a clerk. */
export function oneConfirmation(given: () => Given): void {
  let clerk: Person;
  let several: string[];
  let sealPhone: RemoteSigner;
  afterAll(() => sealPhone?.close());
  const results = (documents: object[], key: string) =>
    given().leader.post<{
      results: { done: boolean; state: string | null; refusal: object | null }[];
    }>('/api/signatures', { keyId: key, documents });

  it('of several documents signs each that could be asked; one refused does not stop the rest', async () => {
    const { world, leader, phone, content, keyId, confirm, notice } = given();
    several = [
      await aDocument(world, 'approved', { content }),
      await aDocument(world, 'approved', { content: theInternalPlan() }),
      await aDocument(world, 'approved', { content: theInternalPlan() }),
    ];
    const documents = await Promise.all(
      several.map(async (one) => ({
        ...{ documentId: idOf(one), ...(await seenBy(leader, one)), openedAt: null },
      })),
    );
    const stale = { ...documents[1], contentHash: '0'.repeat(64) };
    await confirm(leader);
    const asked = await results([documents[0]!, stale, documents[2]!], keyId);
    expect(asked.results.map(({ done, state }) => [done, state])).toEqual([
      [true, 'signing'],
      [false, null],
      [true, 'signing'],
    ]);
    expect(phone.onPhone.hashes).toHaveLength(2);
    expect(phone.onPhone.description).toContain('Ký 2 văn bản');
    phone.confirmAllBut([phone.onPhone.hashes[1]!.name]);
    await notice(phone.onPhone.id);
    const ends = () => Promise.all(several.map(async (one) => (await standing(world, one)).state));
    for (let waited = 0; (await ends()).includes('signing') && waited < 15_000; waited += 100)
      await pause(100);
    expect(await ends()).toEqual(['leaderSigned', 'approved', 'approved']);
    const { signing: left } = await leader.get<{ signing: State }>(`${several[2]}/signing`);
    expect(left).toMatchObject({ state: 'refused', reason: 'dịch vụ không ký tệp này' });
  });

  it('of the clerk seals the document with its annex, all or none', async () => {
    const { world, keyId, account, user, credentialOf, register, confirm, notice } = given();
    const first = several[0] ?? '';
    clerk = await world.person('vanthu1');
    const credential = await credentialOf('Trung tâm Y tế Ví Dụ');
    sealPhone = new RemoteSigner({ ...account, ...user, credential });
    const sealService = await serviceAt(world, account, await sealPhone.open());
    const way = { kind: 'remote', serviceId: sealService, userId: user.userId, credentialId: null };
    const key = await register(way, null);
    await confirm(clerk);
    await clerk.post(`${first}/registration`, { keyId: key });
    const { code } = await standing(world, first);
    const state = async () => (await clerk.get<{ signing: State }>(`${first}/signing`)).signing;
    expect((await state()).files).toEqual({ count: 2, done: 0 });
    expect(sealPhone.onPhone.description).toContain('và 1 phụ lục');
    sealPhone.confirmAllBut([sealPhone.onPhone.hashes[1]!.name]);
    await notice(sealPhone.onPhone.id, sealService);
    for (let waited = 0; (await state()).state !== 'refused' && waited < 15_000; waited += 100)
      await pause(100);
    expect(await standing(world, first)).toMatchObject({
      ...{ state: 'issuing', code, issuedPdf: null, annexFiles: [{ issuedPdf: null }] },
    });
    await clerk.post(`${first}/seal`, { keyId: key });
    sealPhone.confirm();
    await notice(sealPhone.onPhone.id, sealService);
    for (let waited = 0; (await state()).state !== 'signed' && waited < 15_000; waited += 100)
      await pause(100);
    const issued = await standing(world, first);
    expect(issued).toMatchObject({ state: 'issued', code });
    expect(issued.annexFiles[0]?.issuedPdf).toMatch(/^[0-9a-f]{64}$/);
  });
}
