export { LedgersModule } from './ledgers.module.js';
export { ImportEntries } from './use-cases/import-entries.js';
export { KeepEntries, type OfEntry } from './use-cases/keep-entries.js';
export { ReadLedgers } from './use-cases/read-ledgers.js';
