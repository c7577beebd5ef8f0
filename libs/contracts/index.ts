export { documentContent } from './content/document-content.js';
export {
  documentType,
  documentTypeNames,
  documentTypes,
  type DocumentType,
} from './content/document-type.js';
export { check, type Fault } from './fields/check.js';
export { day, flag, id, instant, page, several, text, words } from './fields/fields.js';
export { openApi, type OpenApi } from './openapi/openapi.js';
export { problemSchema } from './openapi/problem-schema.js';
export {
  isProblemCode,
  problemCodes,
  problemEntry,
  problemOf,
  type ProblemCode,
} from './problems/index.js';
export type { Problem, ProblemCatalogue, ProblemEntry } from './problems/problem.js';
export { annexFilesContract } from './resources/annex-files.contract.js';
export { approvalsContract } from './resources/approvals.contract.js';
export { commentsContract } from './resources/comments.contract.js';
export { deskContract, type InboxTab } from './resources/desk.contract.js';
export { differencesContract } from './resources/differences.contract.js';
export {
  deliveryActs,
  documentActs,
  documentView,
  journeyStates,
  stationKeys,
  type DocumentAct,
  type DocumentSummaryView,
  type DocumentView,
  type Station,
  type StationKey,
} from './resources/document-view.js';
export { absence, absenceContract, possibleSubstitute } from './resources/absence.contract.js';
export { assignedField, authorityContract, reservedPower } from './resources/authority.contract.js';
export { calendarContract, calendarDay, dayKinds, shift } from './resources/calendar.contract.js';
export { administrationContract, leftWork } from './resources/administration.contract.js';
export { deliveryContract } from './resources/delivery.contract.js';
export { documentsContract } from './resources/documents.contract.js';
export { editingContract } from './resources/editing.contract.js';
export { extensionsContract, type ExtensionAct } from './resources/extensions.contract.js';
export { leftoversContract, type LeftoverAct } from './resources/leftovers.contract.js';
export { findingsContract } from './resources/findings.contract.js';
export { importContract } from './resources/import.contract.js';
export { incomingContract } from './resources/incoming.contract.js';
export { intakeContract } from './resources/intake.contract.js';
export { journeyContract } from './resources/journey.contract.js';
export {
  ledgerDefinition,
  type LedgerColumn,
  type LedgerDefinition,
  type LedgerFigureDefinition,
} from './resources/ledger-definition.js';
export { ledgersContract } from './resources/ledgers.contract.js';
export { scoreSet, type ScoreSet } from './resources/score-set.js';
export {
  scoringContract,
  type ScoreSheetAct,
  type ScoreStage,
} from './resources/scoring.contract.js';
export { notificationsContract } from './resources/notifications.contract.js';
export {
  petitionChannels,
  petitionsContract,
  petitionStates,
  type PetitionAct,
} from './resources/petitions.contract.js';
export { boardGroups, boardsContract } from './resources/boards.contract.js';
export {
  decimal,
  lights,
  measure,
  measureOperators,
  measureRates,
  type Measure,
} from './resources/plan-fields.js';
export { digestContract } from './resources/digest.contract.js';
export { plansContract } from './resources/plans.contract.js';
export { targetsContract, type TargetAct } from './resources/targets.contract.js';
export { tasksContract, taskStates, type TaskAct } from './resources/tasks.contract.js';
export {
  openedKinds,
  periodsContract,
  returnStates,
  type OpenedKind,
  type ReturnState,
} from './resources/periods.contract.js';
export {
  dayRule,
  periodClocks,
  periodKinds,
  regimeDefinition,
  type PeriodClock,
  type PeriodKind,
  type RegimeDefinition,
} from './resources/regime-definition.js';
export { regimesContract } from './resources/regimes.contract.js';
export {
  returnContent,
  type ReturnContent,
  type ReturnEntries,
} from './resources/return-content.js';
export { returnsContract, type ReturnAct } from './resources/returns.contract.js';
export { registerContract } from './resources/register.contract.js';
export { searchContract } from './resources/search.contract.js';
export { signatureLevelContract } from './resources/signature-level.contract.js';
export { signaturePicturesContract } from './resources/signature-pictures.contract.js';
export {
  keyKindNames,
  keySchemeNames,
  keySchemes,
  type KeyScheme,
  keyKinds,
  signingKeysContract,
  type KeyKind,
} from './resources/signing-keys.contract.js';
export { agentProblems, signingContract, signingStates } from './resources/signing.contract.js';
export { trailContract } from './resources/trail.contract.js';
export { verificationContract, type VerificationView } from './resources/verification.contract.js';
export {
  routeDefinition,
  routeRoles,
  urgencies,
  type Quorum,
  type RouteCondition,
  type RouteDefinition,
  type StageDefinition,
  type TaskDefinition,
  type WantedAssignee,
} from './resources/route-definition.js';
export {
  figureFormula,
  figureNode,
  figureOperand,
  figureReading,
} from './resources/figure-view.js';
export {
  figureDifference,
  reportFigure,
  reportFigureSummary,
  reportsContract,
} from './resources/reports.contract.js';
export { reportingBodiesContract } from './resources/reporting-bodies.contract.js';
export { returnFilesContract } from './resources/return-files.contract.js';
export { rowUsesContract } from './resources/row-uses.contract.js';
export { superiorContract } from './resources/superior.contract.js';
export { routesContract, routeStates } from './resources/routes.contract.js';
export { documentRoute, reviewKinds, routeActs, submissionFields } from './resources/route-view.js';
export { samplesContract } from './resources/samples.contract.js';
export { workContract } from './resources/work.contract.js';
export { workActs, type HeldAs, type WorkAct } from './resources/work-holder.js';
export { workItemsContract } from './resources/work-items.contract.js';
export {
  authorityForms,
  delegation,
  organisationContract,
  person,
  post,
  unit,
  unitKinds,
} from './resources/organisation.contract.js';
export { secondFactorContract } from './resources/second-factor.contract.js';
export { me, role, roles, sessionContract, type Role } from './resources/session.contract.js';
export { liveEvent, systemContract, type LiveEvent } from './resources/system.contract.js';
export {
  defineRoute,
  type Method,
  type ParsedRequest,
  type ReplyOf,
  type RouteContract,
} from './route/define-route.js';
export {
  actions,
  subjects,
  type ActionName,
  type Permission,
  type SubjectName,
} from './route/permission.js';
export {
  fileReply,
  isFileReply,
  isStreamReply,
  isUploadBody,
  streamReply,
  uploadBody,
  type FileReply,
  type StreamReply,
  type UploadBody,
} from './route/transfer.js';
