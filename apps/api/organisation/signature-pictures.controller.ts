import { signaturePicturesContract as contract } from '#contracts';
import type { Clock, PersonId } from '#kernel';
import { demandPerson, listPeople } from '#modules/organisation';
import { pictureFromScan, SigningFacade } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** How signatures are seen: handwriting and seal out of scans, words under them if wanted. */
@Controller()
export class SignaturePicturesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.list)
  list({ actor }: Call<typeof contract.list>) {
    return this.uow.inBody(actor.bodyId, async (tx) => {
      const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
      const named = (id: PersonId) => ({ id, name: names.get(id) ?? id });
      return (await this.signing.pictures(tx)).map(({ pictureId, personId, putAt, ...rest }) => ({
        ...rest,
        id: pictureId,
        person: personId && named(personId),
        putAt: putAt.toISOString(),
      }));
    });
  }

  @Serves(contract.picture)
  async picture({ actor, params: { pictureId } }: Call<typeof contract.picture>) {
    const bytes = await this.uow.inBody(actor.bodyId, (tx) => this.signing.picture(tx, pictureId));
    return { bytes, fileName: `${pictureId}.png` };
  }

  @Serves(contract.preview)
  async preview({ query, body }: Call<typeof contract.preview>) {
    const { png, ...size } = pictureFromScan({ ...query, bytes: body });
    return { png: png.toString('base64'), ...size };
  }

  @Serves(contract.keep)
  async keep({ actor, query, body }: Call<typeof contract.keep>) {
    const { png, ...size } = pictureFromScan({ ...query, bytes: body });
    const { personId } = query;
    return this.uow.inBody(actor.bodyId, async (tx) => {
      if (personId) await demandPerson(tx, personId);
      const of = personId
        ? ({ kind: 'signature', personId } as const)
        : ({ kind: 'seal' } as const);
      const picture = { png, size, by: actor.personId, at: this.clock.now() };
      return { id: await this.signing.putPicture(tx, of, picture) };
    });
  }

  @Serves(contract.appearance)
  async appearance({ actor }: Call<typeof contract.appearance>) {
    const showsInformation = await this.uow.inBody(actor.bodyId, (tx) =>
      this.signing.showsInformation(tx),
    );
    return { showsInformation };
  }

  @Serves(contract.changeAppearance)
  async changeAppearance({ actor, body }: Call<typeof contract.changeAppearance>): Promise<void> {
    const change = { ...body, by: actor.personId, at: this.clock.now() };
    await this.uow.inBody(actor.bodyId, (tx) => this.signing.changeAppearance(tx, change));
  }
}
