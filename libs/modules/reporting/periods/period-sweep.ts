import { isProblemCode, problemOf } from '#contracts';
import { DomainError, vietnamDay, type Clock } from '#kernel';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  dueOpenings,
  postponeOpening,
  takeOpening,
  type DueOpening,
} from '../store/openings.sql.js';
import { regimeById } from '../store/regimes.sql.js';
import { OpenPeriod } from './open-period.js';
import { planOne } from './plan-openings.js';

const mostAtOnce = 50;

/** Opens each period on its day, of whatever body, once however often and wherever it runs. */
@Injectable()
export class PeriodSweep {
  private readonly log = new Logger('PeriodSweep');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly periods: OpenPeriod,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns how many periods were opened. */
  async sweep(): Promise<number> {
    let opened = 0;
    const due = await this.unitOfWork.acrossBodies(dueOpenings, [this.clock.now(), mostAtOnce]);
    for (const one of due) {
      try {
        opened += await this.unitOfWork.inBody(one.bodyId, (tx) => this.open(tx, one));
      } catch (error) {
        this.log.error(`Period ${one.kind} ${one.year} could not be opened: ${String(error)}`);
        await this.postpone(one, error);
      }
    }
    return opened;
  }

  /** The row goes with the opening; the same period of the next year takes its place. */
  private async open(tx: Transaction, { regimeId, kind, year, ordinal }: DueOpening) {
    if (!(await tx.one(takeOpening, [regimeId, year, kind, ordinal]))) return 0;
    const regime = await tx.one(regimeById, [regimeId]);
    if (regime?.state !== 'active') return 0;
    await this.periods.regular(tx, regime, { kind, year, ordinal });
    const next = { kind, ordinal, year: year + 1 };
    await planOne(tx, regime, next, vietnamDay(this.clock.now()));
    return 1;
  }

  /** Days that are asked, a body without units: somebody has to do something first. */
  private async postpone(one: DueOpening, error: unknown): Promise<void> {
    const why = inWords(error);
    const { regimeId, year, kind, ordinal } = one;
    await this.unitOfWork.inBody(one.bodyId, (tx) =>
      tx.run(postponeOpening, [regimeId, year, kind, ordinal, why, this.clock.now()]),
    );
  }
}

const inWords = (error: unknown): string =>
  error instanceof DomainError && isProblemCode(error.code)
    ? problemOf({ code: error.code, details: error.details }).detail
    : 'Lỗi hệ thống; sẽ tự thử lại.';
