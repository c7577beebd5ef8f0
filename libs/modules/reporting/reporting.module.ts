import { Module } from '@nestjs/common';
import { ReportingFacade } from './reporting.facade.js';

const doors = [ReportingFacade];

/** Reporting: regimes, periods, the returns of units, and the report that is drawn from them. */
@Module({ providers: [...doors], exports: doors })
export class ReportingModule {}
