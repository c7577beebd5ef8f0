import { signingContract, signingKeysContract } from '#contracts';
import type { Clock } from '#kernel';
import { demandPerson } from '#modules/organisation';
import { KeysElsewhere } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { originOf } from './origin-of.js';

/** Keys that stay where they are, the services that hold some of them, and what those report. */
@Controller()
export class SigningServicesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeysElsewhere,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(signingContract.services)
  services({ actor, request }: Call<typeof signingContract.services>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.keys.services(tx)).map(({ serviceId: id, ...service }) => ({
        ...{ id, ...service },
        noticeAddress: `${originOf(request)}/api/signing-services/${actor.bodyId}/${id}/notices`,
      })),
    );
  }

  @Serves(signingContract.addService)
  async addService({ actor, body }: Call<typeof signingContract.addService>) {
    const [by, at] = [actor.personId, this.clock.now()];
    const id = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.keys.addService(tx, { ...body, by, at }),
    );
    return { id };
  }

  @Serves(signingKeysContract.registerKey)
  async registerKey({ actor, body }: Call<typeof signingKeysContract.registerKey>) {
    const { purpose, personId, ...way } = body;
    if (personId) await this.unitOfWork.inBody(actor.bodyId, (tx) => demandPerson(tx, personId));
    const owner = personId ? ({ purpose: 'personal', personId } as const) : seal;
    const [by, at] = [actor.personId, this.clock.now()];
    const { keyId, subject } = await this.keys.register(actor.bodyId, { ...way, owner, by, at });
    return { id: keyId, subject };
  }

  /** Whatever names one of its transactions is looked up; the outcome is asked of the service itself. */
  @Serves(signingContract.notice)
  async notice({ params, body }: Call<typeof signingContract.notice>): Promise<void> {
    const names = Object.values(body)
      .filter((value) => typeof value === 'string')
      .filter(({ length }) => length <= longestName)
      .slice(0, mostNames);
    await this.unitOfWork.inBody(params.bodyId, (tx) =>
      this.keys.takeNotice(tx, params.serviceId, names),
    );
  }
}

const longestName = 200;
const mostNames = 20;
const seal = { purpose: 'seal' } as const;
