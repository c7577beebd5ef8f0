import { Module } from '@nestjs/common';
import { LEDGER_DEFINITIONS, readDefinitions } from './read-definitions.js';
import { ImportEntries } from './use-cases/import-entries.js';
import { KeepEntries } from './use-cases/keep-entries.js';
import { ReadLedgers } from './use-cases/read-ledgers.js';

const doors = [KeepEntries, ImportEntries, ReadLedgers];
const definitions = { provide: LEDGER_DEFINITIONS, useFactory: () => readDefinitions() };

/** Ledgers of work: what each holds is data, what is counted in it too. */
@Module({ providers: [definitions, ...doors], exports: doors })
export class LedgersModule {}
