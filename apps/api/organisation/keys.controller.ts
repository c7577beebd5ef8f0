import { administrationContract as contract, keyKindNames, keySchemeNames } from '#contracts';
import { DomainError, vietnamDay, type Clock, type Ids, type PersonId } from '#kernel';
import { bodyProfile, demandPerson, listAccounts, listPeople } from '#modules/organisation';
import { giveDemoKey, SigningFacade, type AdministeredKey } from '#modules/signing';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import { newPin } from '../../setup/first-secrets.js';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Keys as an administrator sees them: whose, until when, usable or not. He never sees one's PIN again. */
@Controller()
export class KeysController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Serves(contract.keys)
  keys({ actor }: Call<typeof contract.keys>) {
    return this.uow.inBody(actor.bodyId, async (tx) => {
      const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
      return (await this.signing.allKeys(tx)).map((key) => ({
        ...viewOf(key, names, this.clock.now()),
        ...this.schemesOf(key),
      }));
    });
  }

  @Serves(contract.makeDemoKey)
  async makeDemoKey({ actor, body }: Call<typeof contract.makeDemoKey>) {
    const { clock, ids, signing, uow: work } = this;
    const { bodyId } = actor;
    const { organisation, person } = await work.inBody(bodyId, async (tx) => ({
      organisation: (await bodyProfile(tx)).name,
      person: (await listAccounts(tx, vietnamDay(clock.now()))).find(
        ({ personId }) => personId === body.personId,
      ),
    }));
    if (!person) throw new DomainError('PersonIsNotKnown', { personId: body.personId });
    const pin = newPin();
    const title = person.posts.find(({ live }) => live)?.title ?? 'Chưa giữ chức vụ';
    const wanted = { bodyId, ...body, name: person.name, title, organisation, pin };
    const { keyId, subject } = await giveDemoKey(
      { work, signing, clock, ids },
      { ...wanted, by: actor.personId },
    );
    return { id: keyId, subject, pin };
  }

  @Serves(contract.importKey)
  importKey({ actor, body }: Call<typeof contract.importKey>) {
    const { purpose, personId, label, pin } = body;
    return this.uow.inBody(actor.bodyId, async (tx) => {
      if (personId) await demandPerson(tx, personId);
      const owner =
        purpose === 'personal' && personId ? { purpose, personId } : { purpose: bodyKey(purpose) };
      const { keyId, subject } = await this.signing.importKey(tx, {
        ...{ owner, label, pin, by: actor.personId, at: this.clock.now() },
        p12: Buffer.from(body.p12, 'base64'),
      });
      return { id: keyId, subject };
    });
  }

  @Serves(contract.chooseScheme)
  async chooseScheme({ actor, params, body }: Call<typeof contract.chooseScheme>): Promise<void> {
    const [by, at] = [actor.personId, this.clock.now()];
    await this.uow.inBody(actor.bodyId, (tx) =>
      this.signing.chooseScheme(tx, { ...params, ...body, by, at }),
    );
  }

  @Serves(contract.disableKey)
  async disableKey({ actor, params, body }: Call<typeof contract.disableKey>): Promise<void> {
    const [by, at] = [actor.personId, this.clock.now()];
    await this.uow.inBody(actor.bodyId, (tx) =>
      this.signing.disableKey(tx, { ...params, ...body, by, at }),
    );
  }

  private schemesOf(key: AdministeredKey) {
    const schemes = this.signing.schemesOf(key);
    return {
      scheme: key.scheme ?? schemes[0] ?? null,
      schemes: schemes.map((scheme) => ({ scheme, name: keySchemeNames[scheme] })),
    };
  }
}

/** The contract has made sure that a personal key has its person. */
const bodyKey = (purpose: AdministeredKey['purpose']): 'seal' | 'transport' =>
  purpose === 'seal' ? 'seal' : 'transport';

const stateNames = {
  usable: 'Dùng được',
  disabled: 'Đã khóa',
  expired: 'Hết hiệu lực',
  notYetValid: 'Chưa có hiệu lực',
} as const;

function viewOf(key: AdministeredKey, names: ReadonlyMap<PersonId, string>, now: Date) {
  const { keyId, kind, purpose, personId, label, subject, issuer, serialNumber, isTest } = key;
  const state = stateOf(key, now);
  return {
    kind,
    kindName: keyKindNames[kind],
    ...{ id: keyId, purpose, label, subject, issuer, serialNumber, isTest, state },
    person: personId && { id: personId, name: names.get(personId) ?? personId },
    notBefore: key.notBefore.toISOString(),
    notAfter: key.notAfter.toISOString(),
    stateName: stateNames[state],
    disabledReason: key.disabledReason,
  };
}

function stateOf(
  { disabledReason, notBefore, notAfter }: AdministeredKey,
  now: Date,
): keyof typeof stateNames {
  if (disabledReason !== null) return 'disabled';
  if (now > notAfter) return 'expired';
  return now < notBefore ? 'notYetValid' : 'usable';
}
