import { ledgerDefinition, type LedgerDefinition } from '#contracts';
import { DomainError } from '#kernel';
import { readDataFile, readDataFiles } from '#platform';
import { definitionFaults } from './domain/definition-faults.js';

export type Definitions = ReadonlyMap<string, LedgerDefinition>;

export const LEDGER_DEFINITIONS = Symbol('LedgerDefinitions');

const kind = { schema: ledgerDefinition, faultsOf: definitionFaults };
const folder = new URL('../../../config/ledgers/', import.meta.url);

/** The ledgers of an installation; a faulty file is refused by its name and its lines. */
export async function readDefinitions(): Promise<Definitions> {
  const definitions = await readDataFiles(folder, kind);
  return new Map(definitions.map((definition) => [definition.key, definition]));
}

export const readDefinition = (source: string, name: string): LedgerDefinition =>
  readDataFile(source, name, kind);

/** @throws DomainError LedgerIsUnknown */
export function demandedLedger(definitions: Definitions, ledger: string): LedgerDefinition {
  const definition = definitions.get(ledger);
  if (!definition) throw new DomainError('LedgerIsUnknown', { ledger });
  return definition;
}
