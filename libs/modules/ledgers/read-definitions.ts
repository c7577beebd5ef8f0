import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { check, ledgerDefinition, type LedgerDefinition } from '#contracts';
import { DomainError } from '#kernel';
import { readLinedYaml } from '#platform';
import { definitionFaults } from './domain/definition-faults.js';

export type Definitions = ReadonlyMap<string, LedgerDefinition>;

export const LEDGER_DEFINITIONS = Symbol('LedgerDefinitions');

const folder = new URL('../../../config/ledgers/', import.meta.url);

/** The ledgers of an installation; a faulty file is refused by its name and its lines. */
export async function readDefinitions(from: URL = folder): Promise<Definitions> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    names.map(async (name) =>
      readDefinition(
        await readFile(new URL(name, from), 'utf8'),
        fileURLToPath(new URL(name, from)),
      ),
    ),
  );
  return new Map(read.map((definition) => [definition.key, definition]));
}

export function readDefinition(source: string, name: string): LedgerDefinition {
  const yaml = readLinedYaml(source);
  const refuse = (faults: readonly { readonly line: number; readonly text: string }[]): never => {
    throw new Error(
      `${name}: ${faults.map(({ line, text }) => `dòng ${line}: ${text}`).join('; ')}`,
    );
  };
  if (yaml.faults.length > 0) refuse(yaml.faults);
  const checked = check(ledgerDefinition, yaml.value);
  const faults = checked.ok ? definitionFaults(checked.value) : checked.error;
  if (!checked.ok || faults.length > 0) {
    return refuse(faults.map(({ path, text }) => ({ line: yaml.placeOf(path).line, text })));
  }
  return checked.value;
}

/** @throws DomainError LedgerIsUnknown */
export function demandedLedger(definitions: Definitions, ledger: string): LedgerDefinition {
  const definition = definitions.get(ledger);
  if (!definition) throw new DomainError('LedgerIsUnknown', { ledger });
  return definition;
}
