export { ReportingFacade } from './reporting.facade.js';
export { ReportingModule } from './reporting.module.js';
export type {
  AcceptedReturn,
  MissingUnit,
  PeriodId,
  ReturnId,
  ReturnVersionId,
} from './returns/accepted-returns.js';
