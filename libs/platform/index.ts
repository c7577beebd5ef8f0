export { BlobStore } from './blobs/blob-store.js';
export {
  ConfigRefused,
  describeSettings,
  installationSecret,
  loadConfig,
  type Config,
  type SettingDescription,
} from './config/index.js';
export { outlivingBackends } from './database/lost-backends.js';
export { lesserUrls, migrate, type DatabaseUrls } from './database/migrate.js';
export { plannedAnew, statement, type Statement } from './database/statement.js';
export { Transaction } from './database/transaction.js';
export { UnitOfWork } from './database/unit-of-work.js';
export { readDataFile, readDataFiles, type DataFault } from './files/data-files.js';
export { readLinedYaml, type LinedYaml, type TextPlace } from './files/lined-yaml.js';
export {
  JobHandlers,
  type JobAttempt,
  type JobHandler,
  type JobPayload,
} from './jobs/job-handlers.js';
export { JobRunner } from './jobs/job-runner.js';
export type { JobRequest } from './jobs/job.js';
export {
  claimDataFolder,
  crashpoint,
  crashpoints,
  eraseDataFolder,
  onCrashpoint,
  stopSignal,
  type Crashpoint,
  type StopSignal,
} from './lifecycle/index.js';
export {
  AddressIsNotReachable,
  guardedLookup,
  isLoopback,
  mayReach,
  type ReachableAddresses,
} from './network/guarded-lookup.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export {
  nextFreePort,
  openDatabase,
  startEmbeddedPostgres,
  withDatabase,
  type DatabaseSettings,
  type EmbeddedPostgres,
  type OpenDatabase,
} from './postgres/index.js';
export { productVersion } from './product.js';
export { SecretBox } from './secrets/secret-box.js';
export { demandPlain } from './sheets/demand-plain.js';
export type { Sheet, SheetRow } from './sheets/parse-sheet.js';
export { framedCell, sheetFont, sheetHead, sheetOptions } from './sheets/sheet-parts.js';
export { notPlain, readSheet } from './sheets/sheet-reader.js';
export { dayCell, numberCell, numberToEdit, percentCell, textCell } from './sheets/typed-cells.js';
export { Thread, ThreadGaveUp, threadScript, type ThreadLimits } from './threads/thread.js';
export { ThreadReader } from './threads/thread-reader.js';
export { CLOCK, IDS } from './tokens.js';
export {
  canonicalEvent,
  eventColumns,
  systemActor,
  type TrailActor,
  type TrailEvent,
} from './trail/trail-event.js';
