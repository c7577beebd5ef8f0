import { MachineRegistry } from '#engine';
import { PlanningModule } from '#modules/planning';
import { Module } from '@nestjs/common';
import { hostedReturn } from './hosted-return.js';
import { OpenPeriod } from './periods/open-period.js';
import { PeriodSweep } from './periods/period-sweep.js';
import { SHIPPED_REGIMES, shippedRegimes } from './regimes/shipped-regimes.js';
import { ListReportingBodies } from './received/list-reporting-bodies.js';
import { SuperiorFacade } from './received/superior.facade.js';
import { ReportsFacade } from './report/reports.facade.js';
import { ReportingFacade } from './reporting.facade.js';
import { ReturnDesk } from './returns/return-desk.js';
import { AdministerRegimes } from './use-cases/administer-regimes.js';
import { AskReport } from './use-cases/ask-report.js';
import { AttachFile } from './use-cases/attach-file.js';
import { DiscussReturn } from './use-cases/discuss-return.js';
import { FillReturn } from './use-cases/fill-return.js';
import { ImportReturn } from './use-cases/import-return.js';
import { JudgeReturn } from './use-cases/judge-return.js';
import { LockExceptions } from './use-cases/lock-exceptions.js';
import { ReadPeriods } from './use-cases/read-periods.js';
import { ReadReturns } from './use-cases/read-returns.js';

const doors = [
  ...[ReportsFacade, SuperiorFacade, ReportingFacade, PeriodSweep],
  ...[AdministerRegimes, ListReportingBodies, AskReport, ReadPeriods, LockExceptions],
  ...[ReadReturns, FillReturn, AttachFile, ImportReturn, JudgeReturn, DiscussReturn],
];
const regimes = { provide: SHIPPED_REGIMES, useFactory: () => shippedRegimes() };

/** Reporting: regimes, periods, the returns of units, and the report that is drawn from them. */
@Module({
  imports: [PlanningModule],
  providers: [regimes, OpenPeriod, ReturnDesk, ...doors],
  exports: doors,
})
export class ReportingModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedReturn);
  }
}
