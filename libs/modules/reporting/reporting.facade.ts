import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import {
  acceptedReturns,
  missingUnits,
  type AcceptedReturn,
  type MissingUnit,
  type PeriodId,
} from './returns/accepted-returns.js';

/** What the journey may ask of the reporting room, inside its own transaction. */
@Injectable()
export class ReportingFacade {
  acceptedReturns(tx: Transaction, periodId: PeriodId): Promise<readonly AcceptedReturn[]> {
    return acceptedReturns(tx, periodId);
  }

  missingUnits(tx: Transaction, periodId: PeriodId): Promise<readonly MissingUnit[]> {
    return missingUnits(tx, periodId);
  }
}
