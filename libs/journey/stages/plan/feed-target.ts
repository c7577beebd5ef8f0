import type { UnitId } from '#kernel';
import { DomainError } from '#kernel';
import { ReadLedgers } from '#modules/ledgers';
import type { Actor } from '#modules/organisation';
import { MeasureTarget, type TargetId } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';

export interface FedTarget {
  readonly actor: Actor;
  readonly ledger: string;
  readonly figure: string;
  readonly targetId: TargetId;
  /** For which unit the value counts. */
  readonly unitId: UnitId;
  /** Days as `YYYY-MM-DD`, both counted. */
  readonly from: string;
  readonly to: string;
}

/** A figure of a ledger becomes the value of a target; the value says which entries it came from. */
@Injectable()
export class FeedTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledgers: ReadLedgers,
    private readonly targets: MeasureTarget,
  ) {}

  /** @throws DomainError LedgerFigureHasNoValue, and whatever forbids a value of the target */
  async feed({ ledger, figure, ...to }: FedTarget): Promise<void> {
    const { definition, figures } = await this.unitOfWork.inBody(to.actor.bodyId, (tx) =>
      this.ledgers.read(tx, to.actor, { ledger, from: to.from, to: to.to }),
    );
    const found = figures.find(({ key }) => key === figure);
    if (!found) throw new DomainError('NothingIsFound');
    const { title, value, explained } = found;
    if (value === null) throw new DomainError('LedgerFigureHasNoValue', { title, explained });
    const note = `Sổ ${definition.title}: ${title} (${explained})`;
    await this.targets.measure({ ...to, value, note });
  }
}
