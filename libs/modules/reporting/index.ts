export { hostedReturn } from './hosted-return.js';
export { PeriodSweep } from './periods/period-sweep.js';
export type { RegimeId } from './regimes/regime-version.js';
export { ReportingFacade } from './reporting.facade.js';
export { ListReportingBodies } from './received/list-reporting-bodies.js';
export { SuperiorFacade } from './received/superior.facade.js';
export type { PeriodKey } from './received/store/received.sql.js';
export { periodName } from './report/period-names.js';
export type { Letterhead, PreparedReport } from './report/prepare-report.js';
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
export { AttachFile } from './use-cases/attach-file.js';
export { DiscussReturn } from './use-cases/discuss-return.js';
export { FillReturn } from './use-cases/fill-return.js';
export { ImportReturn } from './use-cases/import-return.js';
export { JudgeReturn } from './use-cases/judge-return.js';
export { LockExceptions } from './use-cases/lock-exceptions.js';
export { ReadPeriods } from './use-cases/read-periods.js';
export { ReadReturns } from './use-cases/read-returns.js';
