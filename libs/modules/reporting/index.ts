export { hostedReturn } from './hosted-return.js';
export { PeriodSweep } from './periods/period-sweep.js';
export type { RegimeId } from './regimes/regime-version.js';
export { ReportingFacade } from './reporting.facade.js';
export { ReportsFacade } from './report/reports.facade.js';
export type { FigureId } from './report/store/figures.sql.js';
export { ReportingModule } from './reporting.module.js';
export type {
  AcceptedReturn,
  MissingUnit,
  PeriodId,
  ReturnId,
  ReturnVersionId,
} from './returns/accepted-returns.js';
export { AdministerRegimes } from './use-cases/administer-regimes.js';
export { AskReport } from './use-cases/ask-report.js';
export { DiscussReturn } from './use-cases/discuss-return.js';
export { FillReturn } from './use-cases/fill-return.js';
export { JudgeReturn } from './use-cases/judge-return.js';
export { LockExceptions } from './use-cases/lock-exceptions.js';
export { ReadPeriods } from './use-cases/read-periods.js';
export { ReadReturns } from './use-cases/read-returns.js';
