import { systemContract } from '#contracts';
import { DomainError } from '#kernel';
import { statement, UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import { Serves } from '../serving/serves.js';

const ping = statement<unknown>('api.ping', 'SELECT 1');
const fine = { status: 'ok' } as const;

@Controller()
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  @Serves(systemContract.live)
  async live(): Promise<typeof fine> {
    return fine;
  }

  @Serves(systemContract.ready)
  async ready(): Promise<typeof fine> {
    await this.uow.acrossBodies(ping).catch((cause: unknown) => {
      throw new DomainError('DatabaseIsAway', {}, { cause });
    });
    return fine;
  }
}
